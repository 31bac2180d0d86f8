import { inTransaction, type Context } from '#platform/context.ts'
import { actOf } from '#platform/act.ts'
import { cityFolder } from './city.ts'
import { DataFault } from './data-file.ts'
import { forgetOrganisation } from './known-organisation.ts'
import * as store from './organisation-store.ts'
import { digestOf, readCityData, type CityData } from './read-city-data.ts'

/** Goes up when the same files give other rows. */
const READER = 1

export type LoadReport = { readonly city: string; readonly units: number; readonly agencies: number; readonly changed: boolean }

/**
 * Puts units, agencies and competence rules of data/<city>/ into the database, as the application's own role. The same files again
 * change nothing. All or nothing; nothing is deleted that others may have named.
 */
export const loadOrganisation = async (ctx: Context, city: string): Promise<LoadReport> => {
  const folder = await cityFolder(city)
  const digest = await digestOf(folder, READER)
  const there = await store.loadedCity.maybeOne(ctx.tx, {})
  if (there !== undefined && there.key !== city)
    throw new DataFault(`This database serves ${there.key}; start ${city} with a data folder of its own (--data).`)
  const data = await readCityData(folder)
  const report = { city, units: data.units.length, agencies: data.agencies.length }
  if (there?.digest === digest) return { ...report, changed: false }
  const changed = await inTransaction(ctx, async ctx => {
    const taken = await store.takeCity.one(ctx.tx, { key: city, at: ctx.now })
    if (taken.digest === digest) return false
    await save(ctx, data)
    const act = actOf(ctx, 'organisation.loaded', null, { ...report, digest })
    await store.saveCity.run(ctx.tx, { ...act, key: city, digest, rules: JSON.stringify(data.rules), at: ctx.now })
    return true
  })
  forgetOrganisation()
  return { ...report, changed }
}

const save = async (ctx: Context, { units, agencies, city }: CityData): Promise<void> => {
  const lost = await store.lostUnits.maybeOne(ctx.tx, { ids: units.map(unit => unit.id) })
  if (lost !== undefined)
    throw new DataFault(
      `data/${city.key}/units.tsv no longer has ${lost.name} (${lost.code}, from ${lost.validFrom ?? 'the beginning'}); end it by valid_to instead.`,
    )
  const gone = await store.lostAgencies.maybeOne(ctx.tx, { ids: agencies.map(agency => agency.id) })
  if (gone !== undefined)
    throw new DataFault(`data/${city.key}/agencies.tsv no longer has ${gone.name} (${gone.key}); end it by valid_to instead.`)
  const { tx } = ctx
  await store.saveUnits.run(tx, { rows: JSON.stringify(units) })
  await store.dropUnitSuccessors.run(tx, {})
  await store.saveUnitSuccessors.run(tx, {
    rows: JSON.stringify(units.flatMap(unit => unit.successorIds.map(successor => ({ unit: unit.id, successor })))),
  })
  await store.saveAgencies.run(tx, { rows: JSON.stringify(agencies) })
  await store.dropAgencySuccessors.run(tx, {})
  await store.saveAgencySuccessors.run(tx, {
    rows: JSON.stringify(agencies.flatMap(agency => agency.predecessorIds.map(before => ({ agency: before, successor: agency.id })))),
  })
  await store.dropCodes.run(tx, {})
  await store.saveCodes.run(tx, {
    rows: JSON.stringify(agencies.flatMap(agency => agency.codes.map(code => ({ agency: agency.id, ...code })))),
  })
}

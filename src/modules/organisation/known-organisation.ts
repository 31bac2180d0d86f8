import type { Context } from '#platform/context.ts'
import type { Agency, AgencyCode } from './agency.ts'
import type { CompetenceRule } from './competence.ts'
import { loadedCity, wholeOrganisation } from './organisation-store.ts'
import type { Unit } from './unit.ts'

/** An agency with all its codes; `agencyOn` gives it the one of a day. */
export type KnownAgency = Omit<Agency, 'code' | 'codeState'> & { readonly codes: readonly AgencyCode[] }

/** Many to many: from an id to ids. */
export type Links = ReadonlyMap<string, readonly string[]>

/** Units, agencies and rules as this process knows them. Kept in memory: some 1,500 small rows that change a few times a year. */
export type Organisation = {
  readonly version: number
  readonly rules: readonly CompetenceRule[]
  readonly units: ReadonlyMap<string, Unit>
  readonly unitsByCode: ReadonlyMap<string, readonly Unit[]>
  readonly successors: Links
  readonly predecessors: Links
  readonly agencies: ReadonlyMap<string, KnownAgency>
  readonly agenciesByKey: ReadonlyMap<string, KnownAgency>
  readonly agencySuccessors: Links
  readonly agencyPredecessors: Links
}

type Kept = { organisation: Organisation; checkedAt: number; generation: number }

/** One entry for each database, which is what `services` stands for. */
const kept = new WeakMap<Context['services'], Kept>()
let generation = 0

/** How long a process may go on with what it knows before it asks whether another one has loaded something new. */
const TRUSTED_MS = 5_000

/** After loading: every context of this process reads again. */
export const forgetOrganisation = (): void => {
  generation++
}

/** What this process knows, read again when the version in the database has moved on. Those who ask meanwhile wait for the same reading. */
export const knownOrganisation = async (ctx: Context): Promise<Organisation> => {
  const known = kept.get(ctx.services)
  if (known !== undefined && known.generation === generation) {
    if (Math.abs(ctx.now.getTime() - known.checkedAt) < TRUSTED_MS) return known.organisation
    const there = await loadedCity.maybeOne(ctx.tx, {})
    if (there?.version === known.organisation.version) {
      known.checkedAt = ctx.now.getTime()
      return known.organisation
    }
  }
  const waiting = readings.get(ctx.services)
  if (waiting?.generation === generation) return waiting.organisation
  const organisation = readAndKeep(ctx)
  const reading = { organisation, generation }
  readings.set(ctx.services, reading)
  const done = (): void => {
    if (readings.get(ctx.services) === reading) readings.delete(ctx.services)
  }
  organisation.then(done, done)
  return organisation
}

const readings = new WeakMap<Context['services'], { readonly organisation: Promise<Organisation>; readonly generation: number }>()

const readAndKeep = async (ctx: Context): Promise<Organisation> => {
  const started = generation
  const organisation = await read(ctx)
  // An empty database is about to be loaded: what is not there is not kept.
  if (organisation.version > 0) kept.set(ctx.services, { organisation, checkedAt: ctx.now.getTime(), generation: started })
  return organisation
}

const parse = <T>(text: string): T => JSON.parse(text) as T

const linksOf = (pairs: readonly (readonly [string, string])[]): Links =>
  new Map([...Map.groupBy(pairs, ([from]) => from)].map(([from, list]) => [from, list.map(([, to]) => to)]))
const turned = (pairs: readonly (readonly [string, string])[]): [string, string][] => pairs.map(([a, b]) => [b, a])

const read = async (ctx: Context): Promise<Organisation> => {
  const row = await wholeOrganisation.maybeOne(ctx.tx, {})
  const units = parse<Unit[]>(row?.units ?? '[]')
  const agencies = parse<KnownAgency[]>(row?.agencies ?? '[]')
  const unitPairs = parse<[string, string][]>(row?.unitSuccessors ?? '[]')
  const agencyPairs = parse<[string, string][]>(row?.agencySuccessors ?? '[]')
  return {
    version: row?.version ?? 0,
    rules: parse<CompetenceRule[]>(row?.rules ?? '[]'),
    units: new Map(units.map(unit => [unit.id, unit])),
    unitsByCode: Map.groupBy(units, unit => unit.code),
    successors: linksOf(unitPairs),
    predecessors: linksOf(turned(unitPairs)),
    agencies: new Map(agencies.map(agency => [agency.id, agency])),
    agenciesByKey: new Map(agencies.map(agency => [agency.key, agency])),
    agencySuccessors: linksOf(agencyPairs),
    agencyPredecessors: linksOf(turned(agencyPairs)),
  }
}

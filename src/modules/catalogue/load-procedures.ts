import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Type, type TSchema, type Static } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { digestOf } from './content.ts'
import { contentOfFile, type CityFees, type FieldNames } from './file-to-content.ts'
import { bodyOf, problemsOfFile, type ProcedureFile } from './procedure-file.ts'
import { say } from './say-problem.ts'
import { learnPhrases, writeVersions, type NewVersion } from './write-catalogue.ts'
import { lockWriting, replaceVersions, saveLoaded, selectLoaded, selectStanding } from './write-store.ts'

const DATA = join(import.meta.dirname, '../../../data')
/** Counts up when the program makes something else of the same files. */
const READER = 1

const FeesSchema = Type.Object({ from: Type.String(), law: Type.String(), onlineFree: Type.Array(Type.String()) })
const NamesSchema = Type.Record(Type.String(), Type.String())

type Source = { readonly path: string; readonly text: string }

const parsed = ({ path, text }: Source): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${path}: is not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
}

const parsedAs = <S extends TSchema>(schema: S, source: Source): Static<S> => {
  const value = parsed(source)
  if (!Check(schema, value))
    throw new Error(
      say(value, Errors(schema, value))
        .map(p => `${source.path}: ${p.field}: ${p.message}`)
        .join('\n'),
    )
  return value as Static<S>
}

const sourcesIn = async (data: string, folder: string): Promise<readonly Source[]> => {
  const path = join(data, folder)
  if (!existsSync(path)) return []
  const names = (await readdir(path)).filter(name => name.endsWith('.json')).sort()
  return Promise.all(names.map(name => sourceOf(data, join(folder, name))))
}

const sourceOf = async (data: string, file: string): Promise<Source> => ({
  path: relative(join(data, '..'), join(data, file)),
  text: await readFile(join(data, file), 'utf8'),
})

/** The procedures that we describe, read and checked; a city's own file of a code stands in front of the common one. Wrong files throw, all together. */
export const readProcedureFiles = (sources: readonly Source[]): readonly ProcedureFile[] => {
  const files = new Map<string, ProcedureFile>()
  const problems: string[] = []
  for (const source of sources) {
    const value = parsed(source)
    const found = problemsOfFile(value)
    problems.push(...found.map(problem => `${source.path}: ${problem}`))
    if (found.length > 0) continue
    const file = value as ProcedureFile
    if (!source.path.endsWith(`/${file.code}.json`)) problems.push(`${source.path}: the file must be called ${file.code}.json`)
    files.set(file.code, file)
  }
  if (problems.length > 0) throw new Error(problems.slice(0, 20).join('\n'))
  return [...files.values()]
}

const versionsOf = (file: ProcedureFile, fields: FieldNames, fees: CityFees | null): NewVersion[] =>
  file.versions.map(version => {
    const holds = fees !== null && (version.validTo === null || version.validTo >= fees.from)
    const content = contentOfFile(file.code, file.shortName, bodyOf(file, version), fields, holds ? fees : null)
    const { validFrom, validTo } = version
    return {
      code: file.code,
      origin: 'own',
      shortName: file.shortName.vi,
      shortNameBy: 'file',
      validFrom,
      validTo,
      digest: digestOf(content),
      content,
    }
  })

/**
 * Brings our own procedures of `data` into the catalogue, for one city. Files that were loaded already cost one question to the database.
 * A changed file replaces the versions it changes; dossiers keep the text that they were filed under.
 */
export const loadProcedures = async (
  ctx: Context,
  city: string,
  data: string = DATA,
): Promise<{ readonly procedures: number; readonly written: number }> => {
  const sources = [...(await sourcesIn(data, 'common/procedures')), ...(await sourcesIn(data, `${city}/procedures`))]
  const names = await sourceOf(data, 'common/field-names.json')
  const feesFile = `${city}/procedure-fees.json`
  const fees = existsSync(join(data, feesFile)) ? await sourceOf(data, feesFile) : null
  const digest = createHash('sha256')
    .update([String(READER), ...sources.flatMap(s => [s.path, s.text]), names.text, fees?.text ?? ''].join('\0'))
    .digest('base64url')
  if ((await selectLoaded.maybeOne(ctx.tx, { city }))?.digest === digest) return { procedures: sources.length, written: 0 }
  const files = readProcedureFiles(sources)
  const wanted = files.flatMap(file => versionsOf(file, parsedAs(NamesSchema, names), fees && parsedAs(FeesSchema, fees)))
  return inTransaction(ctx, async ctx => {
    await lockWriting.run(ctx.tx, {})
    const standing = new Map((await selectStanding.many(ctx.tx, {})).map(p => [p.code, p.versions]))
    const same = (a: { from: string; to: string | null; digest: string }, b: NewVersion): boolean =>
      a.from === b.validFrom && a.to === b.validTo && a.digest === b.digest
    const ours = Map.groupBy(wanted, v => v.code)
    const gone = [...ours]
      .flatMap(([code, versions]) => (standing.get(code) ?? []).filter(s => !versions.some(v => same(s, v))))
      .map(s => s.id)
    const fresh = wanted.filter(v => !(standing.get(v.code) ?? []).some(s => same(s, v)))
    if (gone.length > 0) await replaceVersions.run(ctx.tx, { ids: gone })
    await writeVersions(ctx, fresh)
    if (fresh.length > 0 || gone.length > 0) await learnPhrases(ctx)
    const facts = { city, procedures: files.length, written: fresh.length }
    await saveLoaded.one(ctx.tx, { city, digest, now: ctx.now, ...actOf(ctx, 'catalogue.loaded', null, facts) })
    return { procedures: files.length, written: fresh.length }
  })
}

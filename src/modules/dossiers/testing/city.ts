import type { Actor, Citizen, Context, OfficerActor } from '#platform/context.ts'
import { cityDay } from '#platform/calendar.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { getProcedure, loadProcedures } from '#modules/catalogue'
import { loadCalendarFile } from '#modules/deadlines'
import {
  attachFile,
  casesOf,
  componentsOf,
  exampleAnswers,
  formFor,
  getDraft,
  loadPlaces,
  saveDraft,
  startDraft,
  type Draft,
} from '#modules/forms'
import { keepFile } from '#modules/documents'
import { upsertPerson } from '#modules/identity'
import { addOfficer, findAgencyByKey, getOfficer, loadOrganisation, officerActor, type Agency, type Role } from '#modules/organisation'
import { submitDossier, type Submitted } from '../submit-dossier.ts'
import { takeAtCounter } from '../take-at-counter.ts'

/** Wednesday 18/11/2026 08:41 in Hanoi. */
export const WEDNESDAY = new Date('2026-11-18T01:41:00Z')
export const at = (text: string): Date => new Date(`${text}:00+07:00`)
/** A small whole PDF. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n',
)

let count = 0
const digits = (): string => `0011${String(++count + 10_000_000).slice(-8)}`

/** Hanoi with its real units, agencies, procedures and calendar, in a database of its own. */
export const testCity = async () => {
  const db: TestDatabase = await testDatabase()
  const services = testServices()
  const as = (actor: Actor, now: Date = WEDNESDAY): Context => testContext(db, actor, { services, now })
  const system = as({ kind: 'system', name: 'test' }, new Date('2026-01-05T02:00:00Z'))
  await loadOrganisation(system, 'hanoi')
  await loadCalendarFile(system, 'hanoi')
  await loadProcedures(system, 'hanoi')

  const agency = async (key: string): Promise<Agency> => {
    const found = await findAgencyByKey(system, key)
    if (!found) throw new Error(`no agency ${key}`)
    return found
  }
  const citizen = async (name: string = 'Nguyễn Thị Thu Hằng', level: 1 | 2 = 2): Promise<Citizen> => {
    const facts = {
      identifier: digits(),
      name,
      birthDate: '1990-03-14',
      sex: 'female' as const,
      phone: '0912345678',
      email: 'hang@example.vn',
    }
    const person = await upsertPerson(system, facts)
    return { kind: 'citizen', person: person.id, name, level }
  }
  const officer = async (
    roles: readonly Role[],
    where: Agency,
    name: string = 'Trần Minh Quân',
    position: string = 'Chủ tịch',
  ): Promise<OfficerActor> => {
    const identifier = digits()
    const id = await addOfficer(system, {
      login: `officer${identifier}`,
      name,
      identifier,
      phone: '02438350199',
      posts: [{ agency: where.id, position, roles, line: 'TM.', validFrom: '2026-01-01' }],
    })
    return officerActor(await getOfficer(as({ kind: 'system', name: 'test' }), id))
  }
  const keep = async (ctx: Context, name: string, owner: string | null): Promise<string> => {
    const blob = await services.blobs.put([PDF])
    return (await keepFile(ctx, { upload: { ...blob, name }, purpose: 'dossier', owner })).id
  }
  /** A draft that is filled in and may be sent. */
  const draft = async (
    ctx: Context,
    options: { procedure?: string; place?: string; person?: string; papers?: boolean } = {},
  ): Promise<Draft> => {
    const procedure = await getProcedure(ctx, options.procedure ?? '1.001193')
    const begun = await startDraft(ctx, { procedure, person: options.person ?? null })
    const form = formFor(procedure)
    const places = await loadPlaces(ctx)
    const place = options.place ?? '00199'
    const from = { ...begun.answers, ...(form.placeFrom ? { [form.placeFrom]: place } : {}) }
    const answers = exampleAnswers(form, { on: cityDay(ctx.now), places, from })
    const caseKey = casesOf(procedure)[0]?.key ?? null
    const saved = await saveDraft(ctx, begun, begun.version, {
      answers,
      place,
      caseKey,
      delivery: { method: 'electronic', address: null },
      contact: { phone: '0912345678', email: 'hang@example.vn' },
    })
    if (options.papers)
      for (const component of componentsOf(form, procedure, saved)
        .filter(one => one.kind === 'paper')
        .slice(0, 2))
        await attachFile(ctx, saved, { component: component.key, file: await keep(ctx, 'giay.pdf', saved.person), source: 'upload' })
    return getDraft(ctx, saved.id)
  }
  const filed = async (ctx: Context, options: Parameters<typeof draft>[1] = {}): Promise<Submitted> =>
    submitDossier(ctx, { draft: (await draft(ctx, options)).id, declared: true })
  const taken = async (ctx: Context, person: string, options: Parameters<typeof draft>[1] = {}): Promise<Submitted> =>
    takeAtCounter(ctx, { draft: (await draft(ctx, { ...options, person })).id })

  return { db, services, as, system, agency, citizen, officer, keep, draft, filed, taken, close: () => db.close() }
}
export type TestCity = Awaited<ReturnType<typeof testCity>>

import { getProcedure } from '#modules/catalogue'
import { listVault } from '#modules/documents'
import { getDossier, type DossierView } from '#modules/dossiers'
import { formSteps, getForm, startDraft } from '#modules/forms'
import { addOfficer, getAgency, getOfficer, officerActor, ROLES, type Role } from '#modules/organisation'
import type { Actor, Citizen, Context } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import type { Visitor } from '#platform/testing/access-case.ts'
import { loadDemoCity } from '../../src/apps/demo/demo-city.ts'
import { asCitizen, fileSample } from '../../src/apps/demo/file-sample.ts'
import { workOnSample } from '../../src/apps/demo/work-on-sample.ts'
import { demoPeople, type DemoPerson } from '../../src/demo/people.ts'

const WARD = '00199'
const ELSEWHERE = '00070'
const PROCEDURE = '1.001193'
const DAY = 86_400_000

/** What the cases talk about: dossiers, drafts and papers of one owner, in one ward. */
export type World = {
  readonly procedure: string
  readonly place: string
  readonly person: string
  readonly agencyKey: string
  /** Submitted, in the hands of the ward's officers. */
  readonly dossier: string
  readonly dossierVersion: string
  /** A paper of that dossier. */
  readonly document: string
  /** Waits for what its owner was asked for. */
  readonly waiting: string
  readonly waitingVersion: string
  /** Returned, with a signed result that lies in the vault. */
  readonly finished: string
  readonly vaultEntry: string
  readonly verifyId: string
  /** The owner's drafts: one being filled in, one to throw away, the one that became the dossier; and one that the officer began. */
  readonly draft: string
  readonly spareDraft: string
  readonly filedDraft: string
  readonly counterDraft: string
  /** The first step of a draft. */
  readonly step: string
}
export type Actors = Readonly<Record<Visitor, Actor>>

type CitizenContext = Context & { readonly actor: Citizen }
type People = { readonly owner: DemoPerson; readonly stranger: DemoPerson; readonly child: DemoPerson }

const choosePeople = (): People => {
  const all = demoPeople('hanoi')
  const grown = all.filter(one => one.account === 2)
  const owner = grown.find(one => one.current.commune === WARD)
  const stranger = grown.findLast(one => one.identifier !== owner?.identifier)
  const child = all.find(one => one.account === null)
  if (!owner || !stranger || !child) throw new Error('the demo has no people in the ward of the test')
  return { owner, stranger, child }
}

const newOfficer = async (
  system: Context,
  login: string,
  identifier: string,
  agencies: readonly string[],
  roles: readonly Role[],
): Promise<Actor> => {
  const posts = [...new Set(agencies)].map(agency => ({ agency, position: 'Chuyên viên', roles }))
  const id = await addOfficer(system, { login, name: 'Lê Thị Thử', identifier, posts })
  return officerActor(await getOfficer(system, id))
}

const draftsOf = async (
  owner: CitizenContext,
  officer: Context,
): Promise<Pick<World, 'draft' | 'spareDraft' | 'counterDraft' | 'step'>> => {
  const procedure = await getProcedure(owner, PROCEDURE)
  const draft = await startDraft(owner, { procedure })
  const [step] = formSteps(await getForm(owner, draft.form), procedure, draft)
  return {
    draft: draft.id,
    spareDraft: (await startDraft(owner, { procedure })).id,
    counterDraft: (await startDraft(officer, { procedure, person: owner.actor.person })).id,
    step: step?.key ?? '',
  }
}

/** Fills a city with what the cases need, through the ordinary use cases with an earlier clock. */
export const makeWorld = async (system: Context, db: TestDatabase): Promise<{ readonly world: World; readonly actors: Actors }> => {
  await loadDemoCity(system, 'hanoi')
  const people = choosePeople()
  const [owner, stranger] = [await asCitizen(system, people.owner), await asCitizen(system, people.stranger)]
  const sample = { wallClock: system.now, procedure: PROCEDURE, place: WARD, person: people.owner, child: people.child }
  const file = async (daysAgo: number, stage: 'returned' | 'awaiting_supplement'): Promise<string> => {
    const then = { ...owner, now: new Date(system.now.getTime() - daysAgo * DAY) }
    const code = await fileSample(then, sample)
    await workOnSample(then, code, stage, system.now, people.child)
    return code
  }
  const finished = await file(20, 'returned')
  const waiting = await file(10, 'awaiting_supplement')
  const filed: DossierView = await getDossier(owner, await fileSample(owner, sample))
  const away = await getDossier(stranger, await fileSample(stranger, { ...sample, place: ELSEWHERE, person: people.stranger }))
  const business = ROLES.filter(role => role !== 'administrator')
  const actors: Actors = {
    anonymous: { kind: 'anonymous' },
    owner: owner.actor,
    stranger: stranger.actor,
    officer: await newOfficer(system, 'thu.canbo', '001085000017', [filed.competent, filed.receiving], business),
    otherOfficer: await newOfficer(system, 'thu.khac', '001085000025', [away.competent, away.receiving], business),
    administrator: await newOfficer(system, 'thu.quantri', '001085000033', [filed.competent], ['administrator']),
  }
  const [entry] = (await listVault(owner, owner.actor.person)).filter(one => one.dossierCode === finished)
  const { rows } = await db.owner.query<{ draft: string }>('select d.draft from dossiers.dossier d where d.code = $1', [filed.code])
  const world: World = {
    procedure: PROCEDURE,
    place: WARD,
    person: owner.actor.person,
    agencyKey: (await getAgency(system, filed.competent)).key,
    dossier: filed.code,
    dossierVersion: String(filed.version),
    document: filed.documents[0]?.id ?? '',
    waiting,
    waitingVersion: String((await getDossier(owner, waiting)).version),
    finished,
    vaultEntry: entry?.id ?? '',
    verifyId: entry?.verifyId ?? '',
    filedDraft: rows[0]?.draft ?? '',
    ...(await draftsOf(owner, { ...system, actor: actors.officer })),
  }
  const missing = Object.entries(world).filter(([, value]) => value === '')
  if (missing.length > 0) throw new Error(`the world of the access test lacks ${missing.map(([name]) => name).join(', ')}`)
  return { world, actors }
}

import { getDossier } from '#modules/dossiers'
import { keepFile } from '#modules/documents'
import { startDraft } from '#modules/forms'
import { getProcedure } from '#modules/catalogue'
import { addOfficer, getOfficer, officerActor, ROLES, type Role } from '#modules/organisation'
import { inTransaction, systemContext, type Actor, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { tagOf } from '#platform/keys.ts'
import { testDatabase, testServices } from '#platform/testing/database.ts'
import { VISITORS, type Visitor } from '#platform/testing/access-case.ts'
import { createServer, type Web } from '#platform/web/server.ts'
import { createSession } from '#platform/web/session.ts'
import { browserLike, type BrowserLike } from '#platform/web/testing/browser-like.ts'
import { resolveActor } from '../../src/apps/actors.ts'
import { loadDemoCity } from '../../src/apps/demo/demo-city.ts'
import { asCitizen, fileSample } from '../../src/apps/demo/file-sample.ts'
import { workOnSample } from '../../src/apps/demo/work-on-sample.ts'
import { modules } from '../../src/apps/modules.ts'
import { shellFacts } from '../../src/apps/shell-facts.ts'
import { demoPeople } from '../../src/demo/people.ts'

const NOW = new Date('2026-11-20T02:12:00Z')
const WARD = '00199'
const ELSEWHERE = '00070'
const PROCEDURE = '1.001193'

/** What the cases talk about: dossiers, drafts and files of one owner, in one ward. */
export type World = {
  readonly procedure: string
  /** Submitted, in the hands of the ward's officers. */
  readonly dossier: string
  /** Returned, with a signed result. */
  readonly finished: string
  readonly draft: string
  readonly file: string
  readonly person: string
  readonly agency: string
}

/** The browser of a visitor, and the token that a page would have put into its forms. */
export type Guest = { readonly browser: BrowserLike; readonly csrf: string }
export type Stage = {
  readonly world: World
  readonly web: Web
  readonly guests: Readonly<Record<Visitor, Guest>>
  readonly ctx: (actor: Actor) => Context
  readonly close: () => Promise<void>
}

const newOfficer = async (
  ctx: Context,
  login: string,
  identifier: string,
  agencies: readonly string[],
  roles: readonly Role[],
): Promise<Actor> => {
  const posts = agencies.map(agency => ({ agency, position: 'Chuyên viên', roles }))
  return officerActor(await getOfficer(ctx, await addOfficer(ctx, { login, name: 'Lê Thị Thử', identifier, posts })))
}

/** Fills a city of its own with what the cases need and starts the real web server over all modules. */
export const openStage = async (): Promise<Stage> => {
  const db = await testDatabase()
  const services = testServices()
  const system = systemContext(db.pool, silentLog, services, 'test', NOW)
  const ctx = (actor: Actor): Context => ({ ...system, actor })
  await loadDemoCity(system, 'hanoi')
  const grown = demoPeople('hanoi').filter(one => one.account === 2)
  const child = demoPeople('hanoi').find(one => one.account === null)
  const [first, second] = [grown.find(one => one.current.commune === WARD) ?? grown[0], grown.at(-1)]
  if (!first || !second || !child) throw new Error('the demo has no people')
  const [owner, stranger] = await inTransaction(system, async c => [await asCitizen(c, first), await asCitizen(c, second)] as const)
  const sample = { procedure: PROCEDURE, place: WARD, person: first, child }
  const long = { ...owner, now: new Date(NOW.getTime() - 20 * 86_400_000) }
  const finished = await fileSample(long, sample)
  await workOnSample(long, finished, 'returned', NOW)
  const dossier = await fileSample(owner, sample)
  const { competent, receiving } = await getDossier(owner, dossier)
  const elsewhere = await fileSample(stranger, { ...sample, place: ELSEWHERE, person: second })
  const away = await getDossier(stranger, elsewhere)
  const business = ROLES.filter(role => role !== 'administrator')
  const draft = await startDraft(owner, { procedure: await getProcedure(owner, PROCEDURE) })
  const blob = await services.blobs.put([Buffer.from('%PDF-1.4\n%%EOF\n')])
  const actors: Record<Visitor, Actor> = {
    anonymous: { kind: 'anonymous' },
    owner: owner.actor,
    stranger: stranger.actor,
    officer: await newOfficer(system, 'thu.canbo', '001085000017', [...new Set([competent, receiving])], business),
    otherOfficer: await newOfficer(system, 'thu.khac', '001085000025', [...new Set([away.competent, away.receiving])], business),
    administrator: await newOfficer(system, 'thu.quantri', '001085000033', [competent], ['administrator']),
  }
  const web = await createServer({ pool: db.pool, log: silentLog, services, modules, resolveActor, shellFacts, now: () => NOW })
  const guestOf = async (actor: Actor): Promise<Guest> => {
    const browser = browserLike(web.app)
    if (actor.kind !== 'citizen' && actor.kind !== 'officer') return { browser, csrf: '' }
    const { id, cookie } = await createSession(system, {
      actorKind: actor.kind,
      subject: actor.kind === 'citizen' ? actor.person : actor.officer,
      level: 2,
      idToken: null,
      providerSession: null,
      device: 'test',
    })
    browser.cookies.set(`khue-${cookie.name}`, cookie.value)
    return { browser, csrf: tagOf(services.settings.secrets, 'csrf', id) }
  }
  const guests = Object.fromEntries(await Promise.all(VISITORS.map(async visitor => [visitor, await guestOf(actors[visitor])] as const)))
  return {
    world: {
      procedure: PROCEDURE,
      dossier,
      finished,
      draft: draft.id,
      file: (await keepFile(owner, { upload: { name: 'a.pdf', ...blob }, purpose: 'dossier', owner: owner.actor.person })).id,
      person: owner.actor.person,
      agency: competent,
    },
    web,
    guests: guests as Record<Visitor, Guest>,
    ctx,
    close: async () => {
      await web.app.close()
      await db.close()
    },
  }
}

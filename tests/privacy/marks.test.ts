import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addToVault, forgetUploads, render } from '#modules/documents'
import { systemContext } from '#platform/context.ts'
import { collectHandlers, doNextJob } from '#platform/jobs/worker.ts'
import { csrfToken } from '#platform/web/csrf.ts'
import { createLog } from '#platform/log.ts'
import { testDatabase, testServices } from '#platform/testing/database.ts'
import { createServer } from '#platform/web/server.ts'
import { createSession } from '#platform/web/session.ts'
import { browserLike } from '#platform/web/testing/browser-like.ts'
import { resolveActor } from '../../src/apps/actors.ts'
import { modules } from '../../src/apps/modules.ts'
import { shellFacts } from '../../src/apps/shell-facts.ts'
import { makeWorld, type Actors, type World } from '../access/world.ts'

/*
 * Whatever people say of themselves is in the tables that are for it, and nowhere else: not in the log, not in the act log, not in jobs.
 * Dossiers go their whole way, somebody types marked values wherever he can, and then all three are searched for them.
 */
const NOW = new Date('2026-11-20T02:12:00Z')
const MARK = 'Vết Mực 4417'
const db = await testDatabase()
const services = testServices()
let log = ''
const logger = createLog('debug', { write: line => void (log += line) })
const system = systemContext(db.pool, logger, services, 'test', NOW)
let world: World
let actors: Actors
before(async () => {
  const made = await makeWorld(system, db)
  world = made.world
  actors = made.actors
  await typeEverywhere()
  const handlers = collectHandlers(modules)
  for (const minutes of [0, 20, 300])
    while (await doNextJob({ pool: db.pool, log: logger, services, handlers, now: () => new Date(NOW.getTime() + minutes * 60_000) }));
})
after(() => db.close())

const typeEverywhere = async (): Promise<void> => {
  const web = await createServer({
    pool: db.pool,
    log: logger,
    services,
    modules,
    resolveActor,
    shellFacts,
    afterUploads: forgetUploads,
    now: () => NOW,
  })
  const marked = encodeURIComponent(MARK)
  for (const name of ['owner', 'officer', 'anonymous'] as const) {
    const actor = actors[name]
    const browser = browserLike(web.app)
    let token = ''
    if (actor.kind === 'citizen' || actor.kind === 'officer') {
      const subject = actor.kind === 'citizen' ? actor.person : actor.officer
      const device = `${MARK} device`
      const session = { actorKind: actor.kind, subject, level: 2, idToken: MARK, providerSession: MARK, device } as const
      const { id, cookie } = await createSession(system, session)
      browser.cookies.set(`khue-${cookie.name}`, cookie.value)
      token = csrfToken(services.settings.secrets, id)
    }
    for (const { method, path } of modules.flatMap(module => module.routes)) {
      const fill = (hole: string): string => (world as unknown as Record<string, string>)[hole === 'code' ? (path.includes('thu-tuc') ? 'procedure' : 'dossier') : hole] ?? marked // prettier-ignore
      const url = path.replace(/:(\w+)/g, (_, hole: string) => fill(hole))
      const form = { _csrf: token, ma: MARK, khoa: MARK, q: MARK, so: '001085000017', ten: MARK, 'ngay-sinh': '1985-01-02', ghi: '1', 'ly-do': MARK, phone: MARK, email: MARK, version: MARK } // prettier-ignore
      if (method === 'GET')
        await browser.get(`${url}?${new URLSearchParams({ ma: MARK, khoa: MARK, q: MARK, xem: MARK, vt: '1', truoc: MARK })}`)
      else if (!path.startsWith('/dang-xuat')) await browser.post(url, form)
    }
    await browser.send('/xac-minh', { _csrf: token }, [{ field: 'tep', name: `${MARK}.pdf`, bytes: Buffer.from(`%PDF-1.4 ${MARK}`) }])
    await browser.send('/kho-giay-to', { _csrf: token, ten: MARK }, [{ field: 'tep', name: `${MARK}.pdf`, bytes: Buffer.from(MARK) }])
  }
  const paper = render('sample', { title: MARK, lines: [], place: '', signed: '' }, NOW).pdf
  const blob = await services.blobs.put([paper])
  await addToVault({ ...system, actor: actors.owner }, { upload: { name: `${MARK}.pdf`, ...blob }, title: MARK })
  await web.app.close()
}

/** The marks, and everything that identifies somebody in the tables where it belongs. */
const secrets = async (): Promise<readonly string[]> => {
  const { rows } = await db.owner.query<{ value: string }>(
    `select distinct value from (
       select unnest(array[p.name, p.identifier, p.phone, p.email]) as value from identity.person p
       union all select a.value #>> '{}' from dossiers.content c, jsonb_each(c.answers) a where jsonb_typeof(a.value) = 'string'
       union all select f.value from dossiers.content c, jsonb_each_text(c.owner) f
       union all select e.note from dossiers.event e
       union all select d.tracking_key from dossiers.dossier d
       union all select f.name from documents.file f
       union all select o.name from organisation.officer o
     ) all_of_them where value ~ '[^a-z0-9]' and length(value) > 5 and value !~ '^[0-9-]{1,10}$'`,
  )
  assert.ok(rows.length > 30, 'the world has nothing to look for')
  return [MARK, encodeURIComponent(MARK), MARK.replace(' ', '+'), ...rows.map(row => row.value)]
}

const places: Readonly<Record<string, () => Promise<string>>> = {
  'the log': async () => log,
  'the act log': async () => (await db.owner.query(`select json_agg(a)::text as text from platform.act a`)).rows[0].text as string,
  jobs: async () => ((await db.owner.query(`select json_agg(j)::text as text from platform.job j`)).rows[0].text ?? '') as string,
  'the log of look-ups': async () => ((await db.owner.query(`select json_agg(l)::text as text from exchange.lookup l`)).rows[0].text ?? '') as string, // prettier-ignore
}
for (const [place, read] of Object.entries(places))
  test(`nothing that people said of themselves is in ${place}`, async () => {
    const text = await read()
    assert.deepEqual(
      (await secrets()).filter(secret => text.includes(secret)),
      [],
    )
  })

test('the log knows of the requests by their patterns, and no marked value led to a bug', () => {
  assert.match(log, /"route":"\/ho-so\/:code"/)
  const bugs = log.split('\n').filter(line => line.includes('"level":50') && !line.includes('sign-in provider'))
  assert.deepEqual(bugs, [])
})

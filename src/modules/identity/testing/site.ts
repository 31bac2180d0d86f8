import { createServer as createHttp, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { loadDemoOfficers } from '../../../demo/officers-load.ts'
import { startPopulation } from '../../../standins/population/population.ts'
import { startVneid, VNEID_PATH } from '../../../standins/vneid/vneid.ts'
import { getPerson } from '../get-person.ts'
import { identity } from '../module.ts'
import { getOfficer, loadOrganisation, officerActor } from '#modules/organisation'
import { html } from '#platform/html.ts'
import { silentLog } from '#platform/log.ts'
import type { Module } from '#platform/module.ts'
import { readSettings } from '#platform/settings.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { route } from '#platform/web/route.ts'
import { createServer } from '#platform/web/server.ts'

const listen = (server: Server): Promise<number> =>
  new Promise(done => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : 0)
    })
  })

const handOn = (request: IncomingMessage, response: ServerResponse, port: number): void => {
  const onward = ask({ host: '127.0.0.1', port, path: request.url, method: request.method, headers: request.headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(response)
  })
  onward.on('error', () => response.writeHead(502).end())
  request.pipe(onward)
}

/** Pages of another module: one that wants a level, one that an officer may open, one with a form that must survive. */
const other: Module = {
  name: 'other',
  routes: [
    route({ method: 'GET', path: '/ho-so', house: 'portal', access: 'citizen', handle: async ({ shell }) => ({ title: 'Hồ sơ', body: html`<h1>Hồ sơ</h1><form method="post" action="/nop">${csrfField(shell)}</form>` }) }), // prettier-ignore
    route({ method: 'GET', path: '/muc-2', house: 'portal', access: 'citizen', level: 2, handle: async () => ({ title: 'Mức 2', body: html`<h1>Cần mức 2</h1>` }) }), // prettier-ignore
    route({ method: 'GET', path: '/can-bo', house: 'office', access: 'officer', handle: async ({ ctx }) => ({ title: 'Việc', body: html`<h1>Việc của ${ctx.actor.kind}</h1>` }) }), // prettier-ignore
    route({ method: 'POST', path: '/nop', house: 'portal', access: 'citizen', handle: async ({ form }) => ({ title: 'Đã nhận', body: html`<h1>Đã nhận ${form['ten']}</h1>` }) }), // prettier-ignore
    route({ method: 'GET', path: '/', house: 'portal', access: 'public', handle: async ({ ctx }) => ({ title: 'Trang chủ', body: html`<h1>${ctx.actor.kind}</h1>` }) }), // prettier-ignore
  ],
  jobs: {},
  refusals: {},
}

export type Site = {
  readonly baseUrl: string
  readonly db: TestDatabase
  readonly restartVneid: () => Promise<void>
  readonly stopVneid: () => Promise<void>
  close(): Promise<void>
}

/** The product's web layer with this module, the stand-ins of VNeID and the population database, all behind one address. */
export const startSite = async (): Promise<Site> => {
  const db = await testDatabase()
  let vneidPort = 0
  let appPort = 0
  const front = createHttp((request, response) =>
    handOn(request, response, request.url?.startsWith(`${VNEID_PATH}/`) ? vneidPort : appPort),
  )
  const baseUrl = `http://127.0.0.1:${await listen(front)}`
  const options = { city: 'hanoi', baseUrl, secret: 'a secret of the stand-ins, long enough' }
  let vneid = await startVneid({ ...options, port: 0 })
  vneidPort = vneid.port
  const population = await startPopulation({ ...options, port: 0 })
  const settings = readSettings(
    {
      ...vneid.settings,
      ...population.settings,
      DATABASE_URL: 'postgres://x',
      KHUE_SECRET: 'a-secret-for-tests-only-32-characters-or-more',
      KHUE_BASE_URL: baseUrl,
    },
    true,
  )
  const services = testServices({ ...settings, dataDir: '' })
  const ctx = testContext(db, { kind: 'system', name: 'test' }, { services, now: new Date() })
  await loadOrganisation(ctx, 'hanoi')
  await loadDemoOfficers(ctx, 'hanoi')
  const web = await createServer({
    pool: db.pool,
    log: silentLog,
    services,
    modules: [identity, other],
    resolveActor: async (inside, session) => {
      if (session.actorKind === 'officer') return officerActor(await getOfficer(inside, session.subject))
      const person = await getPerson(inside, session.subject)
      return { kind: 'citizen', person: person.id, name: person.name, level: session.level === 2 ? 2 : 1 }
    },
    shellFacts: async () => ({ cityName: 'Thành phố Hà Nội', counts: {} }),
  })
  await web.app.listen({ port: 0, host: '127.0.0.1' })
  const address = web.app.server.address()
  appPort = typeof address === 'object' && address ? address.port : 0
  return {
    baseUrl,
    db,
    stopVneid: () => vneid.close(),
    restartVneid: async () => {
      await vneid.close()
      vneid = await startVneid({ ...options, port: vneidPort })
    },
    close: async () => {
      await new Promise<void>(done => {
        front.close(() => done())
        front.closeAllConnections()
      })
      await Promise.all([web.app.close(), vneid.close(), population.close()])
      await db.close()
    },
  }
}

import { forgetUploads } from '#modules/documents'
import { systemContext } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import type { Visitor } from '#platform/testing/access-case.ts'
import { testDatabase, testServices } from '#platform/testing/database.ts'
import { csrfToken } from '#platform/web/csrf.ts'
import { createServer } from '#platform/web/server.ts'
import { createSession } from '#platform/web/session.ts'
import { browserLike, type BrowserLike } from '#platform/web/testing/browser-like.ts'
import { resolveActor } from '../../src/apps/actors.ts'
import { modules } from '../../src/apps/modules.ts'
import { shellFacts } from '../../src/apps/shell-facts.ts'
import { makeWorld, type World } from './world.ts'

const NOW = new Date('2026-11-20T02:12:00Z')

/** The browser of a visitor, and the token that a page would have put into its forms. */
export type Guest = { readonly browser: BrowserLike; readonly csrf: string }
export type Stage = {
  readonly world: World
  /** Every route that the server has, also those of no module. */
  readonly registered: readonly string[]
  /** A visitor in a fresh browser, so that one who signs out disturbs nobody. */
  readonly guest: (visitor: Visitor) => Promise<Guest>
  readonly close: () => Promise<void>
}

/** The real web server over all modules and a database of its own, with the world of the cases in it. */
export const openStage = async (): Promise<Stage> => {
  const db = await testDatabase()
  const services = testServices()
  const system = systemContext(db.pool, silentLog, services, 'test', NOW)
  const { world, actors } = await makeWorld(system, db)
  const web = await createServer({
    pool: db.pool,
    log: silentLog,
    services,
    modules,
    resolveActor,
    shellFacts,
    afterUploads: forgetUploads,
    now: () => NOW,
  })
  return {
    world,
    registered: web.registered,
    guest: async visitor => {
      const actor = actors[visitor]
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
      return { browser, csrf: csrfToken(services.settings.secrets, id) }
    },
    close: async () => {
      await web.app.close()
      await db.close()
    },
  }
}

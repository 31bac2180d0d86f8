import type { Pool } from 'pg'
import type { Actor, Context } from '../context.ts'
import type { Log } from '../log.ts'
import type { Module, RefusalTexts } from '../module.ts'
import type { Services } from '../services.ts'
import type { Shell } from '../ui/shell.ts'
import type { Session } from './session.ts'

/** What the web layer is made from; the apps bring the business. */
export type WebOptions = {
  readonly pool: Pool
  readonly log: Log
  readonly services: Services
  readonly modules: readonly Module[]
  /** Who the owner of a session is today: roles may have changed since he signed in. Undefined when he is nobody any more. */
  readonly resolveActor: (ctx: Context, session: Session) => Promise<Actor | undefined>
  /** What stands around this actor's pages: agency, menu, things to do. */
  readonly shellFacts: (
    ctx: Context,
    path: string,
  ) => Promise<Pick<Shell, 'cityName' | 'counts'> & Partial<Pick<Shell, 'agency' | 'menu' | 'user'>>>
  /** Told of the bytes that came with a form, whatever became of it: those that are nobody's file a while later are to be forgotten. */
  readonly afterUploads?: ((ctx: Context, digests: readonly string[]) => Promise<void>) | undefined
  /** The clock; tests set it. */
  readonly now?: (() => Date) | undefined
}

/** The refusals of all modules by code. Two modules with the same code are a mistake. */
export const collectRefusals = (modules: readonly Module[]): RefusalTexts => {
  const all: Record<string, RefusalTexts[string]> = {}
  for (const module of modules)
    for (const [code, words] of Object.entries(module.refusals)) {
      if (Object.hasOwn(all, code)) throw new Error(`two modules refuse with the code ${code}`)
      all[code] = words
    }
  return all
}

import type { JobHandler } from '../job.ts'
import type { Module } from '../module.ts'
import { deleteOldHeldForms, deleteOverSessions } from '../web/session-store.ts'

const HELD_MS = 15 * 60_000
/** Whose session it was is still asked when a form is posted after it has ended. */
const OVER_MS = 24 * 3_600_000

/** Forgets sessions that are over and posted forms that nobody came back for. */
export const tidy: JobHandler = async ctx => {
  await deleteOverSessions.run(ctx.tx, { now: new Date(ctx.now.getTime() - OVER_MS) })
  await deleteOldHeldForms.run(ctx.tx, { before: new Date(ctx.now.getTime() - HELD_MS) })
}

/** What the platform itself does in the background. */
export const upkeep: Module = { name: 'platform', routes: [], jobs: { 'platform.tidy': tidy }, hourly: ['platform.tidy'], refusals: {} }

import type { Context } from '#platform/context.ts'
import { anyDossier } from './any-dossier-store.ts'

/** Whether anything was ever filed here: a fresh demo is filled once. */
export const hasDossiers = async (ctx: Context): Promise<boolean> => (await anyDossier.one(ctx.tx, {})).any

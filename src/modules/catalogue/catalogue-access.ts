import type { Actor } from '#platform/context.ts'

const RENAMERS: readonly string[] = ['administrator', 'procedure_control']

/** Every officer reads the catalogue; short names are the matter of administrators and of procedure control, whatever their unit. */
export const mayRename = (actor: Actor): boolean =>
  actor.kind === 'officer' && actor.posts.some(post => post.roles.some(role => RENAMERS.includes(role)))

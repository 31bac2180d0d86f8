import type { Actor } from '#platform/context.ts'

/** Administrators and procedure control see every agency with its officers; other officers those they have a post in. */
export type OrganisationScope = 'all' | ReadonlySet<string>

export const scopeOf = (actor: Actor): OrganisationScope => {
  if (actor.kind === 'system') return 'all'
  if (actor.kind !== 'officer') return new Set()
  const sees = (role: string): boolean => role === 'administrator' || role === 'procedure_control'
  return actor.posts.some(post => post.roles.some(sees)) ? 'all' : new Set(actor.posts.map(post => post.agency))
}

export const maySee = (scope: OrganisationScope, agency: string): boolean => scope === 'all' || scope.has(agency)

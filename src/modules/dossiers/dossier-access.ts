import type { Actor, Post } from '#platform/context.ts'
import type { Dossier } from './dossier.ts'

/**
 * What an actor may see: a citizen the dossiers that he owns or filed, an officer those that one of his agencies received or decides,
 * the program all, a stranger none. `inScope` asks it for one dossier in hand; the statements of the store ask the same in SQL, and a
 * property test over random cities holds them together.
 */
export type Scope = { readonly all: boolean; readonly person: string | null; readonly agencies: readonly string[] }

/** Whoever runs the program handles no dossiers by that: the role of an administrator alone opens none. */
const handlesDossiers = (post: Post): boolean => post.roles.some(role => role !== 'administrator')

export const scopeOf = (actor: Actor): Scope => ({
  all: actor.kind === 'system',
  person: actor.kind === 'citizen' ? actor.person : null,
  agencies: actor.kind === 'officer' ? [...new Set(actor.posts.filter(handlesDossiers).map(post => post.agency))] : [],
})

export const inScope = (scope: Scope, dossier: Pick<Dossier, 'owner' | 'filer' | 'receiving' | 'competent'>): boolean =>
  scope.all ||
  (scope.person !== null && (dossier.owner === scope.person || dossier.filer === scope.person)) ||
  scope.agencies.includes(dossier.receiving) ||
  scope.agencies.includes(dossier.competent)

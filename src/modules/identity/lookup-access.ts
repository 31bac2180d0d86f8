import type { Actor } from '#platform/context.ts'

export type LookupWish = {
  readonly identifier: string
  /** The asker's own identifier, when he is a citizen. */
  readonly own: string | null
  readonly dossier: string | undefined
}

const roles = (actor: Actor): ReadonlySet<string> => new Set(actor.kind === 'officer' ? actor.posts.flatMap(post => post.roles) : [])
const HANDLES_DOSSIERS = ['counter', 'specialist', 'head', 'leader']

/** For which of his agencies an officer looks somebody up: that of his counter, when he sits at one. */
export const lookingAgency = (actor: Actor): string | undefined =>
  actor.kind === 'officer' ? (actor.posts.find(post => post.roles.includes('counter')) ?? actor.posts[0])?.agency : undefined

/**
 * Whether somebody may look a person up: a citizen himself and nobody else; an officer at a counter, whoever stands there; an officer who
 * handles dossiers, for a dossier that he names; the program, for its own jobs. Whether the dossier is his is the question of dossiers.
 */
export const mayLookUp = (actor: Actor, wish: LookupWish): boolean => {
  if (actor.kind === 'system') return true
  if (actor.kind === 'citizen') return wish.own !== null && wish.own === wish.identifier
  const held = roles(actor)
  return held.has('counter') || (wish.dossier !== undefined && HANDLES_DOSSIERS.some(role => held.has(role)))
}

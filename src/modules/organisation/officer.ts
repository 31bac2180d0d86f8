import type { OfficerActor } from '#platform/context.ts'

export const ROLES = ['counter', 'specialist', 'head', 'leader', 'archivist', 'procedure_control', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** In whose name somebody in this position signs (Decree 30/2020, annex I); null signs in his own right. */
export type SignatureLine = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.' | null

/** One position in one agency and what it may do there. */
export type OfficerPost = {
  readonly agency: string
  readonly position: string
  readonly line: SignatureLine
  readonly roles: readonly Role[]
}

/** An officer with the posts held on the day of asking. */
export type Officer = {
  readonly id: string
  readonly login: string
  readonly name: string
  /** Personal identifier, 12 digits: how the sign-in finds him. */
  readonly identifier: string
  readonly phone: string | null
  readonly posts: readonly OfficerPost[]
}

/** The officer as the program lets him act. */
export const officerActor = (officer: Officer): OfficerActor => ({
  kind: 'officer',
  officer: officer.id,
  name: officer.name,
  posts: officer.posts.map(post => ({ agency: post.agency, roles: post.roles })),
})

import type { Method } from '../web/route.ts'

/**
 * Who knocks: nobody known, the citizen it concerns, another citizen, an officer with every role where the matter lies, one with every role
 * elsewhere, an administrator of the matter's own agency who holds no other role.
 */
export const VISITORS = ['anonymous', 'stranger', 'otherOfficer', 'administrator', 'officer', 'owner'] as const
export type Visitor = (typeof VISITORS)[number]

/**
 * What each visitor is answered at one route; `World` is what the test prepared (codes, ids). A case should change nothing for those it lets
 * in: a form without its required fields is 422 for who may, and 403 or 404 for who may not.
 */
export type AccessCase<World> = {
  /** As the route declares itself. */
  readonly route: `${Method} /${string}`
  readonly url: (world: World) => string
  readonly form?: (world: World) => Readonly<Record<string, string>>
  /** The HTTP status; 303 sends to sign in, or on after success. */
  readonly expect: Readonly<Record<Visitor, number>>
}

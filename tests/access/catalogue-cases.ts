import type { AccessCase } from '#platform/testing/access-case.ts'
import { everyone, officers } from './answers.ts'
import type { World } from './world.ts'

/** What may be asked of the administration is public; its short names are edited by administrators and procedure control. */
export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /thu-tuc', url: () => '/thu-tuc', expect: everyone() },
  { route: 'GET /thu-tuc/:code', url: world => `/thu-tuc/${world.procedure}`, expect: everyone() },
  { route: 'GET /can-bo/danh-muc', url: () => '/can-bo/danh-muc', expect: officers() },
  { route: 'GET /can-bo/danh-muc/:code', url: world => `/can-bo/danh-muc/${world.procedure}`, expect: officers() },
  { route: 'POST /can-bo/danh-muc/:code', url: world => `/can-bo/danh-muc/${world.procedure}`, expect: officers(422) },
]

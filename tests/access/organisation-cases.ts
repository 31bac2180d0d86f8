import type { AccessCase } from '#platform/testing/access-case.ts'
import { officers } from './answers.ts'
import type { World } from './world.ts'

/** Which agencies and units there are is no secret among officers. */
export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /can-bo/to-chuc', url: () => '/can-bo/to-chuc', expect: officers() },
  { route: 'GET /can-bo/to-chuc/co-quan/:key', url: world => `/can-bo/to-chuc/co-quan/${world.agencyKey}`, expect: officers() },
  { route: 'GET /can-bo/to-chuc/don-vi', url: () => '/can-bo/to-chuc/don-vi', expect: officers() },
  { route: 'GET /can-bo/to-chuc/don-vi/:code', url: world => `/can-bo/to-chuc/don-vi/${world.place}`, expect: officers() },
]

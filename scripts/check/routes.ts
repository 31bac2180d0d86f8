import { modules } from '../../src/apps/modules.ts'
import { listCases, listingFaults, listRoutes } from '../../tests/access/listing.ts'
import type { Check } from './fault.ts'

/** Every route of the program has its access case in tests/access, and every case its route. What it answers is seen by the tests. */
export const checkRoutes: Check = async () => listingFaults(listRoutes(modules), await listCases()).map(what => ({ at: 'routes', what }))

import type { AccessCase } from '#platform/testing/access-case.ts'
import { citizens, everyone, ownerOnly } from './answers.ts'
import type { World } from './world.ts'

export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /xac-minh', url: () => '/xac-minh', expect: everyone() },
  { route: 'GET /xac-minh/:id', url: world => `/xac-minh/${world.verifyId}`, expect: everyone() },
  { route: 'POST /xac-minh', url: () => '/xac-minh', expect: everyone(422) },
  { route: 'GET /kho-giay-to', url: () => '/kho-giay-to', expect: citizens() },
  { route: 'POST /kho-giay-to', url: () => '/kho-giay-to', expect: citizens(422) },
  { route: 'GET /kho-giay-to/:id', url: world => `/kho-giay-to/${world.vaultEntry}`, expect: ownerOnly() },
]

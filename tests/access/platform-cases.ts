import type { AccessCase } from '#platform/testing/access-case.ts'
import { everyone } from './answers.ts'
import type { World } from './world.ts'

/** What the platform itself serves: no page of a module, nothing of a person. */
export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /tiep-tuc', url: () => '/tiep-tuc', expect: everyone(303) },
  { route: 'GET /assets/:file', url: () => '/assets/none.css', expect: everyone(404) },
  { route: 'GET /healthz', url: () => '/healthz', expect: everyone() },
  { route: 'GET /readyz', url: () => '/readyz', expect: everyone() },
  { route: 'GET /metrics', url: () => '/metrics', expect: everyone() },
]

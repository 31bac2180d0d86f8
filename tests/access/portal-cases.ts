import type { AccessCase } from '#platform/testing/access-case.ts'
import { everyone } from './answers.ts'
import type { World } from './world.ts'

export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /', url: () => '/', expect: everyone() },
  { route: 'GET /kha-nang-tiep-can', url: () => '/kha-nang-tiep-can', expect: everyone() },
  { route: 'GET /quyen-rieng-tu', url: () => '/quyen-rieng-tu', expect: everyone() },
]

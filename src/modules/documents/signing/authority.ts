import { join } from 'node:path'
import { Refusal } from '#platform/refusal.ts'
import type { Settings } from '#platform/settings.ts'
import { demoAuthority } from './demo-authority.ts'
import type { Authority } from './signing-key.ts'

/** The city's name in certificates. */
const CITIES: Readonly<Record<string, string>> = { hanoi: 'Hà Nội', hcmc: 'Hồ Chí Minh' }
export const cityName = (city: string): string => CITIES[city] ?? city

const opened = new Map<string, Promise<Authority>>()

export const authorityFolder = (dataDir: string): string => join(dataDir, 'authority')

/**
 * Who signs for this city. The demo makes its own authority at the first need, in the data folder. A real city signs by keys that no
 * program may make for itself; until such a service is connected it can verify, not sign.
 */
export const signingAuthority = (settings: Pick<Settings, 'demo' | 'dataDir' | 'city'>, now: Date): Promise<Authority> => {
  if (!settings.demo) return Promise.reject(new Refusal('documents.no_authority', 503))
  const folder = authorityFolder(settings.dataDir)
  let authority = opened.get(folder)
  if (!authority) {
    authority = demoAuthority(folder, cityName(settings.city), now)
    opened.set(folder, authority)
    authority.catch(() => opened.delete(folder))
  }
  return authority
}

/** The roots whose signatures count as ours; none where no authority is set up, and then no signature does. */
export const trustedRoots = async (settings: Pick<Settings, 'demo' | 'dataDir' | 'city'>, now: Date): Promise<readonly Buffer[]> =>
  settings.demo ? (await signingAuthority(settings, now)).roots : []

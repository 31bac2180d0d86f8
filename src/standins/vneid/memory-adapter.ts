import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { readonly payload: AdapterPayload; readonly endsAt: number }

/** Everything of one provider, in memory: gone when it stops, then people sign in again. The oldest go first beyond 20,000. */
export const memoryAdapter = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>()
  const grants = new Map<string, Set<string>>()
  const live = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (found === undefined) return undefined
    if (found.endsAt > Date.now()) return found.payload
    kept.delete(key)
    return undefined
  }
  return model => {
    const keyOf = (id: string): string => `${model} ${id}`
    const by = (field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
      for (const key of kept.keys()) if (key.startsWith(`${model} `) && kept.get(key)?.payload[field] === value) return live(key)
      return undefined
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        const key = keyOf(id)
        kept.delete(key)
        kept.set(key, { payload, endsAt: Date.now() + (expiresIn ?? 86_400) * 1000 })
        if (payload.grantId) grants.set(payload.grantId, (grants.get(payload.grantId) ?? new Set()).add(key))
        for (const oldest of kept.keys()) {
          if (kept.size <= 20_000) break
          kept.delete(oldest)
        }
      },
      find: async id => live(keyOf(id)),
      findByUid: async uid => by('uid', uid),
      findByUserCode: async code => by('userCode', code),
      consume: async id => {
        const payload = live(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async id => {
        kept.delete(keyOf(id))
      },
      revokeByGrantId: async grantId => {
        for (const key of grants.get(grantId) ?? []) kept.delete(key)
        grants.delete(grantId)
      },
    }
  }
}

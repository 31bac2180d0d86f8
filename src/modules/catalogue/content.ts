import { createHash } from 'node:crypto'
import type { Channel, Limit, Procedure } from './procedure.ts'
import { limitFor } from './procedure.ts'

/** What a version says: the procedure without what stands beside it in the database. */
export type Content = Omit<Procedure, 'id' | 'code' | 'shortName' | 'validFrom' | 'validTo'>

/** free: nowhere a fee; free_online: a fee at the counter only; paid: online too; unstated: no channel says anything. */
export type FeeKind = 'free' | 'free_online' | 'paid' | 'unstated'
export type AudienceGroup = 'person' | 'organisation'

/** What a row of a list shows, kept beside the content so that a list does not read 69 KB a row. */
export type Card = {
  readonly name: string
  readonly summary: string | null
  readonly authority: string | null
  readonly limit: Limit | null
  readonly online: Pick<Channel, 'free' | 'feeVnd'> | null
  readonly imported: boolean
  /** The same in English, where we have it. */
  readonly english: { readonly name: string | null; readonly summary: string | null; readonly authority: string | null }
}

const isPaid = (channel: Channel): boolean => !channel.free && (channel.feeVnd !== null || channel.feeText !== null)

export const feeKindOf = (channels: readonly Channel[]): FeeKind => {
  if (channels.length > 0 && channels.every(c => c.free)) return 'free'
  if (channels.some(c => c.channel === 'online' && c.free)) return 'free_online'
  return channels.some(isPaid) ? 'paid' : 'unstated'
}

const PERSON = /công dân|người|cá nhân|cán bộ|công chức|viên chức|đảng viên/i

/** The nine kinds of the national database in the two that people choose between. Nobody named: everybody. */
export const audienceGroups = (audience: readonly string[]): readonly AudienceGroup[] => {
  const person = audience.some(a => PERSON.test(a))
  const organisation = audience.some(a => !PERSON.test(a))
  return person === organisation ? ['person', 'organisation'] : [person ? 'person' : 'organisation']
}

export const cardOf = (content: Content): Card => {
  const english = (text: string | null): string | null => (text === null ? null : (content.english[text] ?? null))
  const online = content.channels.find(c => c.channel === 'online')
  return {
    name: content.name,
    summary: content.summary,
    authority: content.authority ?? content.performer,
    limit: limitFor(content, 'online'),
    online: online ? { free: online.free, feeVnd: online.feeVnd } : null,
    imported: content.imported,
    english: { name: english(content.name), summary: english(content.summary), authority: english(content.authority ?? content.performer) },
  }
}

/** The same JSON whatever the order of its keys. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url')

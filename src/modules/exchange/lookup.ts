import { createHmac } from 'node:crypto'
import { deriveKey } from '#platform/keys.ts'

/** The population database, or what the city itself keeps of a person. */
export type LookupSystem = 'population' | 'city'
/** refused: the asker had no ground and nothing was asked; unavailable: asked, and no answer came. */
export type LookupOutcome = 'found' | 'not_found' | 'refused' | 'unavailable'

/** Why somebody's data is asked for. Each has words on the page "who looked at my data". */
export type Purpose = 'apply' | 'counter' | 'verify' | 'account'

/** What every look-up must say before it is made (NĐ 69/2024: officer, procedure, dossier, purpose). */
export type LookupGround = {
  readonly purpose: Purpose
  readonly procedure?: string | undefined
  readonly dossier?: string | undefined
  /** The dossier's code as its owner knows it, for "who looked at my data". */
  readonly dossierCode?: string | undefined
  /** For which of his agencies an officer asks; the first when it is left out. */
  readonly agency?: string | undefined
}

/** One look-up as its subject sees it. */
export type Lookup = {
  readonly id: string
  readonly at: Date
  readonly system: LookupSystem
  readonly actorKind: 'anonymous' | 'citizen' | 'officer' | 'system'
  readonly actor: string
  readonly agency: string | null
  readonly purpose: string
  readonly procedure: string | null
  readonly dossier: string | null
  readonly dossierCode: string | null
  readonly subjectMasked: string
  readonly seen: readonly string[]
  readonly outcome: LookupOutcome
  readonly ms: number
}

/** Keyed, so that the twelve digits cannot be found by trying all of them. */
export const hashSubject = (secret: string, identifier: string): string =>
  createHmac('sha256', deriveKey(secret, 'exchange subject')).update(identifier).digest('hex')

/** "********4527": enough for an officer to tell two people apart in the log. */
export const maskIdentifier = (identifier: string): string => identifier.slice(-4).padStart(identifier.length, '*')

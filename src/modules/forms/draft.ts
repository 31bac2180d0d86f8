import type { Known } from '#modules/identity'
import type { Answers } from './form.ts'

/** How the result is to reach the citizen; the address is for the post only. */
export type Delivery = { readonly method: 'electronic' | 'counter' | 'post'; readonly address: string | null }

export type Contact = { readonly phone: string | null; readonly email: string | null }

/** A paper of a draft: which row of the paper list it is for, and where it came from. */
export type DraftDocument = { readonly component: string; readonly file: string; readonly source: 'upload' | 'vault' | 'scan' }

/** What an officer at the counter says of a paper that lies before him: he has seen the original, the agency keeps a copy. */
export type SeenPaper = { readonly original: boolean; readonly copy: boolean }

/** An application that is being filled in: by the person himself, or by an officer at the counter for him. */
export type Draft = {
  readonly id: string
  readonly person: string | null
  readonly officer: string | null
  readonly procedure: string
  readonly procedureVersion: string
  /** Version of the form, by its content; `getForm` gives it. */
  readonly form: string
  readonly place: string | null
  readonly caseKey: string | null
  readonly answers: Answers
  readonly known: Known | null
  readonly documents: readonly DraftDocument[]
  /** By the key of the paper; empty where no officer fills it in. */
  readonly seen: Readonly<Record<string, SeenPaper>>
  readonly delivery: Delivery | null
  readonly contact: Contact
  /** The step to go on with. */
  readonly step: string
  readonly version: number
  readonly savedAt: string
  readonly dossier: string | null
}

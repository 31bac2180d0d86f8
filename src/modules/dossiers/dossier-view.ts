import type { Known } from '#modules/identity'
import type { ActName, DeliveryMethod, Dossier, Outcome, Status, Step } from './dossier.ts'

/** What the citizen said and what was known, kept as it was at filing. */
export type Content = {
  /** Version of the form that was filled in. */
  readonly form: string
  readonly caseKey: string | null
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly known: Known | null
  readonly owner: OwnerFacts
  readonly filerName: string
  readonly contact: { readonly phone: string | null; readonly email: string | null }
  readonly delivery: { readonly method: DeliveryMethod; readonly address: string | null }
}

export type OwnerFacts = {
  readonly name: string
  readonly identifier: string | null
  readonly birthDate: string | null
  readonly address: string | null
}

/** A paper that was handed in. The three flags are those of the national message (DuocSoHoa, DuocTaiSuDung, DuocLayTuKhoDMQG). */
export type DossierDocument = {
  readonly id: string
  readonly component: string
  readonly name: string
  /** Null for a paper that was only shown or left at the counter. */
  readonly file: string | null
  readonly source: 'upload' | 'vault' | 'scan' | 'paper'
  readonly digitised: boolean
  readonly reused: boolean
  readonly fromStore: boolean
  /** The officer at the counter compared it with the original. */
  readonly originalSeen: boolean
  /** The agency keeps a copy on paper. */
  readonly copyKept: boolean
  /** The supplement it came with; null when it came with the filing. */
  readonly supplement: string | null
  readonly at: Date
}

export type SupplementItem = { readonly text: string; readonly component: string | null }

export type Supplement = {
  readonly id: string
  readonly number: number
  readonly items: readonly SupplementItem[]
  readonly reason: string
  /** Why a second time, when it is one. */
  readonly againReason: string | null
  readonly until: Date
  readonly askedAt: Date
  readonly askedBy: string
  readonly askedFrom: Status
  readonly dueBefore: Date | null
  readonly suppliedAt: Date | null
  readonly note: string | null
  readonly dueAfter: Date | null
}

export type Decision = {
  readonly outcome: Outcome
  readonly text: string
  readonly title: string
  readonly template: string
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly decidedBy: string
  readonly at: Date
}

/** One line of the history of a dossier: what the control sheet (form 06) and the progress message need, with the words that were written. */
export type DossierEvent = {
  readonly id: string
  readonly at: Date
  readonly act: EventName
  readonly actorKind: 'citizen' | 'officer' | 'system'
  readonly actor: string
  readonly agency: string | null
  readonly status: Status
  readonly step: Step | null
  readonly assignee: string | null
  /** What was written: a note, a reason. Citizens see it only where it is meant for them. */
  readonly note: string | null
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}
export type EventName = ActName | 'submit' | 'take-at-counter' | 'revoke-result'

export type DossierView = Dossier & {
  readonly content: Content
  readonly documents: readonly DossierDocument[]
  readonly requests: readonly Supplement[]
  readonly draftDecision: Decision | null
  /** The acts open to this actor now, the main one first. */
  readonly open: readonly ActName[]
}

/** Status cuts on the left of the inbox, time cuts (soon, late) on the right: those overlap the others. */
export type Queue = 'mine' | 'intake' | 'processing' | 'awaiting_supplement' | 'to_sign' | 'to_return' | 'soon' | 'late' | 'open' | 'closed'
export const QUEUES: readonly Queue[] = [
  'mine',
  'intake',
  'processing',
  'awaiting_supplement',
  'to_sign',
  'to_return',
  'soon',
  'late',
  'open',
  'closed',
]

export type InboxFilter = {
  readonly queue: Queue
  readonly procedure?: string | null | undefined
  readonly channel?: string | null | undefined
  /** An officer's id, or `none` for what nobody has in hand. */
  readonly assignee?: string | null | undefined
  /** Code, name or identifier, with or without diacritics. */
  readonly text?: string | null | undefined
}

/** Opaque; null at the ends of a list. */
export type Cursor = string | null
export type Page<T> = { readonly items: readonly T[]; readonly next: Cursor; readonly previous: Cursor }
export type Counts = Readonly<Record<Exclude<Queue, 'closed'>, number>>

import type { Limit } from '#modules/deadlines'

/** The ten statuses of the national portal. Overdue is none of them: it is computed. */
export type Status =
  | 'submitted'
  | 'received'
  | 'refused'
  | 'processing'
  | 'awaiting_supplement'
  | 'awaiting_payment'
  | 'withdrawn'
  | 'stopped'
  | 'decided'
  | 'returned'

/** Their national codes (TrangThaiHoSo of the dossier message). */
export const STATUS_CODES: Readonly<Record<Status, number>> = {
  submitted: 1,
  received: 2,
  refused: 3,
  processing: 4,
  awaiting_supplement: 5,
  awaiting_payment: 6,
  withdrawn: 7,
  stopped: 8,
  decided: 9,
  returned: 10,
}

export const STATUSES = Object.keys(STATUS_CODES) as readonly Status[]

/** The steps of the default process; null when nothing is left to do. */
export type Step = 'intake' | 'process' | 'approve' | 'sign' | 'return'
export const STEPS: readonly Step[] = ['intake', 'process', 'approve', 'sign', 'return']

export type Channel = 'online' | 'in_person' | 'post'
export type DeliveryMethod = 'electronic' | 'counter' | 'post'
/** LoaiDoiTuong of the dossier message: 0 citizen, 1 enterprise, 2 household business; the others by words. */
export type OwnerKind = 'citizen' | 'enterprise' | 'household_business' | 'organisation' | 'state_agency' | 'other'

/** One row of a list. Answers, known facts and addresses are kept apart (`Content`), so that lists stay small. */
export type Dossier = {
  readonly id: string
  readonly code: string
  readonly trackingKey: string
  readonly version: number
  readonly procedure: string
  /** The version of the procedure that was valid at filing; a dossier keeps it. */
  readonly procedureVersion: string
  /** The short name of the procedure in that version. */
  readonly title: string
  readonly channel: Channel
  /** Code of the commune whose matter it is. */
  readonly place: string | null
  /** Three different facts (Decree 118/2025): who helped to file, who received, who decides. */
  readonly helpPoint: string | null
  readonly receiving: string
  readonly competent: string
  readonly filer: string | null
  readonly owner: string | null
  readonly ownerName: string
  readonly ownerIdentifier: string | null
  readonly ownerBirthYear: number | null
  readonly ownerKind: OwnerKind
  /** Level of the VNeID account that filed; null when an officer filed for somebody at the counter. */
  readonly accountLevel: 1 | 2 | null
  readonly status: Status
  readonly step: Step | null
  /** The officer who has it in hand; null when it waits for one of the agency. */
  readonly assignee: string | null
  readonly assignedAt: Date | null
  readonly submittedAt: Date
  readonly expectedReceiptBy: Date
  readonly receivedAt: Date | null
  /** The instant that the clock counts from: receipt, or the last full supply. */
  readonly clockFrom: Date | null
  readonly dueAt: Date | null
  readonly limitValue: number | null
  readonly limitUnit: Limit['unit'] | null
  readonly pausedAt: Date | null
  /** How often a supplement was asked for. */
  readonly supplements: number
  readonly decision: Outcome | null
  readonly decidedAt: Date | null
  /** The end of processing (NgayKetThucXuLy): signed, refused, withdrawn or stopped. */
  readonly endedAt: Date | null
  readonly returnedAt: Date | null
  readonly delivery: DeliveryMethod
  readonly resultFile: string | null
}

export type Outcome = 'approved' | 'rejected'

export type ActName =
  | 'claim'
  | 'receive'
  | 'refuse'
  | 'request-supplement'
  | 'supply'
  | 'hand-over'
  | 'record-opinion'
  | 'decide'
  | 'sign'
  | 'return'
  | 'withdraw'

export const ACTS: readonly ActName[] = [
  'receive',
  'decide',
  'sign',
  'return',
  'record-opinion',
  'request-supplement',
  'supply',
  'refuse',
  'claim',
  'hand-over',
  'withdraw',
]

/**
 * Where a dossier may go from a status (Decree 61/2018, articles 17 to 20, and the rules of Decision 766). `null` is a dossier that does not
 * exist yet. 2 → 9 is for matters that are done at the desk; 9 → 4 only mends a result that was wrong.
 */
export const TRANSITIONS: Readonly<Record<Status | 'none', readonly Status[]>> = {
  none: ['submitted', 'received'],
  submitted: ['received', 'refused', 'awaiting_supplement', 'withdrawn'],
  received: ['processing', 'awaiting_supplement', 'withdrawn', 'decided'],
  processing: ['processing', 'awaiting_supplement', 'awaiting_payment', 'withdrawn', 'stopped', 'decided'],
  awaiting_supplement: ['processing', 'received', 'withdrawn', 'stopped'],
  awaiting_payment: ['processing', 'withdrawn', 'stopped'],
  decided: ['returned', 'processing'],
  refused: [],
  withdrawn: [],
  stopped: [],
  returned: [],
}

export const mayGo = (from: Status | 'none', to: Status): boolean => TRANSITIONS[from].includes(to)

/** Nothing can happen any more. */
export const isFinal = (status: Status): boolean => TRANSITIONS[status].length === 0

/** The clock of the law counts. */
export const isRunning = (status: Status): boolean => status === 'received' || status === 'processing'

/** Late is what is past its date while the clock runs, or ended after it. Never stored. */
export const isLate = (dossier: Pick<Dossier, 'status' | 'dueAt' | 'endedAt'>, now: Date): boolean =>
  dossier.dueAt !== null && (dossier.endedAt !== null ? dossier.endedAt > dossier.dueAt : isRunning(dossier.status) && now > dossier.dueAt)

/** The agency that has the dossier at a step: the one that received it takes in and hands out, the competent one works on it. */
export const holder = (dossier: Pick<Dossier, 'receiving' | 'competent'>, step: Step): string =>
  step === 'intake' || step === 'return' ? dossier.receiving : dossier.competent

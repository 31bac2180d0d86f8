/** How long an act may take. The shape of the clock's own limit, so that one fits the other. */
export type Limit = { readonly value: number; readonly unit: 'working_day' | 'day' | 'hour' | 'month' | 'same_day' }

export type Level = 'ministry' | 'province' | 'commune' | 'other'
export type ServiceLevel = 'full' | 'partial' | 'in_person'
export type ChannelName = 'online' | 'in_person' | 'post'

/** What a row of the paper list is: a paper to bring, a remark about the papers, or data that is looked up and not asked for. */
export type ComponentKind = 'paper' | 'instruction' | 'reuse'

export type Component = {
  /** Stable inside one version; forms and dossiers name it. */
  readonly key: string
  readonly name: string
  readonly kind: ComponentKind
  readonly originals: number
  readonly copies: number
  /** Name of the official form, when there is one. */
  readonly template: string | null
  /** What to know about this paper: where it is filled in, when it is not needed. */
  readonly hint: string | null
}

export type ProcedureCase = {
  readonly key: string
  readonly title: string | null
  readonly components: readonly Component[]
  /** Where this case has a time limit of its own. */
  readonly limit?: Limit | undefined
}

/** `feeVnd` is whole đồng; null with a text when it depends, null without one when nothing is said. Base amounts: waivers are the business of payments. */
export type Channel = {
  readonly channel: ChannelName
  readonly limit: Limit | null
  readonly free: boolean
  readonly feeVnd: number | null
  readonly feeText: string | null
}

export type ProcedureResult = { readonly name: string; readonly code: string | null }
export type ProcedureStep = { readonly title: string | null; readonly text: string | null }

export type Question = { readonly question: string; readonly answer: string }

/** One dated version of a procedure, as it is presented and as a dossier keeps it. All texts Vietnamese; `english` has ours in English. */
export type Procedure = {
  /** The version (uuid): a dossier stores it and keeps this text whatever comes after. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** At most 32 characters, for titles, lists and paper headings. */
  readonly shortName: string
  readonly summary: string | null
  /** The papers in one sentence, for the box at a glance. */
  readonly papersInShort: string | null
  readonly field: string
  readonly ministry: string
  readonly levels: readonly Level[]
  readonly serviceLevel: ServiceLevel
  /** Why it is not done wholly online; law asks for a published reason (NĐ 224/2026). */
  readonly serviceReason: string | null
  /** Level of the electronic identity that the filer needs (NĐ 69/2024): 2 where a personal paper comes out. */
  readonly assurance: 1 | 2
  readonly essential: boolean
  readonly audience: readonly string[]
  readonly channels: readonly Channel[]
  readonly cases: readonly ProcedureCase[]
  readonly results: readonly ProcedureResult[]
  readonly steps: readonly ProcedureStep[]
  readonly conditions: readonly string[]
  /** What people often ask, with our answers. */
  readonly questions: readonly Question[]
  readonly legalBasis: readonly string[]
  readonly decision: string | null
  readonly authority: string | null
  readonly performer: string | null
  /** True when the words are the ministry's, not ours: they stay Vietnamese on English pages. */
  readonly imported: boolean
  /** Page of the national portal that the record came from. */
  readonly source: string | null
  readonly validFrom: string
  readonly validTo: string | null
  /** Further words by which people look for it. */
  readonly keywords: readonly string[]
  /** Vietnamese text → the same in English, for our own procedures; see `say`. */
  readonly english: Readonly<Record<string, string>>
}

/** A text of the procedure in the reader's language: English where we have it, otherwise Vietnamese. */
export const say = (procedure: Pick<Procedure, 'english'>, text: string, lang: 'vi' | 'en'): string =>
  lang === 'en' ? (procedure.english[text] ?? text) : text

/** Whether `say` answers in another language than `lang` for this text; then the page marks it `lang=vi`. */
export const staysVietnamese = (procedure: Pick<Procedure, 'english'>, text: string, lang: 'vi' | 'en'): boolean =>
  lang === 'en' && procedure.english[text] === undefined

/**
 * The time limit by the way of filing and, where a case has its own, by the case. A channel that states none takes the one of the counter,
 * then of any other channel: the law's limit does not depend on how the papers arrive unless it says so. null: no limit is published.
 */
export const limitFor = (
  procedure: Pick<Procedure, 'channels'> & Partial<Pick<Procedure, 'cases'>>,
  channel: ChannelName,
  caseKey?: string | null,
): Limit | null => {
  const ofCase = procedure.cases?.find(c => c.key === caseKey)?.limit
  const stated = (name: ChannelName) => procedure.channels.find(c => c.channel === name && c.limit !== null)?.limit
  return ofCase ?? stated(channel) ?? stated('in_person') ?? procedure.channels.find(c => c.limit !== null)?.limit ?? null
}

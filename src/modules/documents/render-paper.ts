import type { Context } from '#platform/context.ts'
import { render } from './typst/compiler.ts'
import { datedAt, instantText, qrSvg } from './typst/paper-data.ts'

/** What the three forms share. `trackUrl` is the whole address with code and key, for the QR; texts are what the paper says. */
type Common = {
  readonly agency: { readonly name: string; readonly parent?: string | null | undefined }
  readonly place: string
  /** "0012/TNHS"; null leaves the line out. */
  readonly number?: string | null | undefined
  readonly dossierCode: string
  readonly trackingKey?: string | null | undefined
  readonly trackUrl: string
  readonly person: {
    readonly name: string
    readonly identifier?: string | null | undefined
    readonly address?: string | null | undefined
    readonly phone?: string | null | undefined
    readonly email?: string | null | undefined
  }
  /** What is asked for: the name of the procedure. */
  readonly content: string
  readonly officer: { readonly name: string; readonly contact?: string | null | undefined }
}

export type HandedIn = { readonly name: string; readonly kind: 'original' | 'certified' | 'copy' | 'electronic'; readonly count: number }

export type Receipt = Common & {
  readonly desk: string
  readonly papers: readonly HandedIn[]
  readonly sets?: number | undefined
  readonly limit: string | null
  readonly receivedAt: Date
  readonly dueAt: Date | null
  readonly delivery: string
  readonly fee?: string | null | undefined
}
export type Supplement = Common & { readonly items: readonly string[]; readonly reason: string; readonly deadline?: Date | null | undefined }
export type RefusalPaper = Common & { readonly reason: string; readonly ground?: string | null | undefined }

export type Paper =
  | { readonly template: 'receipt'; readonly data: Receipt }
  | { readonly template: 'supplement'; readonly data: Supplement }
  | { readonly template: 'refusal'; readonly data: RefusalPaper }

const KINDS: Readonly<Record<HandedIn['kind'], string>> = {
  original: 'Bản chính',
  certified: 'Bản chứng thực',
  copy: 'Bản chụp',
  electronic: 'Bản điện tử',
}

const common = (data: Common, at: Date, personLabel: string): object => ({
  title: data.content,
  code: data.dossierCode,
  agency: { name: data.agency.name, parent: data.agency.parent ?? null },
  number: data.number ?? null,
  dated: datedAt(data.place, at),
  dossierCode: data.dossierCode,
  key: data.trackingKey ?? null,
  track: data.trackUrl.replace(/^https?:\/\//, '').replace(/\?.*$/, ''),
  qr: qrSvg(data.trackUrl),
  words: { person: personLabel },
  person: {
    name: data.person.name,
    identifier: data.person.identifier ?? null,
    address: data.person.address ?? null,
    phone: data.person.phone ?? null,
    email: data.person.email ?? null,
  },
  content: data.content,
  officer: { name: data.officer.name, contact: data.officer.contact ?? null },
})

const dataOf = (paper: Paper, at: Date): object => {
  if (paper.template === 'receipt') {
    const { data } = paper
    return {
      ...common(data, at, 'Tiếp nhận hồ sơ của'),
      desk: data.desk,
      papers: data.papers.map(({ name, kind, count }) => ({ name, kind: KINDS[kind], count })),
      sets: `${data.sets ?? 1} bộ`,
      limit: data.limit,
      receivedAt: instantText(data.receivedAt),
      dueAt: data.dueAt && `trước ${instantText(data.dueAt)}`,
      delivery: data.delivery,
      fee: data.fee ?? null,
    }
  }
  if (paper.template === 'supplement') {
    const { items, reason, deadline } = paper.data
    return { ...common(paper.data, at, 'Hồ sơ của'), items, reason, deadline: deadline ? instantText(deadline) : null }
  }
  return { ...common(paper.data, at, 'Hồ sơ của'), reason: paper.data.reason, ground: paper.data.ground ?? null }
}

/** Form 01, 02 or 03 as an unsigned PDF (A5), dated `ctx.now`. The same data and time give the same bytes. */
export const renderPaper = (ctx: Pick<Context, 'now'>, paper: Paper): Promise<Buffer> =>
  Promise.resolve(render(paper.template, dataOf(paper, ctx.now), ctx.now).pdf)

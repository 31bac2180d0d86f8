import type { Context } from '#platform/context.ts'
import { render } from './typst/compiler.ts'
import { datedAt, instantText, parentLine, qrSvg } from './typst/paper-data.ts'

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
export type Supplement = Common & {
  readonly items: readonly string[]
  readonly reason: string
  readonly deadline?: Date | null | undefined
}
export type RefusalPaper = Common & { readonly reason: string; readonly ground?: string | null | undefined }

/** The three forms and what each prints. */
export type PaperData = { readonly receipt: Receipt; readonly supplement: Supplement; readonly refusal: RefusalPaper }
export type PaperForm = keyof PaperData

const KINDS: Readonly<Record<HandedIn['kind'], string>> = {
  original: 'Bản chính',
  certified: 'Bản chứng thực',
  copy: 'Bản chụp',
  electronic: 'Bản điện tử',
}

const common = (data: Common, at: Date, personLabel: string): object => ({
  title: data.content,
  code: data.dossierCode,
  agency: { name: data.agency.name, parent: parentLine(data.agency) },
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

const printed: { readonly [F in PaperForm]: (data: PaperData[F], at: Date) => object } = {
  receipt: (data, at) => ({
    ...common(data, at, 'Tiếp nhận hồ sơ của'),
    desk: data.desk,
    papers: data.papers.map(({ name, kind, count }) => ({ name, kind: KINDS[kind], count })),
    sets: `${data.sets ?? 1} bộ`,
    limit: data.limit,
    receivedAt: instantText(data.receivedAt),
    dueAt: data.dueAt && `trước ${instantText(data.dueAt)}`,
    delivery: data.delivery,
    fee: data.fee ?? null,
  }),
  supplement: (data, at) => ({
    ...common(data, at, 'Hồ sơ của'),
    items: data.items,
    reason: data.reason,
    deadline: data.deadline ? instantText(data.deadline) : null,
  }),
  refusal: (data, at) => ({ ...common(data, at, 'Hồ sơ của'), reason: data.reason, ground: data.ground ?? null }),
}

/** Form 01, 02 or 03 as an unsigned PDF (A5), dated `ctx.now`. The same data and time give the same bytes. */
export const renderPaper = <F extends PaperForm>(ctx: Pick<Context, 'now'>, form: F, data: PaperData[F]): Promise<Buffer> =>
  Promise.resolve(render(form, printed[form](data, ctx.now), ctx.now).pdf)

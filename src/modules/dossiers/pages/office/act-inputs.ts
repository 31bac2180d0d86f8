import { keepFile } from '#modules/documents'
import { readDay } from '#platform/ui/fields.ts'
import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/web/route.ts'
import { claimDossier } from '../../claim-dossier.ts'
import { decideDossier } from '../../decide-dossier.ts'
import { getDossier } from '../../get-dossier.ts'
import { handOver } from '../../hand-over.ts'
import { receiveDossier } from '../../receive-dossier.ts'
import { recordOpinion } from '../../record-opinion.ts'
import { refuseDossier } from '../../refuse-dossier.ts'
import { requestSupplement } from '../../request-supplement.ts'
import { returnDossier } from '../../return-dossier.ts'
import { supplyDossier } from '../../supply-dossier.ts'
import { STEPS, type ActName, type DeliveryMethod, type Outcome } from '../../dossier.ts'
import { askable } from './act-forms-intake.ts'
import { getProcedureVersion } from '#modules/catalogue'

/** What was posted. */
export type Posted = {
  readonly form: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly files: readonly Upload[]
}
type On = { readonly code: string; readonly version: number }
type Run = (ctx: Context, on: On, posted: Posted) => Promise<unknown>

const OUTCOMES: readonly Outcome[] = ['approved', 'rejected']
const outcome = (text: string | undefined): Outcome | null => OUTCOMES.find(one => one === text) ?? null
const METHODS: readonly DeliveryMethod[] = ['electronic', 'counter', 'post']

/** One text per line, without numbers and bullets that people put before them. */
const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*(?:\d+[.)]|[-•*])\s+/, '').trim())
    .filter(Boolean)

/** Papers that were ticked, by their names, then the lines that were written. */
const itemsOf = async (ctx: Context, code: string, posted: Posted): Promise<{ text: string; component: string | null }[]> => {
  const ticked = posted.lists['bs-giay'] ?? []
  const dossier = ticked.length > 0 ? await getDossier(ctx, code) : null
  const papers = dossier ? askable({ dossier, procedure: await getProcedureVersion(ctx, dossier.procedureVersion) }) : []
  return [
    ...papers.filter(paper => ticked.includes(paper.key)).map(paper => ({ text: paper.name.slice(0, 500), component: paper.key })),
    ...lines(posted.form['bs-khac']).map(text => ({ text, component: null })),
  ]
}

/** Files and words for each item that was asked for. */
const suppliedItems = async (ctx: Context, code: string, posted: Posted) => {
  const dossier = await getDossier(ctx, code)
  const count = dossier.requests.findLast(request => request.suppliedAt === null)?.items.length ?? 0
  return Promise.all(
    Array.from({ length: count }, async (_, item) => {
      const uploads = posted.files.filter(file => file.field === `bx-tep-${item}`)
      const kept = await Promise.all(uploads.map(upload => keepFile(ctx, { upload, purpose: 'dossier', owner: dossier.owner })))
      return { item, files: kept.map(file => file.id), text: posted.form[`bx-chu-${item}`] ?? null }
    }),
  )
}

/** How each act reads its form and which use case it asks. Signing has pages of its own; withdrawing is the citizen's. */
export const RUNS: Readonly<Partial<Record<ActName, Run>>> = {
  claim: (ctx, on) => claimDossier(ctx, on),
  receive: (ctx, on) => receiveDossier(ctx, on),
  refuse: (ctx, on, { form }) => refuseDossier(ctx, { ...on, reason: form['tc-ly-do'] ?? '', ground: form['tc-can-cu'] ?? '' }),
  'request-supplement': async (ctx, on, posted) =>
    requestSupplement(ctx, {
      ...on,
      items: await itemsOf(ctx, on.code, posted),
      reason: posted.form['bs-ly-do'] ?? '',
      until: readDay(posted.form['bs-ngay'] ?? '') ?? '',
      againReason: posted.form['bs-lai'] ?? null,
    }),
  supply: async (ctx, on, posted) =>
    supplyDossier(ctx, { ...on, items: await suppliedItems(ctx, on.code, posted), note: posted.form['bx-ghi'] ?? null, source: 'scan' }),
  'hand-over': (ctx, on, { form }) => {
    const [step = '', officer = ''] = (form['cg-cho'] ?? '').split(':')
    return handOver(ctx, { ...on, step: STEPS.find(one => one === step) ?? null, officer: officer || null, note: form['cg-ghi'] ?? '' })
  },
  'record-opinion': (ctx, on, { form }) => recordOpinion(ctx, { ...on, text: form['yk-chu'] ?? '', propose: outcome(form['yk-de-xuat']) }),
  decide: (ctx, on, { form }) =>
    decideDossier(ctx, {
      ...on,
      outcome: outcome(form['qd-kq']) ?? 'approved',
      text: form['qd-chu'] ?? '',
      signer: form['qd-ky'] || null,
      fields: Object.fromEntries(
        Object.entries(form).flatMap(([name, value]) => (name.startsWith('qd-o-') ? [[name.slice(5), value]] : [])),
      ),
    }),
  return: (ctx, on, { form }) =>
    returnDossier(ctx, { ...on, how: METHODS.find(one => one === form['tr-cach']) ?? 'electronic', to: form['tr-ai'] ?? '' }),
}

import { actorId } from '#platform/act.ts'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { showDay } from '#platform/ui/show.ts'
import { getProcedureVersion } from '#modules/catalogue'
import { resultTemplateOf } from '#modules/documents'
import { getForm, resultFacts } from '#modules/forms'
import { getAgency } from '#modules/organisation'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveDecision } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { findContent } from './dossier-store.ts'
import { worksThere } from './hand-over.ts'
import type { Dossier, Outcome } from './dossier.ts'
import { reach, reachFor, type OnDossier } from './reach-dossier.ts'

export type DecideDossier = OnDossier & {
  readonly outcome: Outcome
  /** Approved: what the paper says besides its facts, may be empty. Rejected: the reason with its legal ground. */
  readonly text: string
  /** The facts that the paper prints, by key of `draftOfDecision`; what is left out stays as proposed. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** Who is to sign; null leaves it to whichever leader takes it. */
  readonly signer?: string | null | undefined
}

export type DecisionDraft = {
  readonly template: string
  readonly title: string
  readonly fields: readonly { readonly key: string; readonly label: string; readonly value: string; readonly required: boolean }[]
}

const draftOf = async (ctx: Context, dossier: Dossier): Promise<DecisionDraft> => {
  const content = await findContent.one(ctx.tx, { id: dossier.id })
  const form = resultTemplateOf(dossier.procedure)
  const procedure = await getProcedureVersion(ctx, dossier.procedureVersion)
  const competent = await getAgency(ctx, dossier.competent)
  const facts: Readonly<Record<string, string>> = {
    procedure: procedure.name,
    dossier: dossier.code,
    decision: 'Đồng ý giải quyết',
    registeredAt: competent.name,
    registeredOn: showDay(cityDay(ctx.now), 'vi'),
    ...resultFacts(await getForm(ctx, content.form), content.answers, content.known),
  }
  return {
    template: form.template,
    title: form.title,
    fields: form.fields.map(({ key, label, required = false }) => ({ key, label, value: facts[key] ?? '', required })),
  }
}

/** The paper that an approval would issue, with its facts filled in from what is known and what was answered. */
export const draftOfDecision = async (ctx: Context, code: string): Promise<DecisionDraft> => draftOf(ctx, await reach(ctx, code))

const REJECTION = 'Thông báo từ chối giải quyết hồ sơ'

/** A refusal on the merits is a letter with its reason (Decree 61/2018, article 19.8), signed like any other result. */
const rejectionOf = (draft: DecisionDraft, dossier: Dossier): Pick<DecisionDraft, 'template' | 'title'> & { fields: object[] } => ({
  template: 'general',
  title: REJECTION,
  fields: [
    { label: 'Họ, chữ đệm, tên', value: dossier.ownerName },
    { label: 'Thủ tục', value: draft.fields.find(field => field.key === 'procedure')?.value ?? dossier.title },
    { label: 'Mã hồ sơ', value: dossier.code },
    { label: 'Kết quả', value: 'Không đồng ý giải quyết' },
  ],
})

/** Approves or rejects: what is to be signed is fixed and waits for a leader. */
export const decideDossier = async (ctx: Context, input: DecideDossier): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'decide')
  const draft = await draftOf(ctx, dossier)
  const given = Object.entries(input.fields ?? {})
  const filled = draft.fields.map(field => ({ ...field, value: input.fields?.[field.key] ?? field.value }))
  refuseProblems(
    given.flatMap(([key, value]) => textProblems(`/fields/${key}`, value, false, 1000)),
    input.outcome === 'rejected'
      ? []
      : filled
          .filter(field => field.required)
          .flatMap(({ key, value }) => (value.trim() ? [] : [{ pointer: `/fields/${key}`, code: 'required' }])),
    textProblems('/text', input.text, input.outcome === 'rejected'),
  )
  const signer = input.signer ?? null
  if (signer !== null && !(await worksThere(ctx, signer, dossier, 'sign')))
    throw new Refusal('dossiers.wrong_colleague', 422, {}, [{ pointer: '/signer', code: 'wrong_colleague' }])
  const paper =
    input.outcome === 'rejected' ? rejectionOf(draft, dossier) : { ...draft, fields: filled.map(({ label, value }) => ({ label, value })) }
  const next = {
    status: 'processing',
    step: 'sign',
    decision: input.outcome,
    assignee: signer,
    assignedAt: signer === null ? null : ctx.now,
  } as const
  const change = changeOf(ctx, dossier, 'decide', next, { note: input.text, facts: { outcome: input.outcome } })
  const saved = await saveDecision.maybeOne(ctx.tx, {
    ...change,
    outcome: input.outcome,
    text: input.text.trim(),
    title: paper.title,
    template: paper.template,
    fields: JSON.stringify(paper.fields),
    decidedBy: actorId(ctx.actor),
  })
  return acted(ctx, dossier, saved)
}

import { say, staysVietnamese } from '#modules/catalogue'
import { html, type Fragment } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { sayAgency } from '#modules/organisation'
import type { OpenDraft } from './open-step.ts'
import { fileLine, procedureText } from './render-papers.ts'
import { ADDRESS, CONTACT_QUESTIONS, DELIVERY } from './standard-questions.ts'
import { stepWords } from './step-words.ts'
import { caseOf, componentsOf } from './steps.ts'
import { summarise } from './summarise.ts'

/** One part of "check answers". `step` is where it is changed; null: it came from a register. */
export type SummaryPart = {
  readonly step: string | null
  readonly title: string
  readonly rows: readonly { readonly label: Fragment; readonly value: Fragment }[]
  /** Some of it came from a register: the page names source and time. */
  readonly fromRegister: boolean
}

const titleOf = (open: OpenDraft, key: string, lang: Lang): string => open.steps.find(step => step.key === key)?.title[lang] ?? ''

const answers = (open: OpenDraft, lang: Lang): readonly SummaryPart[] =>
  summarise(open.form, open.draft.answers, lang, open.draft.known).map(group => ({
    step: group.rows.every(row => row.fromRegister) ? null : group.page,
    title: group.title,
    rows: group.rows.map(({ label, value }) => ({ label, value })),
    fromRegister: group.rows.some(row => row.fromRegister),
  }))

const place = (open: OpenDraft, lang: Lang): readonly SummaryPart[] => {
  const commune = open.places.communes.find(one => one.code === open.draft.place)?.fullName
  const rows = [
    ...(commune && open.form.placeFrom === undefined ? [{ label: stepWords(lang).commune, value: commune }] : []),
    ...(open.agency ? [{ label: stepWords(lang).agency, value: sayAgency(open.agency, lang) }] : []),
  ]
  const step = open.form.placeFrom === undefined ? 'noi-giai-quyet' : (open.form.pages.find(page => page.questions.some(q => q.key === open.form.placeFrom))?.key ?? null) // prettier-ignore
  return [{ step, title: lang === 'vi' ? 'Nơi giải quyết' : 'Where it is dealt with', rows, fromRegister: false }]
}

const papers = (open: OpenDraft, lang: Lang): readonly SummaryPart[] => {
  const chosen = caseOf(open.form, open.procedure, open.draft)
  const title = chosen?.title
  const cases =
    open.steps.some(step => step.kind === 'case') && title
      ? [{ label: stepWords(lang).which, value: procedureText(open.procedure, title, lang) }]
      : []
  const rows = componentsOf(open.form, open.procedure, open.draft)
    .filter(component => component.kind === 'paper')
    .map(component => {
      const here = open.draft.documents.filter(document => document.component === component.key)
      const files = here.flatMap(document =>
        open.files.filter(file => file.id === document.file).map(file => ({ file, source: document.source })),
      )
      const value = files.map(
        ({ file, source }) => html`<p>${file.name}<br /><span class="kh-small kh-soft">${fileLine(lang, file, source)}</span></p>`,
      )
      const name = staysVietnamese(open.procedure, component.name, lang)
        ? lawText(lang, component.name)
        : say(open.procedure, component.name, lang)
      return { label: name, value: files.length > 0 ? value : html`<span class="kh-soft">${stepWords(lang).missing}</span>` }
    })
  const parts: SummaryPart[] = []
  if (cases.length > 0)
    parts.push({
      step: open.steps.some(step => step.kind === 'case') ? 'truong-hop' : null,
      title: stepWords(lang).which,
      rows: cases,
      fromRegister: false,
    })
  if (rows.length > 0) parts.push({ step: 'giay-to', title: titleOf(open, 'giay-to', lang), rows, fromRegister: false })
  return parts
}

const receive = (open: OpenDraft, lang: Lang): SummaryPart => {
  const { delivery, contact } = open.draft
  const method = DELIVERY.options?.find(option => option.value === delivery?.method)?.label[lang]
  return {
    step: 'nhan-ket-qua',
    title: titleOf(open, 'nhan-ket-qua', lang),
    rows: [
      ...(method ? [{ label: lang === 'vi' ? 'Kết quả' : 'Result', value: method }] : []),
      ...(delivery?.address ? [{ label: ADDRESS.label[lang], value: delivery.address }] : []),
      ...CONTACT_QUESTIONS.flatMap(question =>
        contact[question.key] ? [{ label: question.label[lang], value: contact[question.key] }] : [],
      ),
    ],
    fromRegister: false,
  }
}

/** All of an application in words, part by part, as it is checked before it is sent. */
export const summariseDraft = (open: OpenDraft, lang: Lang): readonly SummaryPart[] =>
  [...answers(open, lang), ...place(open, lang), ...papers(open, lang), receive(open, lang)].filter(part => part.rows.length > 0)

import type { StoredFile } from '#modules/documents'
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
    rows: group.rows.map(({ label, value, fromRegister, verbatim }) => ({
      label,
      value: fromRegister && verbatim ? lawText(lang, value) : value,
    })),
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

/** More papers without a file than this are only counted: lists of the law name many that few people need. */
const LISTED = 3

const filesOf = (open: OpenDraft, component: string): { readonly file: StoredFile; readonly source: string }[] =>
  open.draft.documents
    .filter(document => document.component === component)
    .flatMap(document => open.files.filter(file => file.id === document.file).map(file => ({ file, source: document.source })))

const papers = (open: OpenDraft, lang: Lang): readonly SummaryPart[] => {
  const chosen = caseOf(open.form, open.procedure, open.draft)
  const title = chosen?.title
  const cases =
    open.steps.some(step => step.kind === 'case') && title
      ? [{ label: stepWords(lang).which, value: procedureText(open.procedure, title, lang) }]
      : []
  const list = componentsOf(open.form, open.procedure, open.draft)
    .filter(component => component.kind === 'paper')
    .map(component => ({ component, files: filesOf(open, component.key) }))
  const missing = list.filter(one => one.files.length === 0)
  const listed = missing.length > LISTED ? list.filter(one => one.files.length > 0) : list
  const rows = listed.map(({ component, files }) => ({
    label: procedureText(open.procedure, component.name, lang),
    value:
      files.length > 0
        ? files.map(
            ({ file, source }) => html`<p>${file.name}<br /><span class="kh-small kh-soft">${fileLine(lang, file, source)}</span></p>`,
          )
        : html`<span class="kh-soft">${stepWords(lang).missing}</span>`,
  }))
  if (missing.length > LISTED) rows.push({ label: stepWords(lang).missing, value: html`${stepWords(lang).papersInCase(missing.length)}` })
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

import type { Form, Question } from './form.ts'
import { ADDRESS, CONTACT_QUESTIONS, DELIVERY, PLACE } from './standard-questions.ts'
import type { StepKind } from './steps.ts'

const oneStep = (key: string, questions: readonly Question[]): Pick<Form, 'pages'> => ({
  pages: [{ key, title: { vi: key, en: key }, questions: [...questions] }],
})

/** The steps that are the same everywhere, as forms of one page: shown, read and checked by the same rules as a form's own pages. */
export const standardForm = (kind: StepKind, form: Pick<Form, 'placeHint'>): Pick<Form, 'pages'> =>
  kind === 'place'
    ? oneStep('noi-giai-quyet', [form.placeHint ? { ...PLACE, hint: form.placeHint } : PLACE])
    : oneStep('nhan-ket-qua', [DELIVERY, ADDRESS, ...CONTACT_QUESTIONS])

import type { Known } from '#modules/identity'
import type { Lang } from '#platform/texts.ts'
import type { Answers, Form } from './form.ts'
import { isVerbatim, showAnswer } from './show-answer.ts'
import { asks, walk } from './walk.ts'

export type AnswerRow = {
  readonly key: string
  readonly label: string
  readonly value: string
  /** Said by the population database, not by the applicant. */
  readonly fromRegister: boolean
  /** Somebody's own words, in the language in which he wrote them: neither one of our choices nor a number or day. */
  readonly verbatim: boolean
}
export type AnswerGroup = {
  /** Key of the page that asks this. */
  readonly page: string
  readonly title: string
  readonly rows: readonly AnswerRow[]
  /** Nothing here was asked: all of it came from the register. */
  readonly locked: boolean
}

/**
 * The answers by page, in words: for checking before sending, and as the officer reads them. With `known` each row says whether a
 * register answered it; without, all count as declared.
 */
export const summarise = (form: Form, answers: Answers, lang: Lang, known: Pick<Known, 'facts'> | null = null): readonly AnswerGroup[] => {
  const { shown, kept } = walk(form, answers, known)
  return shown.flatMap(one => {
    const rows = one.questions.flatMap(({ question, locked }) => {
      const value = showAnswer(question, kept, lang)
      return value === undefined
        ? []
        : [{ key: question.key, label: question.label[lang], value, fromRegister: locked, verbatim: isVerbatim(question) }]
    })
    return rows.length === 0 ? [] : [{ page: one.page.key, title: one.page.title[lang], rows, locked: !asks(one) }]
  })
}

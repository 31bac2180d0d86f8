/** Door of the module: form definitions, answers, prefill, drafts. */
export { NO_PLACES } from './form.ts'
export type { AnswerProblem, Answers, Form, Places, Question, Words } from './form.ts'
export type { Contact, Delivery, Draft, DraftDocument, SeenPaper } from './draft.ts'

export { allForms, formFor } from './load-forms.ts'
export { getForm } from './get-form.ts'
export { loadPlaces } from './places.ts'
export { walk } from './walk.ts'
export { renderPage, sourceName, type PageToShow } from './render-page.ts'
export { readPage, type PageRead, type Posted } from './read-page.ts'
export { checkAnswers } from './check-answers.ts'
export { fieldErrors, problemText } from './problem-words.ts'
export { summarise, type AnswerGroup, type AnswerRow } from './summarise.ts'
export { usedFacts } from './used-facts.ts'
export { resultFacts } from './result-facts.ts'
export { exampleAnswers } from './example-answers.ts'

export { canApply, lookUpApplicant, startDraft } from './start-draft.ts'
export { getDraft, listDrafts, mayFillIn } from './get-draft.ts'
export { attachFile, discardDraft, holdDraft, markSubmitted, removeFile, saveDraft, type DraftChange } from './save-draft.ts'
export { DRAFT_DAYS } from './remove-old-drafts.ts'

export {
  caseOf,
  casesOf,
  componentsOf,
  formSteps,
  nextStep,
  placeOf,
  previousStep,
  sectionsOf,
  type Section,
  type Step,
  type StepKind,
} from './steps.ts'
export { checkDraft, type DraftProblem } from './check-draft.ts'
export { agencyAt, openDraft, reopen, stepOf, usableVault, type OpenDraft } from './open-step.ts'
export { renderStep } from './render-step.ts'
export type { StepToShow } from './step-to-show.ts'
export { saveStep, type StepPosted, type StepSaved } from './save-step.ts'
export { summariseDraft, type SummaryPart } from './summarise-draft.ts'
export { saveSheet, type SheetPosted, type SheetSaved } from './save-sheet.ts'
export { sheetFields, sheetSteps } from './sheet-steps.ts'
export { removeValue, uploadField } from './save-papers.ts'
export { fileLine, procedureText } from './render-papers.ts'

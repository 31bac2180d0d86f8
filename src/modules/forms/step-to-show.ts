import type { VaultEntry } from '#modules/documents'
import type { Lang } from '#platform/texts.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import type { Answers } from './form.ts'
import type { OpenDraft } from './open-step.ts'
import type { Step } from './steps.ts'

/** Everything a step is shown from; whoever fills it in, the inside of its form is the same. */
export type StepToShow = {
  readonly lang: Lang
  readonly open: OpenDraft
  readonly step: Step
  /** Papers that may be taken from the vault (`usableVault`). */
  readonly vault: readonly VaultEntry[]
  readonly typed?: Answers | undefined
  readonly errors?: readonly FieldError[] | undefined
}

import type { Route } from '#platform/web/route.ts'
import { actOnCase } from './act.ts'
import { showCase } from './case.ts'
import { beginIntake, counter, identifyPerson } from './counter.ts'
import { intakeDone } from './counter-done.ts'
import { saveIntakeStep, showIntakeStep } from './counter-step.ts'
import { caseFile, casePaper } from './files.ts'
import { inbox } from './inbox.ts'
import { actOnMany } from './many.ts'
import { revokeOnCase } from './revoke.ts'
import { signMany } from './sign.ts'
import { signConfirm, signConfirmChosen } from './sign-confirm.ts'
import { signQueue } from './sign-queue.ts'

/** The officers' pages of dossiers: inbox, case, signing, counter. */
export const officeRoutes: readonly Route[] = [
  inbox,
  actOnMany,
  showCase,
  actOnCase,
  revokeOnCase,
  caseFile,
  casePaper,
  signQueue,
  signConfirm,
  signConfirmChosen,
  signMany,
  counter,
  identifyPerson,
  beginIntake,
  intakeDone,
  showIntakeStep,
  saveIntakeStep,
]

/** Door of the module: the one-stop shop. What citizens and officers do with a dossier, and what is known of it. */
export { STATUS_CODES, STATUSES, STEPS, isFinal, isLate, isRunning, mayGo } from './dossier.ts'
export type { ActName, Channel, DeliveryMethod, Dossier, Outcome, OwnerKind, Status, Step } from './dossier.ts'
export { HAND_OVERS, STEP_ROLES, openActs } from './dossier-acts.ts'
export { QUEUES } from './dossier-view.ts'
export type {
  Content,
  Counts,
  Cursor,
  Decision,
  DossierDocument,
  DossierEvent,
  DossierView,
  EventName,
  InboxFilter,
  Page,
  Queue,
  Supplement,
  SupplementItem,
} from './dossier-view.ts'
export { statusWords, stepWords, actWords } from './dossier-words.ts'

export { submitDossier, type Submitted } from './submit-dossier.ts'
export { takeAtCounter } from './take-at-counter.ts'
export { claimDossier } from './claim-dossier.ts'
export { receiveDossier } from './receive-dossier.ts'
export { refuseDossier, type RefuseDossier } from './refuse-dossier.ts'
export { requestSupplement, type RequestSupplement } from './request-supplement.ts'
export { supplyDossier, type SupplyDossier } from './supply-dossier.ts'
export { handOver, type HandOver } from './hand-over.ts'
export { recordOpinion, type RecordOpinion } from './record-opinion.ts'
export { decideDossier, draftOfDecision, type DecideDossier } from './decide-dossier.ts'
export { signDossier, type SignDossier } from './sign-dossier.ts'
export { returnDossier, type ReturnDossier } from './return-dossier.ts'
export { revokeDossierResult, type RevokeDossierResult } from './revoke-dossier-result.ts'
export { withdrawDossier, type WithdrawDossier } from './withdraw-dossier.ts'

export { getDossier } from './get-dossier.ts'
export { listMyDossiers, countMyMatters } from './list-my-dossiers.ts'
export { countInbox, listInbox, listInboxChoices, type InboxChoices } from './list-inbox.ts'
export { listHistory } from './list-history.ts'
export { trackDossier, type Tracked } from './track-dossier.ts'
export { openPaper, type PaperForm } from './make-paper.ts'
/** For the home page: what the citizen has to do first. */
export { matters } from './pages/my-dossiers.ts'
export { openDossierFile, openResult } from './open-file.ts'
export { hasDossiers } from './has-dossiers.ts'

import { actorId } from '#platform/act.ts'
import type { Actor } from '#platform/context.ts'
import { holder, isFinal, isRunning, ACTS, type ActName, type Dossier, type Step } from './dossier.ts'

/** Which role works at a step. */
export const STEP_ROLES: Readonly<Record<Step, readonly string[]>> = {
  intake: ['counter'],
  process: ['specialist'],
  approve: ['head', 'leader'],
  sign: ['leader'],
  return: ['counter'],
}

/** Where a dossier may be handed from a step: to a colleague of the same step, one step on, or back. A decision alone leads to signing. */
export const HAND_OVERS: Readonly<Record<Step, readonly Step[]>> = {
  intake: ['intake'],
  process: ['process', 'approve'],
  approve: ['approve', 'process'],
  sign: ['sign', 'approve', 'process'],
  return: ['return'],
}

/** Why an act is not open: the state forbids it, the actor's role or task does, or somebody else has it in hand. */
export type Hindrance = 'state' | 'role' | 'in_other_hands'

type Facts = Pick<Dossier, 'status' | 'step' | 'receiving' | 'competent' | 'assignee' | 'filer' | 'owner'>

const holds = (actor: Actor, agency: string, roles: readonly string[]): boolean =>
  actor.kind === 'officer' && actor.posts.some(post => post.agency === agency && post.roles.some(role => roles.includes(role)))

const isMine = (actor: Actor, dossier: Facts): boolean =>
  actor.kind === 'citizen' && (dossier.owner === actor.person || dossier.filer === actor.person)

/** The step's role in the agency that has the dossier; who returns results may also sit in the agency that decided. */
const worksAt = (actor: Actor, dossier: Facts, step: Step, roles: readonly string[] = STEP_ROLES[step]): boolean =>
  holds(actor, holder(dossier, step), roles) || (step === 'return' && holds(actor, dossier.competent, roles))

const inHand = (actor: Actor, dossier: Facts): boolean => dossier.assignee === null || dossier.assignee === actorId(actor)

/** An act of the step's own officer: right status, right role, nobody else has it. */
const atStep = (actor: Actor, dossier: Facts, open: boolean, roles?: readonly string[]): Hindrance | null => {
  if (!open || dossier.step === null) return 'state'
  if (!worksAt(actor, dossier, dossier.step, roles)) return 'role'
  return inHand(actor, dossier) ? null : 'in_other_hands'
}

const waits = (dossier: Facts): boolean =>
  !isFinal(dossier.status) && dossier.status !== 'awaiting_supplement' && dossier.status !== 'awaiting_payment'

/** Heads see all of their agency and assign, whoever has it in hand. */
const mayAssign = (actor: Actor, dossier: Facts): boolean =>
  dossier.step !== null && (worksAt(actor, dossier, dossier.step, ['head', 'leader']) || worksAt(actor, dossier, dossier.step))

const RULES: Readonly<Record<ActName, (dossier: Facts, actor: Actor) => Hindrance | null>> = {
  receive: (d, actor) => atStep(actor, d, d.status === 'submitted'),
  refuse: (d, actor) => atStep(actor, d, d.status === 'submitted'),
  'request-supplement': (d, actor) =>
    atStep(actor, d, (d.status === 'submitted' && d.step === 'intake') || (isRunning(d.status) && d.step === 'process')),
  supply: (d, actor) => {
    if (d.status !== 'awaiting_supplement') return 'state'
    return isMine(actor, d) || holds(actor, d.receiving, ['counter']) ? null : 'role'
  },
  claim: (d, actor) => {
    if (!waits(d) || d.step === null) return 'state'
    if (!worksAt(actor, d, d.step)) return 'role'
    return d.assignee === null ? null : 'in_other_hands'
  },
  'hand-over': (d, actor) => {
    if (!waits(d) || d.step === null) return 'state'
    if (!mayAssign(actor, d)) return 'role'
    return inHand(actor, d) || worksAt(actor, d, d.step, ['head', 'leader']) ? null : 'in_other_hands'
  },
  'record-opinion': (d, actor) => atStep(actor, d, isRunning(d.status) && d.step === 'process'),
  // A head may decide at once what a specialist of his has not taken in hand yet.
  decide: (d, actor) => atStep(actor, d, isRunning(d.status) && (d.step === 'approve' || d.step === 'process'), STEP_ROLES.approve),
  sign: (d, actor) => atStep(actor, d, d.status === 'processing' && d.step === 'sign'),
  return: (d, actor) => atStep(actor, d, d.status === 'decided'),
  withdraw: (d, actor) => {
    if (isFinal(d.status) || d.status === 'decided') return 'state'
    return isMine(actor, d) ? null : 'role'
  },
}

/** Why this actor cannot do this act now; null when he can. Every use case asks it before it writes. */
export const hindrance = (dossier: Facts, actor: Actor, act: ActName): Hindrance | null => RULES[act](dossier, actor)

/** The acts that are open to this actor now, the main one first. The same rule guards them. */
export const openActs = (dossier: Facts, actor: Actor): ActName[] => ACTS.filter(act => hindrance(dossier, actor, act) === null)

import type { Procedure } from '#modules/catalogue'
import { getPerson, lookUpPerson, type Known, type Person } from '#modules/identity'
import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'
import { insertDraft } from './draft-store.ts'
import { getDraft } from './get-draft.ts'
import { formFor } from './load-forms.ts'
import { neededFacts } from './needed-facts.ts'
import { loadPlaces } from './places.ts'
import { walk } from './walk.ts'

/** What the account itself says; everything else has to be declared. */
const fromAccount = (ctx: Context, person: Person): Known => ({
  facts: {
    name: person.name,
    identifier: person.identifier,
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    ...(person.sex ? { sex: person.sex } : {}),
  },
  source: 'account',
  at: ctx.now.toISOString(),
  lookup: '',
})

type Wanted = Pick<Procedure, 'code'> & { readonly form: Form }

/**
 * What is known of a person, as far as the application needs it: from the population database, or, when that cannot be reached or does not know him, only what
 * his account says. An application must not wait for another system.
 */
export const lookUpApplicant = async (ctx: Context, person: Person, { code, form }: Wanted): Promise<Known> => {
  const wish = { identifier: person.identifier, purpose: 'apply', procedure: code, facts: neededFacts(form, code) } as const
  try {
    return (await lookUpPerson(ctx, wish)) ?? fromAccount(ctx, person)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'identity.population_unavailable') return fromAccount(ctx, person)
    throw error
  }
}

const ownerOf = (ctx: Context, person: string | null): { person: string | null; officer: string | null } => {
  if (ctx.actor.kind === 'citizen') return { person: ctx.actor.person, officer: null }
  if (ctx.actor.kind === 'officer') return { person, officer: ctx.actor.officer }
  throw new Refusal('forms.draft_not_found', 404)
}

/**
 * Begins an application: looks up what is known, so that it is not asked. A citizen begins his own; an officer at the counter begins one
 * for `person`. Procedures of a ministry alone are refused: they are not applied for in the city.
 */
export const startDraft = async (
  ctx: Context,
  start: { readonly procedure: Procedure; readonly person?: string | null | undefined },
): Promise<Draft> => {
  const { procedure } = start
  if (!canApply(procedure)) throw new Refusal('forms.not_here', 409, { ministry: procedure.ministry })
  const owner = ownerOf(ctx, start.person ?? null)
  const person = owner.person === null ? null : await getPerson(ctx, owner.person)
  const form = formFor(procedure)
  const known = person && (await lookUpApplicant(ctx, person, { code: procedure.code, form }))
  const places = await loadPlaces(ctx)
  const home = known?.facts.permanentCommune
  const id = newId(ctx.now.getTime())
  await insertDraft.one(ctx.tx, {
    id,
    ...owner,
    procedure: procedure.code,
    procedureVersion: procedure.id,
    form: form.version,
    formCode: form.code,
    formBody: JSON.stringify(form),
    place: places.communes.find(commune => commune.code === home)?.code ?? null,
    answers: JSON.stringify(walk(form, {}, known, places).kept),
    known: known && JSON.stringify(known),
    contact: JSON.stringify({ phone: person?.phone ?? null, email: person?.email ?? null }),
    step: form.pages[0]?.key ?? 'kiem-tra',
    now: ctx.now,
    ...actOf(ctx, 'forms.draft_started', id, { procedure: procedure.code, known: known?.source ?? 'nothing' }),
  })
  return getDraft(ctx, id)
}

/** Whether the city decides on it at one of its levels; a procedure of a ministry alone is applied for there. */
export const canApply = (procedure: Pick<Procedure, 'levels'>): boolean =>
  procedure.levels.includes('province') || procedure.levels.includes('commune')

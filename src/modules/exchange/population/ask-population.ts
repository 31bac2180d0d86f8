import type { LookupGround } from '../lookup.ts'
import { askingAgency, recordLookup } from '../record-lookup.ts'
import { callPopulation } from './call-population.ts'
import type { Citizen } from './citizen.ts'
import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'

export type PopulationQuestion = LookupGround & {
  /** Twelve digits, or the nine of an old card. */
  readonly identifier: string
  readonly name?: string | undefined
  readonly birthDate?: string | undefined
  /** The person's id here, when he is known. */
  readonly person?: string | null | undefined
  /** Which facts of the answer are handed on: that is what "seen" means in the log. */
  readonly seen: (citizen: Citizen) => readonly string[]
  readonly timeout?: number | undefined
}

export type PopulationAnswer = { readonly citizen: Citizen | null; readonly at: Date; readonly lookup: string }

/**
 * Looks somebody up in the national population database. Every question is in the log before its answer is used, with who asked, what for,
 * and what came of it. The caller has made sure that the asker may. Refuses 503 when no answer can be had.
 */
export const askPopulation = async (ctx: Context, question: PopulationQuestion): Promise<PopulationAnswer> => {
  const { identifier, purpose, procedure, dossier, dossierCode, person, seen } = question
  const target = ctx.services.settings.population
  const start = performance.now()
  const reply =
    target &&
    (await callPopulation(
      ctx,
      target,
      {
        request: newId(ctx.now.getTime()),
        identifier,
        name: question.name,
        birthDate: question.birthDate,
        officer: actorId(ctx.actor),
        unit: askingAgency(ctx, question) ?? '-',
        account: target.user,
        procedure: procedure ?? '-',
      },
      question.timeout,
    ))
  const citizen = reply?.kind === 'citizen' ? reply.citizen : null
  const lookup = await recordLookup(ctx, {
    purpose,
    procedure,
    dossier,
    dossierCode,
    agency: question.agency,
    person,
    identifier: citizen?.identifier ?? identifier,
    system: 'population',
    seen: citizen ? seen(citizen) : [],
    outcome: citizen ? 'found' : reply ? 'not_found' : 'unavailable',
    ms: performance.now() - start,
  })
  if (!reply) throw new Refusal('exchange.population_unavailable', 503)
  return { citizen, at: ctx.now, lookup }
}

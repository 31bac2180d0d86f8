import { inTransaction, type Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { getProcedureVersion } from '#modules/catalogue'
import { prepareResult, registerResult, type ResultRequest, type Signer } from '#modules/documents'
import { getAgency, getCity, getOfficer } from '#modules/organisation'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { findDecision } from './dossier-store.ts'
import type { Decision } from './dossier-view.ts'
import type { Dossier } from './dossier.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type SignDossier = OnDossier

/** The officer as the paper names him: by his post as a leader of the agency that decides. */
const signerOf = async (ctx: Context, dossier: Dossier): Promise<Signer> => {
  if (ctx.actor.kind !== 'officer') throw new Refusal('dossiers.role_missing', 403)
  const officer = await getOfficer(ctx, ctx.actor.officer)
  const post = officer.posts.find(one => one.agency === dossier.competent && one.roles.includes('leader'))
  if (!post) throw new Refusal('dossiers.role_missing', 403)
  return { name: officer.name, position: post.position, line: post.line }
}

const requestOf = async (ctx: Context, dossier: Dossier, decision: Decision): Promise<ResultRequest> => {
  const agency = await getAgency(ctx, dossier.competent)
  const parent = agency.parent === null ? null : await getAgency(ctx, agency.parent)
  const procedure = await getProcedureVersion(ctx, dossier.procedureVersion)
  return {
    procedure: dossier.procedure,
    dossierCode: dossier.code,
    subject: dossier.title,
    owner: { person: dossier.owner, name: dossier.ownerName, identifier: dossier.ownerIdentifier },
    template: decision.template,
    title: decision.title,
    fields: decision.fields,
    body: decision.text || undefined,
    agency: { id: agency.id, name: agency.name, parent: parent?.name ?? null, symbol: agency.symbol },
    place: getCity(ctx).place,
    signer: await signerOf(ctx, dossier),
    baseUrl: ctx.services.settings.baseUrl,
    resultCode: decision.outcome === 'approved' ? (procedure.results[0]?.code ?? null) : null,
  }
}

/**
 * A leader signs: the paper is made and signed, entered in the register, put into the owner's store, and the dossier has its result (→ 9),
 * all or nothing. The paper is set before the transaction begins, so that nobody waits for it.
 */
export const signDossier = async (ctx: Context, input: SignDossier): Promise<Acted & { readonly resultFile: string }> => {
  const dossier = await reachFor(ctx, input, 'sign')
  const decision = await findDecision.maybeOne(ctx.tx, { id: dossier.id })
  if (!decision || dossier.decision === null) throw new Refusal('dossiers.no_decision', 409)
  const prepared = await prepareResult(ctx, await requestOf(ctx, dossier, decision))
  return inTransaction(ctx, async ctx => {
    const result = await registerResult(ctx, prepared)
    const change = changeOf(
      ctx,
      dossier,
      'sign',
      {
        status: 'decided',
        step: 'return',
        assignee: null,
        assignedAt: null,
        decidedAt: ctx.now,
        endedAt: ctx.now,
        resultFile: result.file,
        resultId: result.id,
      },
      { facts: { result: result.id, notation: result.notation, verify: result.verifyId, outcome: decision.outcome } },
    )
    const done = await acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))
    return { ...done, resultFile: result.file }
  })
}

import Type from 'typebox'
import type { Context } from '#platform/context.ts'
import { platformRefusals, sayRefusal } from '#platform/refusals.ts'
import { Refusal } from '#platform/refusal.ts'
import { page, redirect, route } from '#platform/web/route.ts'
import { ACTS, type ActName } from '../../dossier.ts'
import { refusals } from '../../refusals.ts'
import { fieldErrors } from './act-fields.ts'
import { RUNS } from './act-inputs.ts'
import { CaseQuerySchema, titleOf } from './case.ts'
import { caseView } from './case-view.ts'
import { casePath, readPlace } from './inbox-query.ts'
import { loadCase } from './load-case.ts'

const ActParams = Type.Object({ code: Type.String(), act: Type.String() })

/** The words of a refusal; those of other modules are said by the error page, so they are not repeated here. */
export const sayHere = (ctx: Context, refusal: Refusal): string | undefined =>
  sayRefusal({ ...platformRefusals, ...refusals }, refusal.code, refusal.facts, ctx.lang)

/** Refusals after which the page comes back with the officer's words: somebody was faster, or something is missing. */
const comesBack = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.code.startsWith('dossiers.') && (error.status === 409 || error.status === 412 || error.status === 422)

const readAct = (name: string): ActName => {
  const act = ACTS.find(one => one === name)
  if (!act || !RUNS[act]) throw new Refusal('platform.not_found', 404)
  return act
}

/** Every act of a case but signing: its form is read, its use case asked; what is refused comes back on the page with all that was written. */
export const actOnCase = route({
  method: 'POST',
  path: '/can-bo/ho-so/:code/:act',
  house: 'office',
  access: 'officer',
  uploads: true,
  params: ActParams,
  query: CaseQuerySchema,
  handle: async ({ ctx, params, query, form, lists, files, shell }) => {
    const act = readAct(params.act)
    const version = Number(form['phien-ban'])
    const on = { code: params.code, version: Number.isSafeInteger(version) ? version : -1 }
    try {
      await RUNS[act]?.(ctx, on, { form, lists, files })
      return redirect(casePath(params.code, readPlace(query), { ...(query.vt ? { vt: query.vt } : {}), xong: act }))
    } catch (error) {
      if (!comesBack(error)) throw error
      const returned = { act, errors: fieldErrors(ctx.lang, act, error), typed: form, lists }
      const loaded = await loadCase(ctx, shell, params.code, query, returned)
      const problem = returned.errors.length === 0 ? sayHere(ctx, error) : undefined
      return page({ title: titleOf(loaded), current: 'inbox', errors: [error], body: caseView(loaded, { problem }) }, error.status)
    }
  },
})

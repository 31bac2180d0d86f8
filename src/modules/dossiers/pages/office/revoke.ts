import { Refusal } from '#platform/refusal.ts'
import { page, redirect, route } from '#platform/web/route.ts'
import { revokeDossierResult } from '../../revoke-dossier-result.ts'
import { sayHere } from './act.ts'
import { CaseParams, CaseQuerySchema, titleOf } from './case.ts'
import { caseView } from './case-view.ts'
import { casePath, readPlace } from './inbox-query.ts'
import { loadCase } from './load-case.ts'
import { CONFIRM, REASON, revokeErrors } from './revoke-form.ts'

const comesBack = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.code.startsWith('dossiers.') && [409, 412, 422].includes(error.status)

/** A leader takes back what his agency signed. What is missing comes back beside its field, with the words that were written. */
export const revokeOnCase = route({
  method: 'POST',
  path: '/can-bo/ho-so/:code/thu-hoi-ket-qua',
  house: 'office',
  access: 'officer',
  params: CaseParams,
  query: CaseQuerySchema,
  handle: async ({ ctx, params, query, form, shell }) => {
    const version = Number(form['phien-ban'])
    try {
      await revokeDossierResult(ctx, {
        code: params.code,
        version: Number.isSafeInteger(version) ? version : -1,
        reason: form[REASON] ?? '',
        confirmed: form[CONFIRM] !== undefined,
      })
      return redirect(casePath(params.code, readPlace(query), { ...(query.vt ? { vt: query.vt } : {}), xong: 'revoke-result' }))
    } catch (error) {
      if (!comesBack(error)) throw error
      const loaded = await loadCase(ctx, shell, params.code, query)
      const errors = revokeErrors(ctx.lang, error.fields)
      const problem = errors.length === 0 ? sayHere(ctx, error) : undefined
      const body = caseView(loaded, { problem, revoking: { errors, typed: form } })
      return page({ title: titleOf(loaded), current: 'inbox', errors: [error], body }, error.status)
    }
  },
})

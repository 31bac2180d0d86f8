import { Type } from 'typebox'
import { redirect, route, type Route } from '#platform/web/route.ts'
import { openDraft } from '#modules/forms'
import { stepPath } from './apply-frame.ts'
import { sentPage } from './sent-page.ts'
import { discard, start, startPage } from './start-page.ts'
import { postStep, stepPage } from './step-page.ts'

const Code = Type.String({ pattern: '^[0-9A-Za-z.]{1,40}$' })
const Draft = Type.String({ pattern: '^[0-9a-f-]{36}$' })
const ByCode = Type.Object({ code: Code })
const ByDraft = Type.Object({ code: Code, draft: Draft })
const ByStep = Type.Object({ code: Code, draft: Draft, step: Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' }) })
/** ve: come back to "check answers" afterwards. loi: show what is wrong with what was saved. */
const StepQuery = Type.Object({ ve: Type.Optional(Type.String()), loi: Type.Optional(Type.String()) })

const PATH = '/thu-tuc/:code/nop'
const citizen = { house: 'portal', access: 'citizen' } as const

/** The citizen's way of applying, under the page of the procedure. */
export const applyRoutes: readonly Route[] = [
  route({ ...citizen, method: 'GET', path: PATH, params: ByCode, handle: startPage }),
  route({ ...citizen, method: 'POST', path: PATH, params: ByCode, handle: start }),
  route({
    ...citizen,
    method: 'GET',
    path: `${PATH}/:draft`,
    params: ByDraft,
    handle: async call => {
      const open = await openDraft(call.ctx, call.params.draft)
      return redirect(stepPath(open, open.draft.step))
    },
  }),
  route({ ...citizen, method: 'GET', path: `${PATH}/:draft/xong`, params: ByDraft, handle: sentPage }),
  route({ ...citizen, method: 'POST', path: `${PATH}/:draft/bo`, params: ByDraft, handle: discard }),
  route({ ...citizen, method: 'GET', path: `${PATH}/:draft/:step`, params: ByStep, query: StepQuery, handle: stepPage }),
  route({ ...citizen, method: 'POST', path: `${PATH}/:draft/:step`, params: ByStep, query: StepQuery, uploads: true, handle: postStep }),
]

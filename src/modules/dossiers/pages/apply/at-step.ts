import type { Call } from '#platform/web/route.ts'

/** A call of one step of a draft. ve: come back to "check answers" afterwards; loi: show what is wrong with what was saved. */
export type AtStep = Call<{ code: string; draft: string; step: string }, { ve?: string | undefined; loi?: string | undefined }>

import type { JobHandler } from './job.ts'
import type { Route } from './web/route.ts'
import type { Lang } from './texts.ts'

/** The words of a refusal by its code; {holes} are filled from its facts. */
export type RefusalTexts = Readonly<Record<string, Readonly<Record<Lang, string>>>>

/** What a module's module.ts offers to the apps. The program collects them at start and refuses duplicates. */
export type Module = {
  readonly name: string
  readonly routes: readonly Route[]
  readonly jobs: Readonly<Record<string, JobHandler>>
  /** Kinds of its jobs that are ordered anew each hour, for tidying up. They may run twice in an hour. */
  readonly hourly?: readonly string[] | undefined
  readonly refusals: RefusalTexts
}

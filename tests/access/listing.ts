import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import type { Module } from '#platform/module.ts'
import type { AccessCase } from '#platform/testing/access-case.ts'
import type { World } from './world.ts'

export type Listed = { readonly file: string; readonly one: AccessCase<World> }
export type Named = { readonly module: string; readonly name: string; readonly access: string }

/** The cases of tests/access/<module>-cases.ts, with the file they stand in. */
export const listCases = async (): Promise<readonly Listed[]> => {
  const cases: Listed[] = []
  for await (const file of glob('*-cases.ts', { cwd: import.meta.dirname })) {
    const { accessCases } = (await import(join(import.meta.dirname, file))) as { accessCases: readonly AccessCase<World>[] }
    cases.push(...accessCases.map(one => ({ file, one })))
  }
  return cases
}

/** What the platform serves beside the modules' pages; the tests compare it with the router of the running server. */
const OF_THE_PLATFORM = ['GET /tiep-tuc', 'GET /assets/:file', 'GET /healthz', 'GET /readyz', 'GET /metrics']

export const listRoutes = (modules: readonly Module[]): readonly Named[] => [
  ...OF_THE_PLATFORM.map(name => ({ module: 'platform', name, access: 'public' })),
  ...modules.flatMap(module =>
    module.routes.map(({ method, path, access }) => ({ module: module.name, name: `${method} ${path}`, access })),
  ),
]

/** What is wrong between the two lists: a route without an answer to "who may?", an answer without a route, an answer that lets a stranger in. */
export const listingFaults = (routes: readonly Named[], cases: readonly Listed[]): readonly string[] => {
  const accessOf = new Map(routes.map(route => [route.name, route.access]))
  const named = new Set<string>(cases.map(({ one }) => one.route))
  const open = ({ one }: Listed): boolean => {
    const access = accessOf.get(one.route)
    const { anonymous, owner, stranger } = one.expect
    return (access !== 'public' && anonymous !== 303) || (access === 'officer' && (owner !== 403 || stranger !== 403))
  }
  return [
    ...routes.filter(route => !named.has(route.name)).map(route => `${route.name}: add a case to tests/access/${route.module}-cases.ts`),
    ...cases.filter(({ one }) => !accessOf.has(one.route)).map(({ file, one }) => `tests/access/${file}: there is no route ${one.route}`),
    ...cases
      .filter(one => accessOf.has(one.one.route) && open(one))
      .map(({ file, one }) => `tests/access/${file}: ${one.route} lets somebody in who may not`),
  ]
}

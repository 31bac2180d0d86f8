import { actOf } from '#platform/act.ts'
import { cityDay } from '#platform/calendar.ts'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal, type FieldProblem } from '#platform/refusal.ts'
import { knownOrganisation } from './known-organisation.ts'
import { namedId } from './named-id.ts'
import { insertOfficer, insertOfficers, takenBy } from './officer-store.ts'
import { ROLES, type Role, type SignatureLine } from './officer.ts'

/** `agency` is an id. A post holds from today unless `validFrom` says otherwise. */
export type NewPost = {
  readonly agency: string
  readonly position: string
  readonly roles: readonly Role[]
  readonly line?: SignatureLine
  readonly validFrom?: string
}
export type NewOfficer = {
  readonly login: string
  readonly name: string
  readonly identifier: string
  readonly phone?: string | null
  readonly posts: readonly NewPost[]
}

/** What is wrong with an officer as it was typed. Pure. */
export const officerProblems = (officer: NewOfficer, knowsAgency: (id: string) => boolean): FieldProblem[] => [
  ...(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/.test(officer.login) && officer.login.length <= 40
    ? []
    : [{ pointer: '/login', code: 'organisation.login_form' }]),
  ...(officer.name.trim() === '' ? [{ pointer: '/name', code: 'organisation.name_missing' }] : []),
  ...(/^\d{12}$/.test(officer.identifier) ? [] : [{ pointer: '/identifier', code: 'organisation.identifier_form' }]),
  ...(officer.posts.length === 0 ? [{ pointer: '/posts', code: 'organisation.post_missing' }] : []),
  ...officer.posts.flatMap((post, i) => [
    ...(knowsAgency(post.agency) ? [] : [{ pointer: `/posts/${i}/agency`, code: 'organisation.agency_not_found' }]),
    ...(post.position.trim() === '' ? [{ pointer: `/posts/${i}/position`, code: 'organisation.position_missing' }] : []),
    ...(post.roles.length > 0 && post.roles.every(role => ROLES.includes(role))
      ? []
      : [{ pointer: `/posts/${i}/roles`, code: 'organisation.role_unknown' }]),
  ]),
]

const mayAdd = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.posts.some(post => post.roles.includes('administrator')))

/** Adds an officer with his posts; answers his id. Logins and identifiers are unique. */
export const addOfficer = async (ctx: Context, officer: NewOfficer): Promise<string> => {
  if (!mayAdd(ctx.actor)) throw new Refusal('organisation.administrators_only', 403)
  const { agencies } = await knownOrganisation(ctx)
  const problems = officerProblems(officer, id => agencies.has(id))
  if (problems.length > 0) throw new Refusal('organisation.officer_incomplete', 422, {}, problems)
  const id = newId(ctx.now.getTime())
  const posts = JSON.stringify(postsOf(ctx, officer).map(post => ({ ...post, id: newId(ctx.now.getTime()) })))
  const { login, name, identifier, phone = null } = officer
  const act = actOf(ctx, 'organisation.officer_added', id, { posts: officer.posts.length })
  const saved = await insertOfficer.maybeOne(ctx.tx, { ...act, id, login, name, identifier, phone, posts, at: ctx.now })
  if (saved !== undefined) return saved.id
  const [taken] = await takenBy.many(ctx.tx, { login, identifier })
  if (taken?.login === login)
    throw new Refusal('organisation.login_taken', 409, { login }, [{ pointer: '/login', code: 'organisation.login_taken' }])
  throw new Refusal('organisation.identifier_taken', 409, {}, [{ pointer: '/identifier', code: 'organisation.identifier_taken' }])
}

const postsOf = (ctx: Context, officer: NewOfficer) =>
  officer.posts.map(({ line = null, validFrom = cityDay(ctx.now), ...post }) => ({ ...post, line, validFrom }))

/** Many officers in one statement, for the demo's start: who is there already stays as he is. Answers how many came in. */
export const addOfficers = async (ctx: Context, officers: readonly NewOfficer[]): Promise<number> => {
  if (ctx.actor.kind !== 'system') throw new Refusal('organisation.administrators_only', 403)
  const { agencies } = await knownOrganisation(ctx)
  for (const officer of officers) {
    const [problem] = officerProblems(officer, id => agencies.has(id))
    if (problem !== undefined) throw new Error(`officer ${officer.login}: ${problem.code} at ${problem.pointer}`)
  }
  const rows = officers.map(officer => ({ ...officer, phone: officer.phone ?? null, id: namedId(`officer/${officer.login}`) }))
  const posts = rows.flatMap(officer =>
    postsOf(ctx, officer).map((post, i) => ({ ...post, officer: officer.id, id: namedId(`post/${officer.login}/${i}`) })),
  )
  const act = actOf(ctx, 'organisation.officers_added', null, { officers: officers.length })
  const { added } = await insertOfficers.one(ctx.tx, { ...act, officers: JSON.stringify(rows), posts: JSON.stringify(posts), at: ctx.now })
  return added
}

import Type from 'typebox'
import { getProcedure, getProcedureVersion, searchProcedures, type Found, type Procedure } from '#modules/catalogue'
import { listDrafts, procedureText, startDraft } from '#modules/forms'
import {
  cleanIdentifier,
  isIdentifier,
  lookUpPerson,
  sayWarning,
  upsertPerson,
  writeDownPerson,
  checkIdentifier,
  type FactKey,
  type Known,
  type Person,
} from '#modules/identity'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { lawText } from '#platform/ui/law-text.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import { readDay } from '#platform/ui/fields.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { page, redirect, route } from '#platform/web/route.ts'
import { listOften } from '../../list-often.ts'
import { counterView, type Choice, type CounterPage } from './counter-view.ts'
import { personOf, sealPerson, type Origin } from './counter-person.ts'
import { counterWords } from './counter-words.ts'

/** Only who holds the role of the counter receives people; for other officers the page is closed. */
export const mustBeCounter = (ctx: Context): void => {
  const sits = ctx.actor.kind === 'officer' && ctx.actor.posts.some(post => post.roles.includes('counter'))
  if (!sits) throw new Refusal('dossiers.role_missing', 403)
}

const CounterQuery = Type.Object({
  nguoi: Type.Optional(Type.String()),
  q: Type.Optional(Type.String()),
  'thu-tuc': Type.Optional(Type.String()),
})
const PICKS = 6

const unfinishedOf = async (ctx: Context): Promise<CounterPage['unfinished']> => {
  const drafts = (await listDrafts(ctx)).slice(0, 5)
  return Promise.all(drafts.map(async draft => ({ draft, title: (await getProcedureVersion(ctx, draft.procedureVersion)).shortName })))
}

const choiceOf = ({ lang }: Context, procedure: Procedure): Choice => ({
  code: procedure.code,
  title: procedureText(procedure, procedure.shortName, lang),
  field: procedureText(procedure, procedure.field, lang),
})
const foundOf = ({ lang }: Context, { code, shortName, field, card }: Found): Choice => ({
  code,
  title: (lang === 'en' && card.english?.name) || lawText(lang, shortName),
  field: lawText(lang, field),
})

type Asked = { readonly nguoi?: string; readonly q?: string; readonly 'thu-tuc'?: string }
const load = async (ctx: Context, shell: Shell, query: Asked): Promise<CounterPage> => {
  const q = query.q?.trim().slice(0, 100) ?? ''
  const wanted = { levels: ['province', 'commune'] as const, limit: PICKS }
  const [visitor, found, unfinished] = await Promise.all([
    personOf(ctx, query.nguoi),
    q === ''
      ? listOften(ctx, PICKS).then(all => all.map(one => choiceOf(ctx, one)))
      : searchProcedures(ctx, { q, ...wanted }).then(({ items }) => items.map(one => foundOf(ctx, one))),
    unfinishedOf(ctx),
  ])
  const code = query['thu-tuc']
  const chosen = code ? (found.find(one => one.code === code) ?? null) : null
  return {
    lang: ctx.lang,
    shell,
    visitor,
    byHand: null,
    typed: {},
    errors: [],
    q,
    found,
    chosen,
    unfinished,
  }
}

export const counter = route({
  method: 'GET',
  path: '/can-bo/tiep-nhan',
  house: 'office',
  access: 'officer',
  query: CounterQuery,
  handle: async ({ ctx, query, shell }) => {
    mustBeCounter(ctx)
    return { title: counterWords(ctx.lang).title, current: 'counter', body: counterView(await load(ctx, shell, query)) }
  },
})

/** Who it is, and no more: what a form needs is asked for when there is one. */
const WHO: ReadonlySet<FactKey> = new Set(['name', 'identifier', 'birthDate', 'sex'])

type Looked = { readonly known: Known } | { readonly byHand: 'unknown' | 'unreachable' }
const look = async (ctx: Context, identifier: string): Promise<Looked> => {
  try {
    const known = await lookUpPerson(ctx, { identifier, purpose: 'counter', facts: WHO })
    return known ? { known } : { byHand: 'unknown' }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'identity.population_unavailable') return { byHand: 'unreachable' }
    throw error
  }
}

const sexOf = (text: string | undefined): 'male' | 'female' | null => (text === 'male' || text === 'female' ? text : null)

/** Written down from the card: name and day of birth, checked as far as they can be. */
const byHandErrors = (ctx: Context, form: Readonly<Record<string, string>>): FieldError[] => {
  const say = counterWords(ctx.lang)
  return [
    ...(form['ten']?.trim() ? [] : [{ field: 'ten', message: say.fillName }]),
    ...(readDay(form['ngay-sinh'] ?? '') ? [] : [{ field: 'ngay-sinh', message: say.fillDay }]),
  ]
}

/** Who stands there: looked up in the population database with its purpose; somebody it does not know is written down. */
export const identifyPerson = route({
  method: 'POST',
  path: '/can-bo/tiep-nhan/nguoi',
  house: 'office',
  access: 'officer',
  handle: async ({ ctx, form, shell }) => {
    mustBeCounter(ctx)
    const say = counterWords(ctx.lang)
    const q = form['q'] ?? ''
    const identifier = cleanIdentifier(form['so'] ?? '')
    const goOn = (person: Person, origin: Origin) =>
      redirect(`/can-bo/tiep-nhan?${new URLSearchParams({ nguoi: sealPerson(ctx, person, origin), ...(q ? { q } : {}) })}`)
    const comeBack = async (change: Partial<CounterPage>) => {
      const view = { ...(await load(ctx, shell, { q })), typed: form, ...change }
      return page(
        { title: say.title, current: 'counter', errors: view.errors, body: counterView(view) },
        view.errors.length > 0 ? 422 : 200,
      )
    }
    const [warning] = checkIdentifier(identifier)
    if (!isIdentifier(identifier) && warning !== 'old_number')
      return comeBack({ errors: [{ field: 'so', message: sayWarning(ctx.lang, warning ?? 'not_twelve_digits') }] })
    const looked = form['ghi'] ? { byHand: 'unknown' as const } : await look(ctx, identifier)
    if ('known' in looked) {
      const { facts } = looked.known
      const person = await upsertPerson(ctx, {
        identifier: facts.identifier ?? identifier,
        name: facts.name ?? '',
        birthDate: facts.birthDate,
        sex: sexOf(facts.sex),
        source: 'population',
      })
      return goOn(person, 'population')
    }
    if (!form['ghi']) return comeBack({ byHand: looked.byHand })
    const errors = byHandErrors(ctx, form)
    if (!isIdentifier(identifier)) errors.push({ field: 'so', message: sayWarning(ctx.lang, 'not_twelve_digits') })
    if (errors.length > 0) return comeBack({ byHand: 'unknown', errors })
    return goOn(
      await writeDownPerson(ctx, { identifier, name: form['ten'] ?? '', birthDate: readDay(form['ngay-sinh'] ?? '') ?? null }),
      'card',
    )
  },
})

/** Person and procedure are known: the form begins. */
export const beginIntake = route({
  method: 'POST',
  path: '/can-bo/tiep-nhan/bat-dau',
  house: 'office',
  access: 'officer',
  handle: async ({ ctx, form }) => {
    mustBeCounter(ctx)
    const visitor = await personOf(ctx, form['nguoi'])
    // Too long ago, or somebody whom he did not look up: he is identified first.
    if (!visitor) return redirect('/can-bo/tiep-nhan')
    const draft = await startDraft(ctx, { procedure: await getProcedure(ctx, form['thu-tuc'] ?? ''), person: visitor.person.id })
    return redirect(`/can-bo/tiep-nhan/${draft.id}/to-khai`)
  },
})

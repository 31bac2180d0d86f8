import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { fold } from '#platform/text.ts'
import type { Phrase } from './phrases.ts'
import type { Search, SearchResult } from './search.ts'
import { findAll, findByCode, findByLetters, findByWords, selectPhrases, selectWords, type Filters } from './search-store.ts'
import { allWords, codeIn, inARow, plain, readingsOf, tokensOf } from './search-words.ts'
import { candidatesOf, mended, phrasesIn, readAs, suggestionsOf } from './spelling.ts'

export type { Counts, Found, Search, SearchResult } from './search.ts'

const PAGE = 20
const MOST_PAGES = 200
/** Nobody types more; what does is cut. */
const MOST_LETTERS = 120

type Row = Awaited<ReturnType<typeof findAll.one>>

const filtersOf = (search: Search, on: string, page: number, limit: number): Filters => {
  const list = <T>(values: readonly T[] | undefined): readonly T[] | null => (values && values.length > 0 ? values : null)
  return {
    on,
    field: search.field ?? null,
    levels: list(search.levels),
    service: list(search.service),
    audience: list(search.audience),
    fee: list(search.fee),
    limit,
    offset: (page - 1) * limit,
  }
}

const byWords = async (ctx: Context, filters: Filters, readings: readonly string[], typed: string): Promise<Row | null> => {
  const query = allWords(readings)
  const shortRow = inARow(readings, 'A')
  const nameRow = inARow(readings, 'B')
  if (query === null || shortRow === null || nameRow === null) return null
  return findByWords.one(ctx.tx, { ...filters, query, shortRow, nameRow, typed, folded: fold(readings[0] ?? '') })
}

const phrases = async (ctx: Context, text: string): Promise<ReadonlyMap<string, Phrase>> =>
  new Map((await selectPhrases.many(ctx.tx, { wanted: phrasesIn(text) })).map(p => [p.folded, p]))

type Vocabulary = { readonly tokens: readonly string[]; readonly words: readonly Phrase[]; readonly pairs: ReadonlyMap<string, Phrase> }

/** The words of the catalogue, and which pairs near to the typed ones it has. */
const vocabularyFor = async (ctx: Context, text: string): Promise<Vocabulary> => {
  const tokens = tokensOf(text)
  const words = await selectWords.many(ctx.tx, {})
  const wanted = [...new Set(candidatesOf(tokens, words).map(c => c.text))]
  return { tokens, words, pairs: new Map((await selectPhrases.many(ctx.tx, { wanted })).map(p => [p.folded, p])) }
}

const suggest = async (ctx: Context, filters: Filters, vocabulary: Vocabulary): Promise<SearchResult['suggestions']> => {
  const { tokens, words, pairs } = vocabulary
  const counted: { words: string; count: number }[] = []
  for (const said of suggestionsOf(tokens, words, pairs))
    counted.push({ words: said, count: (await byWords(ctx, { ...filters, limit: 0 }, [said], said))?.close ?? 0 })
  return counted.filter(s => s.count > 0)
}

/**
 * Finds procedures in force today, best first: by code, by words with or without diacritics, by words of the same meaning. When no name has
 * them in a row and a word is not known, typing errors are mended; when nothing helps, names with like letters are found.
 */
export const searchProcedures = async (ctx: Context, search: Search): Promise<SearchResult> => {
  const limit = Math.min(Math.max(search.limit ?? PAGE, 1), 100)
  const page = Math.min(Math.max(search.page ?? 1, 1), MOST_PAGES)
  const filters = filtersOf(search, cityDay(ctx.now), page, limit)
  const typed = plain(search.q.slice(0, MOST_LETTERS))
  const answer = (row: Row, meant: string = typed, more: Partial<SearchResult> = {}): SearchResult => ({
    items: row.items,
    total: row.total,
    counts: row.counts,
    meant,
    mended: false,
    suggestions: [],
    page,
    pages: Math.min(Math.ceil(row.total / limit), MOST_PAGES),
    ...more,
  })
  if (typed === '') return answer(await findAll.one(ctx.tx, filters))
  const part = codeIn(search.q)
  if (part !== null) return answer(await findByCode.one(ctx.tx, { ...filters, part }))

  const readings = search.exact ? [typed] : readingsOf(typed)
  const asked = readings[0] ?? typed
  const first = await byWords(ctx, filters, readings, asked)
  if (search.exact && first) return answer(first)
  if (first && first.close > 0) return answer(first, fold(asked) === asked ? readAs(asked, await phrases(ctx, asked)) : asked)

  const vocabulary = await vocabularyFor(ctx, asked)
  const known = new Set(vocabulary.words.map(w => w.folded))
  const better = mended(vocabulary.tokens, vocabulary.words, vocabulary.pairs).join(' ')
  const mistyped = (first?.matched ?? 0) === 0 || vocabulary.tokens.some(token => !known.has(token))
  if (mistyped && better !== fold(asked)) {
    const second = await byWords(ctx, filters, readingsOf(better), better)
    if (second && second.matched > (first?.matched ?? 0))
      return answer(second, readAs(better, await phrases(ctx, better)), { mended: true })
  }
  const suggestions = await suggest(ctx, filters, vocabulary)
  if (first && first.matched > 0) return answer(first, asked, { suggestions })
  return answer(await findByLetters.one(ctx.tx, { ...filters, letters: fold(asked) }), asked, { suggestions })
}

import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { fold } from '#platform/text.ts'
import type { Phrase } from './phrases.ts'
import type { Search, SearchResult } from './search.ts'
import { findAll, findByCode, findByLetters, findByWords, selectNear, selectPhrases, type Filters } from './search-store.ts'
import { allWords, codeIn, inARow, plain, readingsOf, tokensOf } from './search-words.ts'
import { mendOnce, phrasesIn, readAs, suggestionsOf } from './spelling.ts'

export type { Counts, Found, Search, SearchResult } from './search.ts'

const PAGE = 20
const MOST_PAGES = 200
/** Nobody types more; what does is cut. */
const MOST_LETTERS = 120
const MOST_MENDS = 3
/** Below this many with the words in a row, other words are offered. */
const FEW = 1

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

/** The text with its typing errors mended; as it was when nothing near is known. */
const mend = async (ctx: Context, text: string): Promise<string> => {
  let tokens: readonly string[] = tokensOf(text)
  for (let i = 0; i < MOST_MENDS; i++) {
    const wanted = phrasesIn(tokens.join(' '))
    const known = await phrases(ctx, tokens.join(' '))
    const unknown = wanted.filter(phrase => !known.has(phrase))
    if (unknown.length === 0) break
    const mended = mendOnce(tokens, known, await selectNear.many(ctx.tx, { wanted: unknown, limit: 12 }))
    if (mended === null) break
    tokens = mended
  }
  return tokens.join(' ')
}

const suggest = async (ctx: Context, filters: Filters, typed: string): Promise<SearchResult['suggestions']> => {
  const near = await selectNear.many(ctx.tx, { wanted: [tokensOf(typed).join(' ')], limit: 12 })
  const counted = await Promise.all(
    suggestionsOf(typed, near).map(async words => ({
      words,
      count: (await byWords(ctx, { ...filters, limit: 0 }, [words], words))?.matched ?? 0,
    })),
  )
  return counted.filter(s => s.count > 0)
}

/**
 * Finds procedures in force today, best first: by code, by words with or without diacritics, by words of the same meaning; when that finds
 * nothing, with typing errors mended; when that finds nothing, by likeness of letters.
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
  if (first && (search.exact || first.matched > 0)) {
    const meant = !search.exact && fold(asked) === asked ? readAs(asked, await phrases(ctx, asked)) : asked
    const few = !search.exact && first.close < FEW && readings.length === 1
    return answer(first, search.exact ? typed : meant, { suggestions: few ? await suggest(ctx, filters, asked) : [] })
  }
  const mended = await mend(ctx, asked)
  const second = mended === fold(asked) ? null : await byWords(ctx, filters, readingsOf(mended), mended)
  if (second && second.matched > 0) return answer(second, readAs(mended, await phrases(ctx, mended)), { mended: true })
  const third = await findByLetters.one(ctx.tx, { ...filters, letters: fold(asked) })
  return answer(third, asked, { suggestions: await suggest(ctx, filters, asked) })
}

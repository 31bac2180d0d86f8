import { Type } from 'typebox'
import { sql, statement, type Sql } from '#platform/sql.ts'
import type { Counts, Found } from './search.ts'

export type Filters = {
  readonly on: string
  readonly field: string | null
  readonly levels: readonly string[] | null
  readonly service: readonly string[] | null
  readonly audience: readonly string[] | null
  readonly fee: readonly string[] | null
  readonly limit: number
  readonly offset: number
}

const FoundRow = Type.Object({
  /** Found at all, before the filters. */
  matched: Type.Integer(),
  /** Of these, how many have the words one after the other. */
  close: Type.Integer(),
  total: Type.Integer(),
  counts: Type.Unsafe<Counts>(Type.Any()),
  items: Type.Unsafe<readonly Found[]>(Type.Any()),
})

/** A match is {id, score, close}; filters, counts and the page are the same for every way of searching. */
const found = <P extends Filters>(match: (p: P) => Sql) =>
  statement(
    FoundRow,
    (p: P) => sql`
    with matched as materialized (${match(p)}),
    flagged as materialized (
      select v.id, m.score, m.close, v.service_level, v.fee, v.audience, v.levels, v.field,
        ${p.service}::text[] is null or v.service_level = any(${p.service}::text[]) as in_service,
        ${p.fee}::text[] is null or v.fee = any(${p.fee}::text[]) as in_fee,
        ${p.audience}::text[] is null or v.audience && ${p.audience}::text[] as in_audience,
        ${p.levels}::text[] is null or v.levels && ${p.levels}::text[] as in_levels,
        ${p.field}::text is null or v.field = ${p.field}::text as in_field
      from matched m join catalogue.procedure_version v on v.id = m.id
    ),
    kept as (
      select f.id, f.score from flagged f where f.in_service and f.in_fee and f.in_audience and f.in_levels and f.in_field
    ),
    shown as (
      select k.id, k.score from kept k order by k.score desc, k.id limit ${p.limit}::int offset ${p.offset}::int
    ),
    counted as (
      select jsonb_build_object(
        'service', jsonb_build_object(
          'full', count(*) filter (where f.service_level = 'full' and f.in_fee and f.in_audience and f.in_levels and f.in_field),
          'partial', count(*) filter (where f.service_level = 'partial' and f.in_fee and f.in_audience and f.in_levels and f.in_field),
          'in_person', count(*) filter (where f.service_level = 'in_person' and f.in_fee and f.in_audience and f.in_levels and f.in_field)),
        'fee', jsonb_build_object(
          'free', count(*) filter (where f.fee = 'free' and f.in_service and f.in_audience and f.in_levels and f.in_field),
          'free_online', count(*) filter (where f.fee = 'free_online' and f.in_service and f.in_audience and f.in_levels and f.in_field),
          'paid', count(*) filter (where f.fee = 'paid' and f.in_service and f.in_audience and f.in_levels and f.in_field),
          'unstated', count(*) filter (where f.fee = 'unstated' and f.in_service and f.in_audience and f.in_levels and f.in_field)),
        'audience', jsonb_build_object(
          'person', count(*) filter (where 'person' = any(f.audience) and f.in_service and f.in_fee and f.in_levels and f.in_field),
          'organisation', count(*) filter (where 'organisation' = any(f.audience) and f.in_service and f.in_fee and f.in_levels and f.in_field)),
        'level', jsonb_build_object(
          'ministry', count(*) filter (where 'ministry' = any(f.levels) and f.in_service and f.in_fee and f.in_audience and f.in_field),
          'province', count(*) filter (where 'province' = any(f.levels) and f.in_service and f.in_fee and f.in_audience and f.in_field),
          'commune', count(*) filter (where 'commune' = any(f.levels) and f.in_service and f.in_fee and f.in_audience and f.in_field),
          'other', count(*) filter (where 'other' = any(f.levels) and f.in_service and f.in_fee and f.in_audience and f.in_field)),
        'fields', (
          select coalesce(jsonb_agg(jsonb_build_object('field', t.field, 'count', t.n) order by t.n desc, t.field), '[]'::jsonb)
          from (
            select g.field, count(*) as n from flagged g where g.in_service and g.in_fee and g.in_audience and g.in_levels
            group by g.field order by n desc, g.field limit 8
          ) t)
      ) as counts, count(*)::int as matched, count(*) filter (where f.close)::int as close
      from flagged f
    )
    select c.matched, c.close, (select count(*)::int from kept) as total, c.counts,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', v.code, 'shortName', p.short_name, 'serviceLevel', v.service_level, 'fee', v.fee,
          'field', v.field, 'levels', v.levels, 'card', v.card) order by s.score desc, s.id)
        from shown s join catalogue.procedure_version v on v.id = s.id join catalogue.procedure p on p.code = v.code
      ), '[]'::jsonb) as items
    from counted c`,
  )

/** What many need before what few need, whatever was asked. */
const weight = sql`case when v.essential then 1.6 else 0 end
  + case when (v.card ->> 'imported')::boolean then 0 else 0.5 end
  + case when 'commune' = any(v.levels) then 0.6 when 'province' = any(v.levels) then 0.3 else 0 end
  - least(char_length(v.name), 400) / 400.0`

const inForce = (p: Filters): Sql => sql`v.valid_from <= ${p.on}::date and coalesce(v.valid_to, 'infinity') >= ${p.on}::date`

/** By words: `query` all of them, `shortRow` and `nameRow` one after the other, `typed` with the marks as typed. */
export const findByWords = found(
  (
    p: Filters & {
      readonly query: string
      readonly shortRow: string
      readonly nameRow: string
      readonly typed: string
      readonly folded: string
    },
  ) => sql`
    select v.id, v.words @@ to_tsquery('simple', ${p.nameRow}::text) or v.words @@ to_tsquery('simple', ${p.shortRow}::text) as close,
      ts_rank_cd('{0.05, 0.15, 0.5, 1}', v.words, to_tsquery('simple', ${p.query}::text), 1)
      + case when v.words @@ to_tsquery('simple', ${p.shortRow}::text) then 2.5 else 0 end
      + case when v.words @@ to_tsquery('simple', ${p.nameRow}::text) then 1.5 else 0 end
      + case when position(${p.typed}::text in lower(v.name)) > 0 then 1 else 0 end
      + case when v.folded = ${p.folded}::text then 1 when starts_with(v.folded, ${p.folded}::text) then 0.6 else 0 end
      + ${weight} as score
    from catalogue.procedure_version v
    where v.words @@ to_tsquery('simple', ${p.query}::text) and ${inForce(p)}`,
)

/** By a code or the beginning or end of one. */
export const findByCode = found(
  (p: Filters & { readonly part: string }) => sql`
    select v.id, true as close, case when v.code = ${p.part}::text then 10 when starts_with(v.code, ${p.part}::text) then 2 else 0 end + ${weight} as score
    from catalogue.procedure_version v
    where position(${p.part}::text in v.code) > 0 and ${inForce(p)}`,
)

/** By likeness of letters, for what no mending understood. */
export const findByLetters = found(
  (p: Filters & { readonly letters: string }) => sql`
    select v.id, false as close, 6 * public.word_similarity(${p.letters}::text, v.folded) + ${weight} as score
    from catalogue.procedure_version v
    where v.folded operator(public.%>) ${p.letters}::text and ${inForce(p)}`,
)

/** Everything, what many need first. */
export const findAll = found(
  (p: Filters) => sql`
    select v.id, true as close, ${weight} as score from catalogue.procedure_version v where ${inForce(p)}`,
)

const PhraseRow = Type.Object({ folded: Type.String(), shown: Type.String(), uses: Type.Integer() })

export const selectPhrases = statement(
  PhraseRow,
  (p: { readonly wanted: readonly string[] }) => sql`
    select f.folded, f.shown, f.uses from catalogue.phrase f where f.folded = any(${p.wanted}::text[])`,
)

/** Every single word of the catalogue, some nine hundred. */
export const selectWords = statement(
  PhraseRow,
  (_: object) => sql`select f.folded, f.shown, f.uses from catalogue.phrase f where f.folded not like '% %'`,
)

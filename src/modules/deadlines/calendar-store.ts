import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement } from '#platform/sql.ts'

/** Every day that counts, with the hours, as one text each: one round trip for a whole calendar. */
export const findCalendar = statement(
  Type.Object({ days: Type.Any(), hours: Type.Any() }),
  (_: object) => sql`
  select
    (select coalesce(json_agg(json_build_object('day', d.day::text, 'kind', d.kind, 'name', d.name, 'english', d.english,
      'decision', d.decision, 'state', d.state) order by d.day), '[]'::json)
     from deadlines.calendar_day d where d.counts) as days,
    (select coalesce(json_agg(json_build_object('validFrom', h.valid_from::text, 'opens', h.opens::text, 'closes', h.closes::text,
      'cutOff', h.cut_off::text) order by h.valid_from, h.opens), '[]'::json)
     from deadlines.office_hours h) as hours`,
)

/** The days of a file in place of the stored ones; switches on proposed days stay as they are. */
export const replaceDays = statement(
  Type.Object({ days: Type.Integer() }),
  (p: { days: string }) => sql`
  with given as (
    select g.day, g.state, g.kind, g.name, g.english, g.decision
    from jsonb_to_recordset(${p.days}::jsonb) as g(day date, state text, kind text, name text, english text, decision text)
  ), gone as (
    delete from deadlines.calendar_day d where not exists (select from given g where g.day = d.day and g.state = d.state)
  ), kept as (
    insert into deadlines.calendar_day as d (day, state, kind, name, english, decision, counts)
    select g.day, g.state, g.kind, g.name, g.english, g.decision, g.state <> 'proposed' from given g
    on conflict on constraint calendar_day_pk do update
    set kind = excluded.kind, name = excluded.name, english = excluded.english, decision = excluded.decision
    returning d.day
  )
  select count(*)::int as days from kept`,
)

export const replaceHours = statement(
  Type.Object({ hours: Type.Integer() }),
  (p: { hours: string }) => sql`
  with given as (
    select g.valid_from, g.opens, g.closes, g.cut_off
    from jsonb_to_recordset(${p.hours}::jsonb) as g(valid_from date, opens time, closes time, cut_off time)
  ), gone as (
    delete from deadlines.office_hours h where not exists (select from given g where g.valid_from = h.valid_from and g.opens = h.opens)
  ), kept as (
    insert into deadlines.office_hours as h (valid_from, opens, closes, cut_off)
    select g.valid_from, g.opens, g.closes, g.cut_off from given g
    on conflict on constraint office_hours_pk do update set closes = excluded.closes, cut_off = excluded.cut_off
    returning h.opens
  )
  select count(*)::int as hours from kept`,
)

/** Switches a proposed day on or off. No row back: there is no such day, or it is not proposed. */
export const saveSwitch = statement(
  Type.Object({ day: Type.String() }),
  (p: Act & { day: string; counts: boolean }) => sql`
  with saved as (
    update deadlines.calendar_day d set counts = ${p.counts}::boolean
    where d.day = ${p.day}::date and d.state = 'proposed'
    returning d.day
  ), act as (${insertAct(p)})
  select s.day::text as day from saved s`,
)

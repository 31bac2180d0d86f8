import { Type } from 'typebox'
import { cityDay, isDay } from '#platform/calendar.ts'
import { html, type Html } from '#platform/html.ts'
import type { Context } from '#platform/context.ts'
import { note } from '#platform/ui/blocks.ts'
import { contents } from '#platform/ui/finding.ts'
import { lawTextNote } from '#platform/ui/law-text.ts'
import { freeOnline, levelDisc } from '#platform/ui/level.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { showDay } from '#platform/ui/show.ts'
import { route, type Call } from '#platform/web/route.ts'
import type { View } from '#platform/ui/shell.ts'
import { feeKindOf } from '../content.ts'
import { getProcedure } from '../get-procedure.ts'
import { listVersions } from '../list-versions.ts'
import type { Procedure } from '../procedure.ts'
import { say } from '../procedure.ts'
import { slot } from '../slots.ts'
import { searchPath } from './filters.ts'
import { applyButton, procedureGlance } from './procedure-glance.ts'
import { partBlock, partsOf, serviceReason } from './procedure-parts.ts'
import { procedureTexts } from './procedure-texts.ts'
import { isElsewhere, told } from './say.ts'

const LONG_NAME = 90

const titleOf = (procedure: Procedure): string =>
  procedure.imported && procedure.name.length <= LONG_NAME ? procedure.name : procedure.shortName

const notInForce = (procedure: Procedure, today: string, ctx: Context): Html | null => {
  const text = procedureTexts(ctx.lang)
  if (procedure.validFrom <= today && (procedure.validTo === null || procedure.validTo >= today)) return null
  const span = text.span(showDay(procedure.validFrom, ctx.lang), procedure.validTo && showDay(procedure.validTo, ctx.lang))
  return note(
    html`<p>
      <b>${procedure.validFrom > today ? text.future : text.past}</b> (${span}) <a href="/thu-tuc/${procedure.code}">${text.toCurrent}</a>
    </p>`,
    'warning',
  )
}

const handle = async ({ ctx, params, query }: Call<{ code: string }, { ban?: string }>): Promise<View> => {
  const { lang } = ctx
  const text = procedureTexts(lang)
  const today = cityDay(ctx.now)
  const procedure = await getProcedure(ctx, params.code, query.ban && isDay(query.ban) ? query.ban : today)
  const others = (await listVersions(ctx, params.code)).filter(v => v.validFrom !== procedure.validFrom)
  const stale = notInForce(procedure, today, ctx)
  const [time, fee, apply, foot] = await Promise.all((['time', 'fee', 'apply', 'foot'] as const).map(name => slot(name, ctx, procedure)))
  const slots = { time, fee, apply, foot }
  const title = titleOf(procedure)
  const parts = partsOf(procedure, lang, others)
  const lead = procedure.summary ?? (procedure.name === title ? null : procedure.name)
  const field = { href: searchPath({}, { 'linh-vuc': procedure.field }), label: told(procedure, procedure.field, lang) }
  const vietnamese = procedure.imported ? lawTextNote(lang) : null
  return {
    title: say(procedure, title, lang),
    current: 'procedures',
    body: html`${breadcrumbs(lang, [{ href: '/thu-tuc', label: text.procedures }, field], told(procedure, title, lang))}
      <div class="kh-cols kh-proc" data-wide>
        <div class="kh-title">
          <h1>${told(procedure, title, lang)}</h1>
          ${lead !== null && html`<p class="kh-lead">${told(procedure, lead, lang)}</p>`}
          <p class="kh-marks">
            ${levelDisc(lang, procedure.serviceLevel)}${feeKindOf(procedure.channels) === 'free_online' && freeOnline(lang)}<span
              class="kh-small kh-soft"
              >${text.code} <span class="kh-num">${procedure.code}</span></span
            >
          </p>
          ${serviceReason(procedure, lang)} ${stale} ${vietnamese}
        </div>
        <aside class="kh-side kh-sticky" aria-label="${text.glance}">${procedureGlance(procedure, lang, slots, stale === null)}</aside>
        <div class="kh-main">
          ${contents(
            text.onThisPage,
            parts.map(part => ({ href: `#${part.id}`, label: part.title })),
          )}
          ${parts.map(partBlock)} ${foot}
          ${stale === null && !isElsewhere(procedure) && html`<p class="kh-acts kh-block">${applyButton(procedure, lang)}</p>`}
        </div>
      </div>`,
  }
}

/** /thu-tuc/1.001193: one procedure; ?ban= shows the version of that day. */
export const procedurePage = route({
  method: 'GET',
  path: '/thu-tuc/:code',
  house: 'portal',
  access: 'public',
  params: Type.Object({ code: Type.String({ pattern: '^[0-9][.][0-9]{6}$' }) }),
  query: Type.Object({ ban: Type.Optional(Type.String()) }),
  handle: handle as never,
})

import { Type } from 'typebox'
import { cityDay } from '#platform/calendar.ts'
import { html, type Html } from '#platform/html.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import { notice } from '#platform/ui/blocks.ts'
import { button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textField } from '#platform/ui/fields.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { caseFacts, pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import { showDay, showInstant } from '#platform/ui/show.ts'
import { page, redirect, route, type Answer, type Call } from '#platform/web/route.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { mayRename } from '../catalogue-access.ts'
import { findProcedure } from '../get-procedure.ts'
import { getEntry, listVersions } from '../list-versions.ts'
import { refusals } from '../refusals.ts'
import { renameProcedure } from '../rename-procedure.ts'
import { officeTexts } from './office-texts.ts'
import { sayLevel } from './say.ts'

const PATH = '/can-bo/danh-muc/:code'
const params = Type.Object({ code: Type.String({ pattern: '^[0-9][.][0-9]{6}$' }) })
type State = {
  readonly typed?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  readonly saved?: boolean | undefined
}

const renameForm = (shell: Shell, entry: Awaited<ReturnType<typeof getEntry>>, state: State): Html => {
  const text = officeTexts(shell.lang)
  return html`<form class="k-stack" method="post" action="/can-bo/danh-muc/${entry.code}" novalidate>
    ${csrfField(shell)}<input type="hidden" name="version" value="${entry.version}" />
    ${textField(shell.lang, { name: 'ten-ngan', label: text.shortName, hint: text.renameHint, value: state.typed ?? entry.shortName, error: errorOf(state.errors ?? [], 'ten-ngan') })}
    <div>${button({ label: text.save })}</div>
  </form>`
}

const viewOf = async (ctx: Context, shell: Shell, code: string, state: State = {}): Promise<View> => {
  const { lang } = ctx
  const text = officeTexts(lang)
  const [entry, versions, procedure] = await Promise.all([getEntry(ctx, code), listVersions(ctx, code), findProcedure(ctx, code)])
  const today = cityDay(ctx.now)
  const by = { rule: text.byRule, file: text.byFile, office: text.byOffice }
  const facts = caseFacts([
    { label: text.name, value: lawText(lang, versions[0]?.name ?? entry.shortName) },
    { label: text.field, value: lawText(lang, procedure?.field ?? '–') },
    { label: text.level, value: procedure?.levels.map(level => sayLevel(level, lang)).join(', ') ?? '–' },
    { label: text.source, value: entry.origin === 'own' ? text.own : text.imported },
    { label: text.by, value: by[entry.shortNameBy] },
    ...(entry.importedAt ? [{ label: text.importedAt, value: showInstant(entry.importedAt, lang) }] : []),
  ])
  const table = tableRegion(`${text.tableOf}: ${text.versions}`, {
    head: [text.from, text.to, text.decision, text.state].map(head => html`<th scope="col">${head}</th>`),
    body: versions.map(
      v =>
        html`<tr>
          <td><a href="/thu-tuc/${code}?ban=${v.validFrom}">${showDay(v.validFrom, lang)}</a></td>
          <td>${v.validTo === null ? text.open : showDay(v.validTo, lang)}</td>
          <td>${lawText(lang, v.decision ?? '–')}</td>
          <td>${v.validFrom <= today && (v.validTo === null || v.validTo >= today) ? text.now : ''}</td>
        </tr>`,
    ),
  })
  const rename = mayRename(ctx.actor)
    ? sheet({ id: 'ten', title: text.rename, body: renameForm(shell, entry, state) })
    : sheet({
        id: 'ten',
        title: text.shortName,
        body: html`<p>${lawText(lang, entry.shortName)}</p>
          <p class="k-small">${text.readOnly}</p>`,
      })
  return {
    title: entry.shortName,
    errors: state.errors,
    body: html`${errorSummary(lang, state.errors ?? [])} ${state.saved && notice(text.saved)}
    ${pageHead({ title: lawText(lang, entry.shortName), crumb: html`<a href="/can-bo/danh-muc">${text.title}</a> · <span class="k-num">${code}</span>`, side: html`<a href="/thu-tuc/${code}">${text.onPortal}</a>` })}
    ${rename} ${sheet({ id: 'thong-tin', title: text.facts, body: facts })}
    ${sheet({ id: 'ban', title: text.versions, bare: true, body: table })}`,
  }
}

const show = ({ ctx, shell, params, query }: Call<{ code: string }, { luu?: string }>): Promise<View> =>
  viewOf(ctx, shell, params.code, { saved: query.luu === '1' })

const save = async ({ ctx, shell, params, form }: Call<{ code: string }, Record<string, never>>): Promise<Answer> => {
  const typed = form['ten-ngan'] ?? ''
  try {
    await renameProcedure(ctx, { code: params.code, shortName: typed, version: Number(form['version'] ?? '0') || 0 })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 412)) throw error
    const message = sayRefusal(refusals, error.code, error.facts, ctx.lang) ?? error.code
    return page(await viewOf(ctx, shell, params.code, { typed, errors: [{ field: 'ten-ngan', message }] }), error.status)
  }
  return redirect(`/can-bo/danh-muc/${params.code}?luu=1`)
}

/** /can-bo/danh-muc/1.001193: versions and short name of one procedure. */
export const officeProcedurePage = route({
  method: 'GET',
  path: PATH,
  house: 'office',
  access: 'officer',
  params,
  query: Type.Object({ luu: Type.Optional(Type.String()) }),
  handle: show as never,
})

export const renamePost = route({ method: 'POST', path: PATH, house: 'office', access: 'officer', params, handle: save as never })

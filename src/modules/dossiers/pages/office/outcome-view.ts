import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { flag } from '#platform/ui/tags.ts'
import { seenAs } from './sign-query.ts'

/** What became of one of several dossiers. `done` says what came out; `failed` why not, and whether trying again makes sense. */
export type Outcome = {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly done?: Fragment
  readonly failed?: string
  /** The version of now, when the act is still open. */
  readonly again?: number | null
}

const words = texts({
  failed: { vi: (n: number) => `${n} hồ sơ chưa làm được`, en: (n: number) => `${n} could not be done` },
  nothingHappened: {
    vi: 'Thao tác vừa rồi chưa ghi gì vào các hồ sơ này.',
    en: 'Nothing was written to these.',
  },
  each: { vi: 'Từng hồ sơ', en: 'One by one' },
  counts: {
    vi: (done: number, failed: number) => `${done} xong · ${failed} chưa`,
    en: (done: number, failed: number) => `${done} done · ${failed} not`,
  },
  who: { vi: 'Người nộp', en: 'Applicant' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  result: { vi: 'Kết quả', en: 'Outcome' },
  notDone: { vi: 'Chưa làm được', en: 'Not done' },
  scroll: { vi: 'Bảng kết quả, cuộn ngang được', en: 'Table of outcomes, scrolls sideways' },
  back: { vi: 'Về hàng việc', en: 'Back to the queue' },
  later: { vi: 'Để sau', en: 'Later' },
})

export type OutcomePage = {
  readonly lang: Lang
  readonly shell: Shell
  readonly title: string
  readonly list: readonly Outcome[]
  readonly back: string
  /** How the failed ones are tried again. */
  readonly retry: { readonly action: string; readonly label: (n: number) => string; readonly act?: string }
}

const failures = (box: OutcomePage): Fragment => {
  const failed = box.list.filter(one => one.failed !== undefined)
  if (failed.length === 0) return null
  const say = words(box.lang)
  const again = failed.filter(one => typeof one.again === 'number')
  return html`<section class="k-sheet k-failed" aria-labelledby="chua">
    <div class="k-in k-stack">
      <h2 id="chua">${say.failed(failed.length)}</h2>
      ${failed.map(one => html`<p><b>${one.name}</b> – ${lawText(box.lang, one.title)}. ${one.failed}</p>`)}
      <p class="k-small">${say.nothingHappened}</p>
      <form class="k-row" method="post" action="${box.retry.action}">
        ${csrfField(box.shell)}${box.retry.act && html`<input type="hidden" name="viec" value="${box.retry.act}" />`}
        <input type="hidden" name="ve" value="${box.back}" />
        ${again.map(one => html`<input type="hidden" name="ho-so" value="${seenAs({ code: one.code, version: one.again ?? 0 })}" />`)}
        ${again.length > 0 && button({ label: box.retry.label(again.length) })}
        ${linkButton({ label: say.later, href: box.back, variant: 'secondary' })}
      </form>
    </div>
  </section>`
}

/** What became of several dossiers at once: failures on top with their reason and a retry for just these, then each in its turn. */
export const outcomeView = (box: OutcomePage): Html => {
  const say = words(box.lang)
  const failed = box.list.filter(one => one.failed !== undefined).length
  return html`${pageHead({ title: box.title, side: html`<a href="${box.back}">${say.back}</a>` })} ${failures(box)}
  ${sheet({
    id: 'tung-ho-so',
    title: say.each,
    side: say.counts(box.list.length - failed, failed),
    bare: true,
    body: tableRegion(say.scroll, {
      head: html`<th scope="col">${say.who}</th>
        <th scope="col">${say.code}</th>
        <th scope="col">${say.result}</th>`,
      body: box.list.map(
        one =>
          html`<tr>
            <th scope="row">
              <a href="/can-bo/ho-so/${encodeURIComponent(one.code)}">${one.name}</a><br /><span class="k-small"
                >${lawText(box.lang, one.title)}</span
              >
            </th>
            <td class="k-nowrap">${one.code}</td>
            <td>
              ${one.failed === undefined ? one.done : html`${flag(say.notDone, 'consequence')}<br /><span class="k-small">${one.failed}</span>`}
            </td>
          </tr>`,
      ),
    }),
  })}`
}

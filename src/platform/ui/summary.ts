import { html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'
import { uiWords } from './words.ts'

const words = texts({ fromData: { vi: 'Lấy từ dữ liệu', en: 'From the registers' } })

export type SummaryGroup = {
  readonly title: string
  readonly rows: readonly { readonly label: Fragment; readonly value: Fragment }[]
  /** Where this group is changed; without it the group is locked, because it came from a register. */
  readonly change?: string | undefined
  readonly foot?: Fragment
}

/** Check answers: a group per step, "Sửa" on each, a lock where the data came from a register. */
export const summaryList = (lang: Lang, groups: readonly SummaryGroup[]): Html =>
  html`<div>
    ${groups.map((group, i) => {
      const id = `nhom-${i + 1}`
      const mend = group.change
        ? html`<a href="${group.change}">${uiWords(lang).change}<span class="ds-sr-only"> ${group.title.toLowerCase()}</span></a>`
        : html`<span class="kh-kicker">${icon('lock')}${words(lang).fromData}</span>`
      return html`<section class="kh-sum" aria-labelledby="${id}">
        <div class="kh-sum__head">
          <h2 id="${id}">${group.title}</h2>
          ${mend}
        </div>
        <dl>
          ${group.rows.map(
            row =>
              html`<div>
                <dt>${row.label}</dt>
                <dd>${row.value}</dd>
              </div>`,
          )}
        </dl>
        ${group.foot}
      </section>`
    })}
  </div>`

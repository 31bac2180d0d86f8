import { html, Url, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { glance, prices } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { ministryName } from '../ministries.ts'
import { showMoney } from '#platform/ui/show.ts'
import { limitFor, type Channel, type Procedure } from '../procedure.ts'
import { papersInShort } from './procedure-papers.ts'
import { procedureTexts } from './procedure-texts.ts'
import { isElsewhere, limitNote, lowestLevel, sayFee, sayLevel, sayLimit, told } from './say.ts'

export type Slots = { readonly time: Fragment; readonly fee: Fragment; readonly apply: Fragment; readonly foot: Fragment }

export const applyButton = (procedure: Procedure, lang: Lang): Html => {
  const text = procedureTexts(lang)
  return linkButton({
    label: procedure.serviceLevel === 'in_person' ? text.prepare : text.apply,
    href: `/thu-tuc/${procedure.code}/nop`,
    big: true,
  })
}

const isWebAddress = (source: string | null): source is string => source !== null && /^https:\/\/[^/\\]/.test(source)

const elsewhere = (procedure: Procedure, lang: Lang): Fragment => {
  const text = procedureTexts(lang)
  return html`<p><b>${text.elsewhere}</b></p>
    <p class="kh-small kh-soft">${text.elsewhereWhy(ministryName(procedure.ministry, lang))}</p>
    <p class="kh-small">
      <a href="${new Url(isWebAddress(procedure.source) ? procedure.source : 'https://dichvucong.gov.vn/')}" rel="noopener"
        >${text.national}</a
      >
    </p>`
}

const go = (procedure: Procedure, lang: Lang, slots: Slots): Fragment => {
  const text = procedureTexts(lang)
  if (isElsewhere(procedure)) return elsewhere(procedure, lang)
  return html`${applyButton(procedure, lang)}
    <p class="kh-small kh-soft">${procedure.serviceLevel === 'in_person' ? text.prepareWhy : text.applyWhy}</p>
    ${slots.apply}`
}

const authority = (procedure: Procedure, lang: Lang): Fragment => {
  const name = procedure.authority ?? procedure.performer
  return name === null ? sayLevel(lowestLevel(procedure.levels), lang) : told(procedure, name, lang)
}

const fee = (procedure: Procedure, lang: Lang): Fragment => {
  const online = procedure.channels.find(c => c.channel === 'online')
  const counter = procedure.channels.find(c => c.channel === 'in_person') ?? procedure.channels.find(c => c.channel === 'post')
  if (!online || !counter || (online.free && counter.free)) return sayFee(procedure, online ?? counter, lang)
  // Beside an amount "0 ₫" compares better than words.
  const amount = (channel: Channel): Fragment => (channel.free ? showMoney(0, lang) : sayFee(procedure, channel, lang))
  return prices(lang, amount(online), amount(counter))
}

/** What has to be known beside a limit, and what it means now: one line each. */
const timeNote = (note: string | null, now: Fragment): Fragment => [note, note && now && html`<br />`, now]

/** The box at a glance. `open` is false on a version that is not in force: then nothing can be filed. */
export const procedureGlance = (procedure: Procedure, lang: Lang, slots: Slots, open: boolean): Html => {
  const text = procedureTexts(lang)
  const limit = limitFor(procedure, 'online')
  const [result] = procedure.results
  return glance({
    title: text.glance,
    go: open ? go(procedure, lang, slots) : html`<p><a href="/thu-tuc/${procedure.code}">${text.toCurrent}</a></p>`,
    rows: [
      { icon: 'stamp', label: text.who, value: authority(procedure, lang) },
      { icon: 'clock', label: text.howLong, value: sayLimit(limit, lang), detail: timeNote(limitNote(limit, lang), open && slots.time) },
      { icon: 'fee', label: text.fee, value: fee(procedure, lang), detail: slots.fee },
      { icon: 'paper', label: text.papers, value: papersInShort(procedure, lang), detail: text.papersNote },
      {
        icon: 'received',
        label: text.result,
        value: result ? told(procedure, result.name, lang) : text.noResult,
        detail: isElsewhere(procedure) ? null : text.resultNote,
      },
    ],
  })
}

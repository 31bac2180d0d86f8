import { attributes, html, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { CHANNELS, placeParams, type Place } from './inbox-query.ts'

const words = texts({
  label: { vi: 'Lọc hồ sơ', en: 'Filter dossiers' },
  find: { vi: 'Tìm', en: 'Search' },
  hint: { vi: '/  Mã, tên, số định danh; gõ không dấu cũng được', en: '/  Code, name, identifier; accents may be left out' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  anyProcedure: { vi: (n: number) => `Mọi thủ tục (${n})`, en: (n: number) => `All procedures (${n})` },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  anyChannel: { vi: 'Mọi kênh', en: 'All channels' },
  who: { vi: 'Đang ở tay', en: 'In the hands of' },
  anybody: { vi: 'Ở tay bất kỳ ai', en: 'In anybody’s hands' },
  nobody: { vi: 'Chưa ai nhận', en: 'Nobody yet' },
  go: { vi: 'Lọc', en: 'Filter' },
})

type Choice = { readonly value: string; readonly label: string }
/** What the filters offer: only what occurs in the unit's open dossiers. */
export type Choices = {
  readonly procedures: readonly Choice[]
  readonly officers: readonly Choice[]
  readonly channels: Readonly<Record<keyof typeof CHANNELS, string>>
}

const select = (box: {
  readonly id: string
  readonly label: string
  readonly any: string
  readonly options: readonly Choice[]
  readonly value: string | null | undefined
}): Html =>
  html`<div class="k-field">
    <label for="${box.id}">${box.label}</label
    ><select class="ds-input" id="${box.id}" name="${box.id}">
      <option value="">${box.any}</option>
      ${box.options.map(option => html`<option value="${option.value}" ${attributes({ selected: option.value === box.value })}>${option.label}</option>`)}
    </select>
  </div>`

/** A GET form: what is chosen stands in the address and can be kept as a bookmark. */
export const filterForm = (lang: Lang, place: Place, choices: Choices): Html => {
  const say = words(lang)
  const now = placeParams(place)
  const hang = now.get('hang')
  return html`<form class="k-filters k-inline" role="search" aria-label="${say.label}" method="get" action="/can-bo">
    ${hang && html`<input type="hidden" name="hang" value="${hang}" />`}
    <div class="k-field">
      <label for="q">${say.find}</label
      ><input class="ds-input" id="q" name="q" type="search" value="${place.filter.text}" maxlength="100" placeholder="${say.hint}" />
    </div>
    ${select({ id: 'thu-tuc', label: say.procedure, any: say.anyProcedure(choices.procedures.length), options: choices.procedures, value: now.get('thu-tuc') })}
    ${select({
      id: 'kenh',
      label: say.channel,
      any: say.anyChannel,
      options: Object.entries(CHANNELS).map(([channel, value]) => ({ value, label: choices.channels[channel as keyof typeof CHANNELS] })),
      value: now.get('kenh'),
    })}
    ${select({ id: 'nguoi', label: say.who, any: say.anybody, options: [{ value: 'chua-ai', label: say.nobody }, ...choices.officers], value: now.get('nguoi') })}
    ${button({ label: say.go, variant: 'secondary' })}
  </form>`
}

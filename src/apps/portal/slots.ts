import { limitFor, procedureSlots } from '#modules/catalogue'
import { dueAt, loadCalendar } from '#modules/deadlines'
import { html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { machineTime, showBefore } from '#platform/ui/show.ts'
import { lifeList } from './home-view.ts'
import { homeWords } from './home-words.ts'

const words = texts({
  now: { vi: 'Nộp đủ và được nhận ngay bây giờ: có kết quả', en: 'If it is complete and received right now: result' },
})

/** What the catalogue's pages say of other modules: the day of the result, and the life events under a search that found nothing. */
export const fillSlots = (): void => {
  procedureSlots.fill('time', async (ctx, procedure) => {
    const limit = limitFor(procedure, 'online')
    if (!limit) return null
    const due = dueAt(await loadCalendar(ctx), ctx.now, limit).dueAt
    return html`${words(ctx.lang).now} <time datetime="${machineTime(due)}">${showBefore(due, ctx.lang)}</time>`
  })
  procedureSlots.fillEmptySearch(
    ctx =>
      html`<section class="kh-mt-6" aria-labelledby="doi-song">
        <h2 id="doi-song">${homeWords(ctx.lang).life}</h2>
        ${lifeList(ctx.lang)}
      </section>`,
  )
}

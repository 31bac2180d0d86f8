import type { Context } from '#platform/context.ts'
import { html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { block, steps } from '#platform/ui/blocks.ts'
import { acts, linkButton } from '#platform/ui/buttons.ts'
import { showBefore, showInstant } from '#platform/ui/show.ts'
import { receipt, verdict } from '#platform/ui/verdict.ts'
import type { View } from '#platform/ui/shell.ts'
import { route } from '#platform/web/route.ts'
import { getProcedureVersion, limitFor, say as sayIn } from '#modules/catalogue'
import { dueAt, loadCalendar } from '#modules/deadlines'
import { getAgency, sayAgency } from '#modules/organisation'
import { getDossier } from '../get-dossier.ts'
import { caseWords } from './case-words.ts'
import { Code } from './dossier-page.ts'

const words = texts({
  title: { vi: 'Đã nộp hồ sơ', en: 'The application was sent' },
  what: { vi: (title: string, when: string) => `${title}, lúc ${when}.`, en: (title: string, when: string) => `${title}, at ${when}.` },
  code: { vi: 'Mã hồ sơ', en: 'Code of the dossier' },
  key: { vi: 'Mã tra cứu', en: 'Tracking key' },
  next: { vi: 'Tiếp theo', en: 'What comes next' },
  check: { vi: (agency: string) => `${agency} kiểm tra giấy tờ`, en: (agency: string) => `${agency} checks the papers` },
  checkBy: { vi: (when: string) => `Dự kiến tiếp nhận ${when}. Đủ hay thiếu đều báo ở trang hồ sơ.`, en: (when: string) => `Expected to be received ${when}. You are told either way on the dossier page.` },
  result: { vi: (when: string) => `Trả kết quả ${when}`, en: (when: string) => `The result is due ${when}` },
  resultIf: { vi: 'Nếu được tiếp nhận đúng lúc dự kiến. Ngày hẹn chính thức ghi trên giấy tiếp nhận.', en: 'If it is received when expected. The official date stands on the receipt.' },
  resultPlain: { vi: 'Trả kết quả', en: 'The result is returned' },
  open: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  print: { vi: 'In trang này', en: 'Print this page' },
})

const view = async (ctx: Context, code: string): Promise<View> => {
  const { lang } = ctx
  const say = words(lang)
  const dossier = await getDossier(ctx, code)
  const procedure = await getProcedureVersion(ctx, dossier.procedureVersion)
  const agency = sayAgency(await getAgency(ctx, dossier.receiving), lang)
  const limit = limitFor(procedure, dossier.channel)
  const due = dossier.dueAt ?? (limit && dueAt(await loadCalendar(ctx), dossier.expectedReceiptBy, limit).dueAt)
  const delivery = caseWords(lang).deliveries[dossier.delivery]
  return {
    title: say.title,
    current: 'dossiers',
    body: html`<div class="kh-narrowcol">
      ${verdict({
        good: true,
        title: say.title,
        text: say.what(sayIn(procedure, dossier.title, lang), showInstant(dossier.submittedAt, lang)),
        more: html`${receipt(say.code, dossier.code)} <p class="kh-mt-3">${say.key} <b class="kh-code">${dossier.trackingKey}</b></p>`,
      })}
      ${block(
        'tiep',
        say.next,
        steps([
          { title: say.check(agency), text: say.checkBy(showBefore(dossier.expectedReceiptBy, lang)) },
          { title: due ? say.result(showBefore(due, lang)) : say.resultPlain, text: html`${due && `${say.resultIf} `}${delivery}.` },
        ]),
      )}
      <div class="kh-mt-5">
        ${acts(linkButton({ label: say.open, href: `/ho-so/${dossier.code}`, big: true }), html`<button type="button" class="ds-button" data-variant="tertiary" data-print hidden>${say.print}</button>`)}
      </div>
    </div>`,
  }
}

/** The page after sending: the code to keep, and what happens next. */
export const filedRoute = route({
  method: 'GET',
  path: '/ho-so/:code/da-nop',
  house: 'portal',
  access: 'citizen',
  params: Code,
  handle: ({ ctx, params }) => view(ctx, params.code),
})

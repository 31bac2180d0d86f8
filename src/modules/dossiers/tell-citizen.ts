import type { Context } from '#platform/context.ts'
import { showBefore, showInstant } from '#platform/ui/show.ts'
import { notify } from '#modules/notifications'
import { getAgency } from '#modules/organisation'
import { findById, findContent, listSupplements } from './dossier-store.ts'
import type { EventName } from './dossier-view.ts'
import type { Dossier } from './dossier.ts'

type Telling = { readonly short: string; readonly body: string }
const BEHIND = 'Đăng nhập cổng dịch vụ công, mục Hồ sơ của tôi, để xem.'

/**
 * What is worth a message, in two lengths; null for what only the office needs to know. No names and no answers: messages pass through
 * other people's hands.
 */
const wordsFor = async (ctx: Context, dossier: Dossier, act: EventName): Promise<Telling | null> => {
  const { code, title } = dossier
  const agency = (await getAgency(ctx, dossier.receiving)).name
  switch (act) {
    case 'submit':
      return {
        short: `Đã nộp hồ sơ ${code}.`,
        body: `Đã nộp hồ sơ ${code}, ${title}. ${agency} kiểm tra ${showBefore(dossier.expectedReceiptBy, 'vi')}.`,
      }
    case 'receive':
    case 'take-at-counter': {
      const due = dossier.dueAt ? ` Hẹn trả kết quả ${showBefore(dossier.dueAt, 'vi')}.` : ''
      return { short: `Hồ sơ ${code} đã được tiếp nhận.`, body: `${agency} đã tiếp nhận hồ sơ ${code}, ${title}.${due}` }
    }
    case 'refuse':
      return {
        short: `Hồ sơ ${code} không được tiếp nhận. Lý do ở trang hồ sơ.`,
        body: `${agency} không tiếp nhận hồ sơ ${code}, ${title}. Lý do có ở trang hồ sơ.`,
      }
    case 'request-supplement': {
      const request = (await listSupplements.many(ctx.tx, { id: dossier.id })).at(-1)
      const until = request ? ` ${showBefore(request.until, 'vi')}` : ''
      return {
        short: `Hồ sơ ${code} cần bổ sung giấy tờ.`,
        body: `Hồ sơ ${code}, ${title}, cần bổ sung giấy tờ${until}. Thời hạn giải quyết tạm dừng đến khi bổ sung đủ.`,
      }
    }
    case 'supply':
      return {
        short: `Đã nhận giấy tờ bổ sung của hồ sơ ${code}.`,
        body: `Đã nhận giấy tờ bổ sung của hồ sơ ${code}, ${title}.${dossier.dueAt ? ` Hẹn trả mới: ${showBefore(dossier.dueAt, 'vi')}.` : ''}`,
      }
    case 'sign':
      return {
        short: `Hồ sơ ${code} đã có kết quả.`,
        body: `Hồ sơ ${code}, ${title}, đã có kết quả lúc ${showInstant(dossier.decidedAt ?? ctx.now, 'vi')}.`,
      }
    case 'revoke-result':
      return {
        short: `Kết quả của hồ sơ ${code} đã bị thu hồi. Lý do ở trang hồ sơ.`,
        body: `Kết quả của hồ sơ ${code}, ${title}, đã bị cơ quan cấp thu hồi và không dùng được nữa. Lý do có ở trang hồ sơ.`,
      }
    case 'return':
      return { short: `Đã trả kết quả hồ sơ ${code}.`, body: `Đã trả kết quả hồ sơ ${code}, ${title}.` }
    case 'withdraw':
      return { short: `Đã rút hồ sơ ${code}.`, body: `Hồ sơ ${code}, ${title}, đã được rút theo yêu cầu của người nộp.` }
    default:
      return null
  }
}

/** Tells the citizen what happened, by e-mail and SMS as far as he left an address. The portal shows the same at once. */
export const tellCitizenJob = async (
  ctx: Context,
  { dossier: id, act }: { readonly dossier: string; readonly act: EventName },
): Promise<void> => {
  const dossier = await findById.maybeOne(ctx.tx, { id })
  const words = dossier && (await wordsFor(ctx, dossier, act))
  if (!words) return
  const { contact } = await findContent.one(ctx.tx, { id })
  const body = `${words.body}\n\n${BEHIND}\n${ctx.services.settings.baseUrl}/ho-so/${dossier.code}\n`
  await notify(ctx, {
    person: dossier.owner,
    about: dossier.id,
    phone: contact.phone,
    email: contact.email,
    subject: `Hồ sơ ${dossier.code}: ${dossier.title}`,
    body,
    short: words.short,
  })
}

import type { Context } from '#platform/context.ts'
import { getProcedureVersion } from '#modules/catalogue'
import type { PaperData } from '#modules/documents'
import { getAgency, getCity, getOfficer, type Agency } from '#modules/organisation'
import { findContent, listDocuments } from './dossier-store.ts'
import type { DossierEvent, Supplement } from './dossier-view.ts'
import type { DeliveryMethod, Dossier } from './dossier.ts'

/*
 * What forms 01, 02 and 03 of Circular 03/2025 print, from the stored facts. Official papers are Vietnamese whatever language the reader
 * has chosen.
 */

const LIMITS = { working_day: 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc', month: 'tháng' } as const
const DELIVERY: Readonly<Record<DeliveryMethod, string>> = {
  electronic: 'Bản điện tử, trong kho giấy tờ của người nộp',
  counter: 'Nhận tại bộ phận một cửa',
  post: 'Gửi qua bưu chính công ích',
}

/** Where anybody with this paper sees how far the dossier is: the key travels in the QR and nowhere else. */
export const trackUrl = (ctx: Context, dossier: Pick<Dossier, 'code' | 'trackingKey'>): string =>
  `${ctx.services.settings.baseUrl}/tra-cuu?ma=${dossier.code}&khoa=${dossier.trackingKey}`

const officerOf = async (ctx: Context, id: string, agency: Agency): Promise<{ name: string; contact: string | null }> => {
  const officer = await getOfficer(ctx, id).catch(() => null)
  return { name: officer?.name ?? agency.name, contact: officer?.phone ?? agency.phone }
}

const commonData = async (ctx: Context, dossier: Dossier, agencyId: string, actor: string) => {
  const agency = await getAgency(ctx, agencyId)
  const parent = agency.parent === null ? null : await getAgency(ctx, agency.parent)
  const content = await findContent.one(ctx.tx, { id: dossier.id })
  const procedure = await getProcedureVersion(ctx, dossier.procedureVersion)
  return {
    agency: { name: agency.name, parent: parent?.name ?? null },
    place: getCity(ctx).place,
    dossierCode: dossier.code,
    trackingKey: dossier.trackingKey,
    trackUrl: trackUrl(ctx, dossier),
    person: {
      name: dossier.ownerName,
      identifier: dossier.ownerIdentifier,
      address: content.owner.address,
      phone: content.contact.phone,
      email: content.contact.email,
    },
    content: procedure.name,
    officer: await officerOf(ctx, actor, agency),
  }
}

const limitText = (dossier: Dossier): string | null =>
  dossier.limitValue === null || dossier.limitUnit === null
    ? null
    : dossier.limitUnit === 'same_day'
      ? 'Trong ngày làm việc'
      : `${dossier.limitValue} ${LIMITS[dossier.limitUnit]}`

export const receiptData = async (ctx: Context, dossier: Dossier, event: DossierEvent): Promise<PaperData['receipt']> => {
  const papers = await listDocuments.many(ctx.tx, { id: dossier.id })
  const kept = papers.filter(paper => paper.at <= event.at)
  const { cases } = await getProcedureVersion(ctx, dossier.procedureVersion)
  const asksOriginal = (key: string): boolean => cases.some(one => one.components.some(paper => paper.key === key && paper.originals > 0))
  // What was only shown at the counter was not handed in.
  const lines = kept
    .filter(paper => paper.file !== null || paper.copyKept)
    .map(
      ({ name, file, component }) =>
        ({ name, kind: file !== null ? 'electronic' : asksOriginal(component) ? 'original' : 'copy' }) as const,
    )
  // The date that was promised then: a supplement may have moved it since.
  const due = typeof event.facts['due'] === 'string' ? new Date(event.facts['due']) : null
  return {
    ...(await commonData(ctx, dossier, event.agency ?? dossier.receiving, event.actor)),
    desk: 'Bộ phận tiếp nhận và trả kết quả',
    papers: [...new Map(lines.map(line => [`${line.name} ${line.kind}`, line])).values()].map(line => ({
      ...line,
      count: lines.filter(one => one.name === line.name && one.kind === line.kind).length,
    })),
    limit: limitText(dossier),
    receivedAt: event.at,
    dueAt: due,
    delivery: DELIVERY[dossier.delivery],
  }
}

export const supplementData = async (
  ctx: Context,
  dossier: Dossier,
  request: Pick<Supplement, 'items' | 'reason' | 'until' | 'askedBy'> & { readonly askedStep: string },
): Promise<PaperData['supplement']> => ({
  ...(await commonData(ctx, dossier, request.askedStep === 'intake' ? dossier.receiving : dossier.competent, request.askedBy)),
  items: request.items.map(item => item.text),
  reason: request.reason,
  deadline: request.until,
})

export const refusalData = async (ctx: Context, dossier: Dossier, event: DossierEvent): Promise<PaperData['refusal']> => ({
  ...(await commonData(ctx, dossier, event.agency ?? dossier.receiving, event.actor)),
  reason: event.note ?? '',
  ground: typeof event.facts['ground'] === 'string' ? event.facts['ground'] : null,
})

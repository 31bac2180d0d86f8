import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SentFile } from '#platform/web/route.ts'
import { getFiles, keepFile, renderPaper, sendStoredFile } from '#modules/documents'
import type { PaperForm } from './act-on.ts'
import { findById, listSupplements } from './dossier-store.ts'
import type { Dossier } from './dossier.ts'
import { findPaper, listEvents, savePaper } from './history-store.ts'
import { receiptData, refusalData, supplementData } from './paper-data.ts'
import { reach } from './reach-dossier.ts'

export type { PaperForm }

const NAMES: Readonly<Record<PaperForm, string>> = {
  receipt: 'Giay-tiep-nhan',
  supplement: 'Phieu-yeu-cau-bo-sung',
  refusal: 'Phieu-tu-choi',
}

/** Which acts make a form, and with what: null when this dossier has no such paper. */
const dataFor = async (ctx: Context, dossier: Dossier, form: PaperForm, subject: string) => {
  const events = await listEvents.many(ctx.tx, { dossier: dossier.id })
  if (form === 'supplement') {
    const request = (await listSupplements.many(ctx.tx, { id: dossier.id })).find(one => one.id === subject)
    return request
      ? { at: request.askedAt, make: async () => renderPaper({ now: request.askedAt }, form, await supplementData(ctx, dossier, request)) }
      : null
  }
  if (form === 'refusal') {
    const event = events.findLast(one => one.act === 'refuse')
    return event ? { at: event.at, make: async () => renderPaper({ now: event.at }, form, await refusalData(ctx, dossier, event)) } : null
  }
  const event = events.find(one => one.status === 'received')
  return event ? { at: event.at, make: async () => renderPaper({ now: event.at }, form, await receiptData(ctx, dossier, event)) } : null
}

/** Makes a form as it stood at its act, keeps it and links it to the dossier. Twice the same is the same paper. */
const makePaper = async (
  ctx: Context,
  dossier: Dossier,
  form: PaperForm,
  subject: string,
): Promise<{ bytes: Buffer; name: string } | null> => {
  const data = await dataFor(ctx, dossier, form, subject)
  if (!data) return null
  const bytes = await data.make()
  const name = `${NAMES[form]}-${dossier.code}.pdf`
  if (await findPaper.maybeOne(ctx.tx, { subject, form })) return { bytes, name }
  const blob = await ctx.services.blobs.put([bytes])
  const kept = await keepFile(ctx, { upload: { ...blob, name }, purpose: 'digitised', owner: dossier.owner })
  await savePaper.run(ctx.tx, { subject, form, dossier: dossier.id, file: kept.id, at: data.at })
  return { bytes, name }
}

/** The job that makes a form ahead. */
export const makePaperJob = async (
  ctx: Context,
  { dossier: id, form, subject }: { readonly dossier: string; readonly form: PaperForm; readonly subject: string },
): Promise<void> => {
  const dossier = await findById.maybeOne(ctx.tx, { id })
  if (dossier && !(await findPaper.maybeOne(ctx.tx, { subject, form }))) await makePaper(ctx, dossier, form, subject)
}

/**
 * Opens form 01, 02 or 03 of a dossier, to whoever may see the dossier. It is there from the moment of the act: when its job has not run
 * yet it is made now. `number` says which request for a supplement, the last one when it is left out.
 */
export const openPaper = async (ctx: Context, code: string, form: PaperForm, number?: number): Promise<SentFile> => {
  const dossier = await reach(ctx, code)
  const requests = form === 'supplement' ? await listSupplements.many(ctx.tx, { id: dossier.id }) : []
  const request = number === undefined ? requests.at(-1) : requests.find(one => one.number === number)
  const subject = form === 'supplement' ? request?.id : dossier.id
  if (subject === undefined) throw new Refusal('dossiers.no_paper', 404)
  const linked = await findPaper.maybeOne(ctx.tx, { subject, form })
  const [file] = linked ? await getFiles(ctx, [linked.file]) : []
  if (file?.state === 'clean') return sendStoredFile(ctx, file.id, { inline: true })
  // Not made yet, or still in quarantine: what we set ourselves needs no scanner to be shown.
  const made = await makePaper(ctx, dossier, form, subject)
  if (!made) throw new Refusal('dossiers.no_paper', 404)
  return { body: made.bytes, mediaType: 'application/pdf', name: made.name, inline: true }
}

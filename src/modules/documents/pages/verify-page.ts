import { Type } from 'typebox'
import { readBlob } from '#platform/blob.ts'
import type { Context } from '#platform/context.ts'
import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { errorSummary } from '#platform/ui/errors.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, redirect, route, type Answer, type Upload } from '#platform/web/route.ts'
import { MAX_FILE_BYTES } from '../file.ts'
import { fileRefusalText } from '../file-refusal-text.ts'
import { readVerifyId } from '../result.ts'
import { verifyResult } from '../verify-result.ts'
import type { Verdict } from '../verdict.ts'
import { askBody, type Asking } from './ask-forms.ts'
import { verdictView } from './verdict-view.ts'
import { askWords } from './verdict-words.ts'

const askView = (asking: Asking): View => {
  const { lang } = asking.shell
  const words = askWords(lang)
  const { errors = [] } = asking
  return {
    title: words.title,
    errors,
    body: html`${breadcrumbs(lang, [], words.title)}${errorSummary(lang, errors)}
      <div class="kh-title">
        <h1>${words.title}</h1>
        <p class="kh-lead">${words.lead}</p>
      </div>
      ${askBody(asking)}`,
  }
}

const again = (asking: Asking, field: 'ma' | 'tep', refusal: Refusal): Answer => {
  const message = fileRefusalText(refusal, asking.shell.lang)
  return page(askView({ ...asking, errors: [{ field, message }] }), refusal.status === 413 ? 413 : 422)
}

/** Only PDFs can be compared; whether one is whole does not matter here, a broken one is simply not ours. */
const readUpload = async (ctx: Context, upload: Upload | undefined): Promise<Buffer> => {
  if (!upload) throw new Refusal('documents.no_file', 422)
  if (upload.size > MAX_FILE_BYTES) throw new Refusal('documents.file_too_large', 413, { limit: MAX_FILE_BYTES / 1_000_000 })
  if (upload.size === 0) throw new Refusal('documents.file_empty', 422)
  const bytes = await readBlob(ctx.services.blobs, upload.sha256)
  if (!bytes) throw new Refusal('documents.upload_cut_off', 422)
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new Refusal('documents.not_ours_to_verify', 422)
  return bytes
}

/** The code, or the address that a QR reader pasted, leads to the paper's own address. */
export const askRoute = route({
  method: 'GET',
  path: '/xac-minh',
  house: 'portal',
  access: 'public',
  query: Type.Object({ ma: Type.Optional(Type.String({ maxLength: 500 })) }),
  handle: ({ query, shell }) => {
    if (!query.ma?.trim()) {
      const asked = query.ma !== undefined
      return Promise.resolve(asked ? again({ shell }, 'ma', new Refusal('documents.bad_code', 422)) : askView({ shell }))
    }
    const id = readVerifyId(query.ma)
    return Promise.resolve(
      id === undefined ? again({ shell, code: query.ma }, 'ma', new Refusal('documents.bad_code', 422)) : redirect(`/xac-minh/${id}`),
    )
  },
})

export const verdictRoute = route({
  method: 'GET',
  path: '/xac-minh/:id',
  house: 'portal',
  access: 'public',
  params: Type.Object({ id: Type.String({ maxLength: 200 }) }),
  handle: async ({ ctx, params, shell }) => {
    const found: Verdict = await verifyResult(ctx, { id: params.id })
    return page(verdictView({ shell }, found, null), found.result ? 200 : 404)
  },
})

export const compareRoute = route({
  method: 'POST',
  path: '/xac-minh',
  house: 'portal',
  access: 'public',
  uploads: true,
  // Anybody may send a paper to be compared, so it is one at a time, and few a minute.
  maxFiles: 1,
  perMinute: 20,
  handle: async ({ ctx, files, shell }) => {
    const upload = files.find(file => file.field === 'tep')
    try {
      const bytes = await readUpload(ctx, upload)
      return verdictView({ shell }, await verifyResult(ctx, { bytes }), { name: upload?.name ?? '', size: bytes.length })
    } catch (error) {
      if (error instanceof Refusal && error.code.startsWith('documents.')) return again({ shell }, 'tep', error)
      throw error
    }
  },
})

import type { StoredFile } from '#modules/documents'
import { sourceName, type AnswerGroup } from '#modules/forms'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { caseFacts } from '#platform/ui/office-parts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { showInstant, showSize } from '#platform/ui/show.ts'
import { viewer, type Thumb } from '#platform/ui/viewer.ts'
import type { DossierDocument, DossierView } from '../../dossier-view.ts'
import { casePath, type Place } from './inbox-query.ts'

const words = texts({
  papers: { vi: 'Giấy tờ của hồ sơ', en: 'Papers of the dossier' },
  thumbs: { vi: 'Danh sách giấy tờ', en: 'List of papers' },
  page: { vi: 'Giấy đang xem, cuộn được', en: 'The paper in view, scrolls' },
  declaration: { vi: 'Tờ khai', en: 'Application' },
  declarationFrom: { vi: (at: string) => `điền trên mạng, nộp ${at}`, en: (at: string) => `filled in online, sent ${at}` },
  counterFrom: { vi: (at: string) => `ghi tại quầy ${at}`, en: (at: string) => `taken down at the counter, ${at}` },
  result: { vi: 'Kết quả đã ký', en: 'Signed result' },
  window: { vi: 'Cửa sổ riêng', en: 'Own window' },
  fromStore: { vi: 'lấy từ kho giấy tờ', en: 'from the document store' },
  scan: { vi: 'quét tại quầy', en: 'scanned at the counter' },
  upload: { vi: 'người nộp tải lên', en: 'uploaded by the applicant' },
  supplied: { vi: 'bổ sung', en: 'supplied later' },
  checking: {
    vi: 'Tệp đang được quét vi-rút, thường xong trong một phút.',
    en: 'The file is being scanned for viruses, usually within a minute.',
  },
  infected: {
    vi: 'Tệp này có vi-rút nên không mở được. Hãy yêu cầu nộp bản khác.',
    en: 'This file contains a virus and cannot be opened. Ask for another copy.',
  },
  onPaper: {
    vi: 'Giấy này đã có tại quầy, không quét. Bản giấy nằm trong túi hồ sơ nếu có thu.',
    en: 'This paper was at the counter and was not scanned. If a copy was kept, it lies in the folder of the dossier.',
  },
  seen: { vi: 'đã xem bản chính', en: 'original seen' },
  kept: { vi: 'có thu bản giấy', en: 'paper copy kept' },
  gone: { vi: 'Không còn tệp của giấy này.', en: 'The file of this paper is gone.' },
  pdf: {
    vi: 'Nếu trình duyệt không hiện tệp PDF, hãy mở ở cửa sổ riêng.',
    en: 'If the browser does not show the PDF, open it in its own window.',
  },
  alt: { vi: (name: string) => `Ảnh của ${name}`, en: (name: string) => `Picture of ${name}` },
  noAnswers: { vi: 'Tờ khai không có ô nào phải điền.', en: 'There was nothing to fill in.' },
  declared: { vi: 'người nộp khai', en: 'declared' },
})

/** What stands in the left column: the declaration first, the papers in their order, the signed result last. */
export type PapersBox = {
  readonly ctx: Context
  readonly dossier: DossierView
  readonly place: Place
  readonly position: string
  readonly files: readonly StoredFile[]
  readonly answers: readonly AnswerGroup[]
  /** Key of the paper in view: `to-khai`, the id of a document, `ket-qua`; the first one when it is none of them. */
  readonly current: string
}

const DECLARATION = 'to-khai'
const RESULT = 'ket-qua'

/** Where the bytes of a paper are: shown in the page, or in a window of its own. */
export const filePath = (code: string, document: string): string =>
  `/can-bo/ho-so/${encodeURIComponent(code)}/tep/${encodeURIComponent(document)}`

const sourceOf = (box: PapersBox, document: DossierDocument): string => {
  const say = words(box.ctx.lang)
  const how = { vault: say.fromStore, scan: say.scan, upload: say.upload, paper: null }[document.source]
  return [document.supplement && say.supplied, how, document.originalSeen && say.seen, document.copyKept && say.kept]
    .filter(Boolean)
    .join(', ')
}

/** The declaration as data: what was said, and what a register said already. */
const declaration = (box: PapersBox): Fragment => {
  const say = words(box.ctx.lang)
  const register = sourceName(box.dossier.content.known?.source ?? 'account', box.ctx.lang)
  if (box.answers.length === 0) return emptyState(say.noAnswers)
  return html`<div class="k-data">
    ${box.answers.map(
      group =>
        html`<h2>${group.title}</h2>
          ${caseFacts(group.rows.map(({ label, value, verbatim, fromRegister }) => ({ label, value: verbatim ? lawText(box.ctx.lang, value) : value, source: fromRegister ? register : say.declared })))}`,
    )}
  </div>`
}

type Shown = {
  readonly title: Fragment
  readonly side: string
  readonly page: Parameters<typeof viewer>[0]['page']
  readonly href: string | null
}

const shownDocument = (box: PapersBox, document: DossierDocument): Shown => {
  const { ctx, dossier, files } = box
  const say = words(ctx.lang)
  const file = files.find(one => one.id === document.file)
  const href = filePath(dossier.code, document.id)
  const base = {
    title: lawText(ctx.lang, document.name),
    side: sourceOf(box, document) + (file ? ` · ${showSize(file.size, ctx.lang)}` : ''),
  }
  const instead = (text: string): Shown => ({
    ...base,
    href: null,
    page: { label: say.page, picture: null, alt: document.name, instead: emptyState(text) },
  })
  if (document.file === null) return instead(say.onPaper)
  if (!file) return instead(say.gone)
  if (file.state !== 'clean') return instead(file.state === 'infected' ? say.infected : say.checking)
  if (file.mediaType === 'application/pdf')
    return {
      ...base,
      href,
      page: { label: say.page, picture: null, alt: document.name, pdf: href, instead: html`<p class="k-small">${say.pdf}</p>` },
    }
  return { ...base, href, page: { label: say.page, picture: href, alt: say.alt(document.name) } }
}

const shown = (box: PapersBox, key: string): Shown => {
  const { ctx, dossier } = box
  const say = words(ctx.lang)
  const document = dossier.documents.find(one => one.id === key)
  if (document) return shownDocument(box, document)
  if (key === RESULT) {
    const href = filePath(dossier.code, RESULT)
    return {
      title: say.result,
      side: '',
      href,
      page: { label: say.page, picture: null, alt: say.result, pdf: href, instead: html`<p class="k-small">${say.pdf}</p>` },
    }
  }
  const at = showInstant(dossier.submittedAt, ctx.lang)
  const side = dossier.channel === 'online' ? say.declarationFrom(at) : say.counterFrom(at)
  return { title: say.declaration, side, href: null, page: { label: say.page, picture: null, alt: '', instead: declaration(box) } }
}

/** The left column of a case. */
export const papersView = (box: PapersBox): Html => {
  const { ctx, dossier, place, position, files } = box
  const say = words(ctx.lang)
  const keys = [DECLARATION, ...dossier.documents.map(one => one.id), ...(dossier.resultFile ? [RESULT] : [])]
  const current = keys.includes(box.current) ? box.current : (keys.at(box.dossier.resultFile ? -1 : 0) ?? DECLARATION)
  const now = shown(box, current)
  const link = (key: string): string => casePath(dossier.code, place, { ...(position ? { vt: position } : {}), giay: key })
  const thumb = (key: string, label: Fragment, file?: StoredFile): Thumb => ({
    href: link(key),
    label,
    picture: file && file.state === 'clean' && file.mediaType !== 'application/pdf' ? filePath(dossier.code, key) : null,
    file: key !== DECLARATION,
    current: key === current,
  })
  return viewer({
    label: say.papers,
    title: now.title,
    side: now.side,
    tools: now.href && linkButton({ label: say.window, href: now.href, variant: 'tertiary' }),
    thumbsLabel: say.thumbs,
    thumbs: [
      thumb(DECLARATION, say.declaration),
      ...dossier.documents.map((one, i) =>
        thumb(
          one.id,
          html`<b>${i + 1}</b> ${lawText(ctx.lang, one.name)}`,
          files.find(file => file.id === one.file),
        ),
      ),
      ...(dossier.resultFile ? [thumb(RESULT, say.result)] : []),
    ],
    page: now.page,
  })
}

import Fastify, { type FastifyInstance } from 'fastify'
import { registerAssets } from '../../web/serve-assets.ts'
import { LANGS, type Lang } from '../../texts.ts'
import { ERROR_STATUSES, errorView } from '../error-page.ts'
import { officeLayout, portalLayout, type Shell, type View } from '../layout.ts'
import { casePage, inboxPage } from './gallery-office.ts'
import { listsPage, viewerPage } from './gallery-lists.ts'
import { checkPage, formPage, sentPage } from './gallery-forms.ts'
import { badVerdictPage, dossierPage, partsPage } from './gallery-portal.ts'

/** The policy of the program: nothing but our own files. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const shell = (lang: Lang, path: string, more: Partial<Shell> = {}): Shell => ({
  lang,
  path,
  demo: true,
  cityName: lang === 'vi' ? 'Thành phố Hà Nội' : 'Hanoi City',
  user: { name: 'Nguyễn Thị Thùy Dương', detail: null },
  counts: { dossiers: 1 },
  csrf: 'x',
  ...more,
})

const portalPages = (lang: Lang): Readonly<Record<string, () => View>> => ({
  '/nop': () => ({ title: 'Chỗ ở mới', ...formPage(lang, false), current: 'procedures' }),
  '/nop-loi': () => ({ title: 'Chỗ ở mới', ...formPage(lang, true), current: 'procedures' }),
  '/nop-kiem-tra': () => ({ title: 'Kiểm tra lại', body: checkPage(lang) }),
  '/nop-xong': () => ({ title: 'Đã nộp hồ sơ', body: sentPage() }),
  '/ho-so': () => ({ title: 'Đăng ký thường trú', body: dossierPage(lang), current: 'dossiers' }),
  '/phan': () => ({ title: 'Tìm thủ tục', body: partsPage(lang), current: 'procedures' }),
  '/tim': () => ({ title: 'Tìm thủ tục', body: listsPage(lang), current: 'procedures' }),
  '/xac-minh-sai': () => ({ title: 'Kiểm tra giấy tờ', body: badVerdictPage() }),
  ...Object.fromEntries(ERROR_STATUSES.map(status => [`/loi-${status}`, () => errorView(lang, status, { requestId: '7KQ2-M8XD' })])),
})

const officePages = (lang: Lang): Readonly<Record<string, () => View>> => ({
  '/can-bo': () => ({ title: 'Hộp việc', body: inboxPage(lang) }),
  '/can-bo-ho-so': () => ({ title: 'Nguyễn Thị Thu Hằng', body: casePage(lang) }),
  '/can-bo-giay': () => ({ title: 'Giấy tờ', body: viewerPage() }),
  '/can-bo-loi': () => errorView(lang, 403, { requestId: '7KQ2-M8XD' }),
})

const MENU = ['Hộp việc', 'Tiếp nhận', 'Danh mục', 'Tổ chức'].map((label, i) => ({
  href: `/can-bo/${i}`,
  label,
  current: i === 0,
  count: i === 0 ? 38 : undefined,
}))

/** Every component on pages of its own, in both languages, as the program would send them. */
export const GALLERY_PATHS: readonly string[] = [...Object.keys(portalPages('vi')), ...Object.keys(officePages('vi'))]

/** Starts on a free port, or on `port` for looking by eye. `more` adds portal pages made elsewhere. */
export const startGallery = async (
  port = 0,
  more: Readonly<Record<string, (lang: Lang, simple: boolean) => View>> = {},
): Promise<{ app: FastifyInstance; base: string }> => {
  const app = Fastify()
  await registerAssets(app)
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', POLICY))
  const send = (path: string, show: (lang: Lang, simple: boolean) => unknown): void => {
    app.get<{ Querystring: { lang?: string; gon?: string } }>(path, async (request, reply) => {
      const lang = LANGS.find(l => l === request.query.lang) ?? 'vi'
      return reply.type('text/html; charset=utf-8').send(String(show(lang, request.query.gon === '1')))
    })
  }
  for (const path of Object.keys(portalPages('vi')))
    send(path, (lang, simple) => portalLayout(shell(lang, path, { simple }), portalPages(lang)[path]?.() ?? errorView(lang, 404)))
  for (const [path, view] of Object.entries(more))
    send(path, (lang, simple) => portalLayout(shell(lang, path, { simple }), view(lang, simple)))
  const officer = { agency: 'UBND phường Láng', user: { name: 'Trần Minh Quân', detail: 'Công chức tư pháp – hộ tịch' }, menu: MENU }
  for (const path of Object.keys(officePages('vi')))
    send(path, lang => officeLayout(shell(lang, path, officer), officePages(lang)[path]?.() ?? errorView(lang, 404)))
  await app.listen({ port, host: '127.0.0.1' })
  const address = app.server.address()
  return { app, base: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}` }
}

/** A full page as text, for weighing. */
export const homeWeightLayout = (): string =>
  String(portalLayout(shell('vi', '/ho-so'), portalPages('vi')['/ho-so']?.() ?? errorView('vi', 404)))

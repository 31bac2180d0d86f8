import { html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { linkButton } from './buttons.ts'
import type { View } from './shell.ts'

type Said = { readonly title: string; readonly lead: string; readonly next: string }

/** What is safe first, then what to do. One entry a status that a page may end in. */
const words = texts({
  400: {
    vi: {
      title: 'Không đọc được yêu cầu này',
      lead: 'Địa chỉ hoặc biểu mẫu gửi lên bị hỏng. Chưa có gì được ghi lại.',
      next: 'Mở lại trang trước rồi làm lại.',
    },
    en: {
      title: 'This request could not be read',
      lead: 'The address or the form arrived damaged. Nothing was recorded.',
      next: 'Open the page before and try again.',
    },
  },
  403: {
    vi: {
      title: 'Trang này không mở được với tài khoản đang dùng',
      lead: 'Hồ sơ và dữ liệu chỉ mở cho chủ hồ sơ và cán bộ đang giải quyết.',
      next: 'Nếu có tài khoản khác được phép, hãy đăng nhập bằng tài khoản đó.',
    },
    en: {
      title: 'This account may not open this page',
      lead: 'Dossiers and data open only to their owner and to the officers who deal with them.',
      next: 'If another account of yours may, sign in with that one.',
    },
  },
  404: {
    vi: {
      title: 'Không thấy trang này',
      lead: 'Địa chỉ có thể gõ thiếu, hoặc trang đã chuyển chỗ. Hồ sơ và giấy tờ của ai cũng vẫn còn nguyên.',
      next: 'Tìm lại ở trang chủ, hoặc gọi 1022 và đọc địa chỉ này.',
    },
    en: {
      title: 'There is no such page',
      lead: 'The address may be incomplete, or the page has moved. All dossiers and papers are safe.',
      next: 'Search on the home page, or call 1022 and read out this address.',
    },
  },
  409: {
    vi: {
      title: 'Việc này đã sang bước khác',
      lead: 'Trong lúc trang đang mở, hồ sơ đã được chuyển bước, nên không làm lại được nữa. Không mất gì.',
      next: 'Mở lại hồ sơ để xem bây giờ đang ở đâu và làm được gì.',
    },
    en: {
      title: 'This has moved on',
      lead: 'While the page was open the dossier went on to another step, so this can no longer be done. Nothing is lost.',
      next: 'Open the dossier again to see where it stands and what can be done.',
    },
  },
  412: {
    vi: {
      title: 'Có người vừa sửa hồ sơ này',
      lead: 'Nội dung đang xem đã cũ, nên chưa ghi để khỏi đè lên việc của người khác.',
      next: 'Mở lại để xem bản mới rồi làm lại.',
    },
    en: {
      title: 'Somebody has just changed this',
      lead: 'What you see is out of date, so nothing was written over the other change.',
      next: 'Open it again, look at the new version, then do it once more.',
    },
  },
  413: {
    vi: {
      title: 'Tệp quá lớn',
      lead: 'Tệp chưa được nhận. Những gì đã điền vẫn còn.',
      next: 'Chụp lại với cỡ nhỏ hơn, hoặc tách thành nhiều tệp.',
    },
    en: {
      title: 'The file is too large',
      lead: 'The file was not taken. What you filled in is still there.',
      next: 'Take a smaller picture, or split it into several files.',
    },
  },
  415: {
    vi: {
      title: 'Loại tệp này không nhận được',
      lead: 'Tệp chưa được nhận. Những gì đã điền vẫn còn.',
      next: 'Gửi tệp PDF hoặc ảnh JPG, PNG.',
    },
    en: {
      title: 'This kind of file cannot be taken',
      lead: 'The file was not taken. What you filled in is still there.',
      next: 'Send a PDF, JPG or PNG file.',
    },
  },
  422: {
    vi: {
      title: 'Có chỗ chưa đúng trong nội dung gửi lên',
      lead: 'Chưa có gì được ghi lại. Những gì đã điền vẫn còn ở trang trước.',
      next: 'Quay lại trang trước, xem những chỗ được đánh dấu.',
    },
    en: {
      title: 'Something in what was sent is not right',
      lead: 'Nothing was recorded. What you filled in is still on the page before.',
      next: 'Go back and look at the marked places.',
    },
  },
  429: {
    vi: {
      title: 'Gửi hơi nhanh quá',
      lead: 'Từ địa chỉ này vừa có rất nhiều yêu cầu, nên cổng tạm ngừng nhận ít phút. Không mất gì.',
      next: 'Chờ một phút rồi thử lại.',
    },
    en: {
      title: 'A little too fast',
      lead: 'Very many requests came from this address, so we pause for a moment. Nothing is lost.',
      next: 'Wait a minute, then try again.',
    },
  },
  500: {
    vi: {
      title: 'Chưa làm được, do lỗi của hệ thống',
      lead: 'Việc vừa làm chưa được ghi lại. Những gì đã lưu trước đó vẫn còn nguyên.',
      next: 'Thử lại sau ít phút. Nếu vẫn vậy, gọi 1022 và đọc mã dưới đây.',
    },
    en: {
      title: 'That did not work; the fault is ours',
      lead: 'What you just did was not recorded. Everything saved before is still there.',
      next: 'Try again in a few minutes. If it happens again, call 1022 and read out the code below.',
    },
  },
  503: {
    vi: {
      title: 'Cổng đang tạm nghỉ',
      lead: 'Hồ sơ và những gì đã lưu vẫn còn nguyên. Thời hạn trả kết quả không thay đổi.',
      next: 'Thường xong trong vài phút. Thử lại sau, hoặc gọi 1022.',
    },
    en: {
      title: 'The site is pausing',
      lead: 'Dossiers and everything saved are safe. Due dates do not change.',
      next: 'This usually takes a few minutes. Try again, or call 1022.',
    },
  },
})
const say = texts({
  again: { vi: 'Thử lại', en: 'Try again' },
  home: { vi: 'Về trang chủ', en: 'To the home page' },
  signIn: { vi: 'Đăng nhập tài khoản khác', en: 'Sign in with another account' },
  code: { vi: 'Khi gọi 1022, đọc mã', en: 'When you call 1022, read out the code' },
  faster: { vi: 'để được giúp nhanh hơn.', en: 'to be helped faster.' },
})

type Status = 400 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503
export const ERROR_STATUSES: readonly Status[] = [400, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503]
const known = (status: number): Status => ERROR_STATUSES.find(s => s === status) ?? (status >= 500 ? 500 : 400)

export type ErrorFacts = {
  /** What the refusal itself says, in the reader's language; it takes the place of the general sentence. */
  readonly message?: string | undefined
  /** Read out on the telephone; also in the log. */
  readonly requestId?: string | undefined
  /** Where the same may be tried again, a path of ours. */
  readonly retry?: string | undefined
  /** Where the reader's own pages begin: the portal, or the office. */
  readonly home?: '/' | '/can-bo' | undefined
}

/** A page for a request that did not work: what is safe first, then what to do, then a code for 1022. */
export const errorView = (lang: Lang, status: number, facts: ErrorFacts = {}): View => {
  const s = known(status)
  const text: Said = words(lang)[s]
  const label = say(lang)
  const home = facts.home ?? '/'
  const main = facts.retry
    ? linkButton({ label: label.again, href: facts.retry, big: true })
    : s === 403
      ? linkButton({ label: label.signIn, href: home === '/' ? '/dang-nhap' : '/dang-nhap?vai=can-bo', big: true })
      : linkButton({ label: label.home, href: home, big: true })
  return {
    title: text.title,
    body: html`<div class="kh-narrowcol kh-stack k-stack">
      <h1>${text.title}</h1>
      <p class="kh-lead">${facts.message ?? text.lead}</p>
      <p>${text.next}</p>
      <p class="kh-acts kh-mt-5">
        ${main}${(facts.retry || s === 403) && linkButton({ label: label.home, href: home, variant: 'tertiary' })}
      </p>
      ${facts.requestId && html`<p class="kh-small kh-soft kh-mt-6">${label.code} <span class="kh-code">${facts.requestId}</span> ${label.faster}</p>`}
    </div>`,
  }
}

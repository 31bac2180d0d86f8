import { Url, html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import type { View } from '#platform/ui/shell.ts'

type Section = { readonly title: string; readonly text: Fragment }

const page = (lang: Lang, title: string, lead: string, sections: readonly Section[]): View => ({
  title,
  body: html`${breadcrumbs(lang, [], title)}
    <div class="kh-title">
      <h1>${title}</h1>
      <p class="kh-lead">${lead}</p>
    </div>
    <div class="kh-narrowcol">
      ${sections.map(
        (section, i) =>
          html`<section class="kh-block" aria-labelledby="muc-${i + 1}">
            <h2 id="muc-${i + 1}">${section.title}</h2>
            ${section.text}
          </section>`,
      )}
    </div>`,
})

const list = (...items: readonly Fragment[]): Html =>
  html`<ul class="kh-bullets">
    ${items.map(item => html`<li>${item}</li>`)}
  </ul>`
const phone = html`<a href="${new Url('tel:1022')}">1022</a>`

/** What works for whom, what does not yet, and whom to tell. */
export const accessibilityPage = (lang: Lang): View =>
  lang === 'vi'
    ? page('vi', 'Khả năng tiếp cận', 'Cổng này phải dùng được với mọi người: mắt kém, tay run, điện thoại rẻ, mạng chậm.', [
        {
          title: 'Dùng được bằng cách nào',
          text: list(
            'Chỉ dùng bàn phím: phím Tab đi qua từng chỗ, Enter để mở, có đường tắt “Đến nội dung chính” ở đầu trang.',
            'Trình đọc màn hình: mọi ô đều có tên, lỗi được đọc trước và dẫn đến đúng ô.',
            'Phóng to đến 400 % mà không phải kéo ngang; chữ to hơn và ít nút hơn trong “Chế độ đơn giản”.',
            'Nền sáng hoặc tối theo cài đặt của máy. Màu sắc không bao giờ là dấu hiệu duy nhất.',
            'Không cần JavaScript: tắt đi vẫn nộp được hồ sơ.',
          ),
        },
        {
          title: 'Theo chuẩn nào',
          text: html`<p>
            Chúng tôi làm theo WCAG 2.2 mức AA. Mỗi lần sửa, các trang được máy kiểm tra lại ở ba cỡ màn hình, sáng và tối. Máy không thay
            được người: chưa có đợt kiểm tra độc lập với người khuyết tật.
          </p>`,
        },
        {
          title: 'Chỗ chưa tốt',
          text: list(
            'Tệp quét do người dân và cơ quan gửi lên là ảnh, trình đọc màn hình không đọc được chữ trong đó.',
            'Tên thủ tục và căn cứ pháp luật chỉ có tiếng Việt.',
            'Ô chọn tệp dùng chữ của trình duyệt, nên có khi không phải tiếng Việt.',
          ),
        },
        {
          title: 'Gặp chỗ khó dùng',
          text: html`<p>
            Gọi ${phone}, nói trang nào và vướng ở đâu. Trong lúc chờ sửa, tổng đài viên làm cùng, hoặc đến điểm hỗ trợ ở phường, xã.
          </p>`,
        },
      ])
    : page('en', 'Accessibility', 'Everybody must be able to use this site: with poor sight, shaking hands, a cheap phone, a slow line.', [
        {
          title: 'How it can be used',
          text: list(
            'By keyboard alone: Tab moves through the page, Enter opens; “Skip to the main content” stands first on each page.',
            'With a screen reader: every field has a name; errors are read first and lead to the very field.',
            'Enlarged to 400 % without scrolling sideways; larger letters and fewer buttons in “Simple mode”.',
            'Light or dark as your device asks. Colour is never the only sign.',
            'Without JavaScript: you can still apply.',
          ),
        },
        {
          title: 'Which standard',
          text: html`<p>
            We work to WCAG 2.2, level AA. With each change the pages are checked by machine at three screen sizes, light and dark. A
            machine does not replace people: an independent test with disabled people has not taken place yet.
          </p>`,
        },
        {
          title: 'What is not good yet',
          text: list(
            'Scans sent by people and authorities are pictures; a screen reader cannot read the words in them.',
            'Names of procedures and the law itself are in Vietnamese only.',
            'The file chooser speaks the language of your browser.',
          ),
        },
        {
          title: 'If something does not work for you',
          text: html`<p>
            Call ${phone} and say which page and where you are stuck. Until it is mended somebody will do it with you, on the phone or at a
            help point in your commune.
          </p>`,
        },
      ])

/** What is kept, who sees it, what one may ask. */
export const privacyPage = (lang: Lang): View =>
  lang === 'vi'
    ? page('vi', 'Quyền riêng tư', 'Cổng chỉ giữ những gì cần để giải quyết hồ sơ, và ghi lại mỗi lần có người mở dữ liệu.', [
        {
          title: 'Giữ những gì',
          text: list(
            'Họ tên, số định danh, ngày sinh và nơi ở, lấy từ Cơ sở dữ liệu quốc gia về dân cư khi đăng nhập; nguồn và giờ lấy được ghi bên cạnh.',
            'Câu trả lời, giấy tờ và tin nhắn trong từng hồ sơ.',
            'Số điện thoại, thư điện tử nếu đã ghi, để báo tin.',
            'Nhật ký: ai làm gì với hồ sơ, lúc nào. Nhật ký chỉ có mã, không có tên và câu trả lời.',
          ),
        },
        {
          title: 'Ai mở được',
          text: html`<p>
            Chủ hồ sơ và cán bộ đang giải quyết hồ sơ đó. Cán bộ đơn vị khác không mở được. Mỗi lượt tra cứu dữ liệu dân cư đều ghi mục
            đích; xem trong <a href="/tai-khoan">Tài khoản</a>.
          </p>`,
        },
        {
          title: 'Trên máy đang dùng',
          text: html`<p>
            Chỉ có cookie cần thiết: giữ phiên đăng nhập, ngôn ngữ và chế độ đơn giản. Không có quảng cáo, không có công cụ theo dõi, không
            gọi đến máy chủ của bên thứ ba.
          </p>`,
        },
        {
          title: 'Các quyền',
          text: html`<p>
            Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 cho phép xem, sửa, lấy bản sao, rút lại đồng ý và khiếu nại. Dữ liệu mà luật buộc
            lưu trữ thì chưa xóa được trước hạn. Muốn dùng các quyền này, gọi ${phone} hoặc đến bộ phận một cửa nơi ở.
          </p>`,
        },
      ])
    : page('en', 'Privacy', 'This site keeps only what a dossier needs, and records each time somebody opens your data.', [
        {
          title: 'What is kept',
          text: list(
            'Name, identity number, date of birth and address, fetched from the national population database when you sign in; source and time stand beside them.',
            'Answers, papers and messages of each dossier.',
            'Your telephone number and e-mail address, if you gave them, to send you word.',
            'A log: who did what with a dossier, and when. It holds codes, never names or answers.',
          ),
        },
        {
          title: 'Who can open it',
          text: html`<p>
            You, and the officers who deal with the dossier. Officers of other units cannot. Each look-up in the population database states
            its purpose; see <a href="/tai-khoan">Account</a>.
          </p>`,
        },
        {
          title: 'On your device',
          text: html`<p>
            Only the cookies that are needed: for your session, your language and simple mode. No advertising, no tracking, no call to
            anybody else's server.
          </p>`,
        },
        {
          title: 'Your rights',
          text: html`<p>
            The Law on Personal Data Protection, No. 91/2025/QH15, lets you see, correct and copy your data, withdraw consent and complain.
            What the law orders to be archived cannot be deleted before its time. To use these rights call ${phone} or go to the one-stop
            desk where you live.
          </p>`,
        },
      ])

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shortNameOf } from './short-name.ts'

const TABLE: readonly (readonly [string, string])[] = [
  ['Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh'],
  ['Gia hạn tạm trú', 'Gia hạn tạm trú'],
  ['Trình báo mất thẻ ABTC (thực hiện tại cấp tỉnh)', 'Trình báo mất thẻ ABTC'],
  ['Cấp Giấy phép vận chuyển vật liệu nổ quân dụng', 'GP vận chuyển vật liệu nổ quân'],
  ['Đổi giấy phép lái xe quân sự do Bộ Quốc phòng cấp', 'Đổi GPLX quân sự'],
  ['Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới', 'Đăng ký khai sinh có YTNN'],
  ['Cấp lại Giấy phép hoạt động đối với phương tiện giao thông thông minh', 'Cấp lại GP hoạt động'],
  ['Tách thửa hoặc hợp thửa đất.', 'Tách thửa hoặc hợp thửa đất'],
  ['(Chỉ trong ngoặc)', '(Chỉ trong ngoặc)'],
]

for (const [name, short] of TABLE) test(`"${name}" is called "${short}" in lists`, () => assert.equal(shortNameOf(name), short))

test('a name never ends in a word that waits for another', () => {
  const name = 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới'
  assert.doesNotMatch(shortNameOf(name), / (tại|của|và|cho)$/)
})

test('a short name has 1 to 32 characters, no ellipsis and no spaces at its ends, whatever the name', () => {
  const words = fc.array(fc.constantFrom(...TABLE.flatMap(([name]) => name.split(' ')), '(a)', '–', 'và', 'x'.repeat(50)), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, list => {
      const short = shortNameOf(list.join(' '))
      assert.ok(short.length >= 1 && short.length <= 32, `${short.length}: ${short}`)
      assert.equal(short, short.trim())
      assert.doesNotMatch(short, /…|\.\.\./)
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { radios } from './choices.ts'
import { duePill } from './due.ts'
import { errorOf, errorSummary } from './errors.ts'
import { dateField, readDay, textField } from './fields.ts'
import { known } from './known.ts'
import { lawText, lawTextNote } from './law-text.ts'
import { pagination } from './lists.ts'
import { withParameter } from './shell.ts'
import { dayOf, showBefore, showDay, showInstant, showMoney, showSize, showWeekday } from './show.ts'

test('money, days and instants are said as people here say them, whatever the zone of the server', () => {
  assert.equal(showMoney(1234567, 'vi'), '1.234.567\u00a0₫')
  assert.equal(showMoney(0n, 'en'), '0\u00a0₫')
  assert.equal(showDay('2024-06-28', 'vi'), '28/06/2024')
  assert.equal(showDay('2024-06-28', 'en'), '28 June 2024')
  assert.equal(showInstant('2026-11-11T08:20:00Z', 'vi'), '15:20 ngày 11/11/2026')
  assert.equal(showBefore('2026-11-27T10:00:00Z', 'vi'), 'trước 17:00 ngày 27/11/2026')
  assert.equal(dayOf('2026-11-11T17:30:00Z'), '2026-11-12')
  assert.equal(showWeekday('2026-11-27', 'vi'), 'thứ Sáu')
  assert.equal(showSize(1_240_000, 'vi'), '1,2 MB')
})

for (const [typed, day] of [
  ['28/06/2024', '2024-06-28'],
  ['1/2/2024', '2024-02-01'],
  ['01022024', '2024-02-01'],
  ['1-2-2024', '2024-02-01'],
  ['29/02/2023', undefined],
  ['31/04/2024', undefined],
  ['2024', undefined],
  ['', undefined],
] as const)
  test(`a typed day "${typed}" is read as ${day}`, () => {
    assert.equal(readDay(typed), day)
  })

test('a shown day is read back as the same day', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
      const day = date.toISOString().slice(0, 10)
      assert.equal(readDay(showDay(day, 'vi')), day)
    }),
  )
})

test('a field names its hint and its error for screen readers, and keeps the answer', () => {
  const text = String(
    textField('vi', { name: 'phuong', label: 'Phường, xã', hint: 'Tên mới', error: 'Chọn trong danh sách', value: 'Láng Thượng' }),
  )
  assert.match(text, /<label class="ds-label" for="phuong">/)
  assert.match(text, /aria-describedby="phuong-goi-y phuong-loi"/)
  assert.match(text, /aria-invalid="true"/)
  assert.match(text, /value="Láng Thượng"/)
  assert.match(text, /id="phuong-loi"><span class="ds-sr-only">Lỗi: <\/span>Chọn trong danh sách/)
})

test('an optional field says so; a day asks for ten letters and the number keys', () => {
  assert.match(String(textField('en', { name: 'a', label: 'Note', required: false })), /\(optional\)/)
  const day = String(dateField('vi', { name: 'd', label: 'Ngày' }))
  assert.match(day, /inputmode="numeric"/)
  assert.match(day, /maxlength="10"/)
})

test('the error summary leads to the first choice of a group by the name of the field', () => {
  const errors = [{ field: 'cho-o', message: 'Chọn một ô' }]
  assert.match(String(errorSummary('vi', errors)), /href="#cho-o"/)
  assert.match(
    String(
      radios('vi', {
        name: 'cho-o',
        label: 'Ở đâu',
        options: [
          { value: '1', label: 'A' },
          { value: '2', label: 'B' },
        ],
        error: errorOf(errors, 'cho-o'),
      }),
    ),
    /id="cho-o" value="1"/,
  )
  assert.equal(errorSummary('vi', []), null)
})

test('each state of the clock has its own shape and words', () => {
  const dueAt = '2026-11-18T10:00:00Z'
  const pills = [
    duePill('vi', { state: 'late', workingDays: 2, dueAt }),
    duePill('vi', { state: 'late', workingDays: 0, dueAt }),
    duePill('vi', { state: 'today', dueAt }),
    duePill('vi', { state: 'soon', workingDays: 1, dueAt }),
    duePill('vi', { state: 'ahead', workingDays: 4, dueAt }, { long: true }),
    duePill('vi', { state: 'paused', since: '2026-11-17T01:00:00Z' }),
    duePill('vi', { state: 'not_started', submittedAt: '2026-11-18T01:41:00Z' }),
  ].map(String)
  assert.deepEqual(
    pills.map(pill =>
      pill
        .replace(/<svg.*?<\/svg>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    [
      'Quá hạn 2 ngày 18/11',
      'Quá hạn hôm nay 18/11',
      'Hôm nay 17:00',
      'Còn 1 ngày 18/11',
      'Còn 4 ngày trước 17:00 ngày 18/11/2026',
      'Dừng tính từ 17/11',
      'Chưa tính, nộp 08:41',
    ],
  )
  assert.equal(new Set(pills.map(pill => /\sd="([^"]+)"/.exec(pill)?.[1])).size, 6)
})

test('known facts are never inputs and always carry source and time', () => {
  const text = String(
    known('vi', { facts: [{ label: 'Họ và tên', value: 'Thùy' }], source: 'CSDL quốc gia về dân cư', at: '2026-11-11T08:08:00Z' }),
  )
  assert.doesNotMatch(text, /<input/)
  assert.match(text, /Nguồn: CSDL quốc gia về dân cư, lấy lúc 15:08 ngày 11\/11\/2026/)
})

test('a list of one page has no pager', () => {
  assert.equal(pagination('vi', { previous: null, next: null }), null)
  assert.match(String(pagination('vi', { previous: '/a?truoc=1', next: null })), /rel="prev"/)
})

test('a language link keeps the rest of the address', () => {
  assert.equal(withParameter('/thu-tuc?q=khai+sinh&lang=vi', 'lang', 'en'), '/thu-tuc?q=khai+sinh&lang=en')
  assert.equal(withParameter('/', 'gon', '1'), '/?gon=1')
})

test('law text is marked as Vietnamese on English pages only', () => {
  assert.equal(String(lawText('en', 'Luật Cư trú')), '<span lang="vi">Luật Cư trú</span>')
  assert.equal(String(lawText('vi', 'Luật Cư trú')), 'Luật Cư trú')
  assert.equal(lawTextNote('vi'), null)
  assert.match(String(lawTextNote('en')), /Vietnamese only/)
})

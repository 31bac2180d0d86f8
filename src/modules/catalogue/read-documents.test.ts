import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComponentKind } from './procedure.ts'
import { casesOf, kindOf } from './read-documents.ts'
import type { RecordDocument } from './record.ts'

const row = (name: string, more: Partial<RecordDocument> = {}): RecordDocument => ({
  group: null,
  name,
  originals: 1,
  copies: 0,
  template: null,
  ...more,
})
const none = { originals: 0, copies: 0 }

const TABLE: readonly (readonly [string, RecordDocument, ComponentKind])[] = [
  ['a paper with an original', row('Giấy chứng sinh'), 'paper'],
  ['a paper with a copy only', row('Hợp đồng', { originals: 0, copies: 1 }), 'paper'],
  ['a condition with an original', row('Trường hợp trẻ bị bỏ rơi phải có biên bản'), 'paper'],
  ['a condition without one', row('Trường hợp người yêu cầu nộp bản chụp thì người tiếp nhận đối chiếu', none), 'instruction'],
  ['data that is looked up', row('Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư thì không phải tải lên', none), 'reuse'],
  ['data that is exploited', row('Đã khai thác được dữ liệu điện tử có ký số', none), 'reuse'],
  ['a form without counts is filled in', row('Phiếu đề nghị', { ...none, template: 'TK03.docx' }), 'paper'],
  ['a row under a remark', row('Bản chụp phải rõ nét', { group: 'Lưu ý ' }), 'instruction'],
  ['a remark with a bullet', row('- Lưu ý: giấy tờ nước ngoài phải hợp pháp hóa'), 'instruction'],
  ['something to show', row('Xuất trình thẻ căn cước'), 'instruction'],
  ['something to show or to send', row('Xuất trình hoặc gửi bản sao'), 'paper'],
  ['a decomposed remark', row('Lưu ý: như trên'.normalize('NFD')), 'instruction'],
  ['a heading without a paper', row('Giấy tờ phải xuất trình:', none), 'instruction'],
  ['a row without a name', row('  '), 'instruction'],
]

for (const [what, document, kind] of TABLE) test(`${what} is: ${kind}`, () => assert.equal(kindOf(document), kind))

test('groups are cases, and what belongs to no group belongs to all', () => {
  const cases = casesOf([row('Đơn'), row('Hợp đồng', { group: 'Trường hợp thuê nhà' }), row('Sổ đỏ', { group: 'Trường hợp nhà của mình' })])
  assert.deepEqual(
    cases.map(c => [c.title, c.components.map(x => x.name)]),
    [
      ['Trường hợp thuê nhà', ['Đơn', 'Hợp đồng']],
      ['Trường hợp nhà của mình', ['Đơn', 'Sổ đỏ']],
    ],
  )
})

test('headings are not cases', () => {
  const cases = casesOf([
    row('Đơn', { group: 'Giấy tờ phải nộp' }),
    row('Thẻ', { group: 'Giấy tờ phải xuất trình' }),
    row('Rõ nét', { group: 'Lưu ý' }),
  ])
  assert.equal(cases.length, 1)
  assert.equal(cases[0]?.title, null)
})

test('a group that is an addition leaves the ordinary case', () => {
  const cases = casesOf([row('Đơn'), row('Giấy ủy quyền', { group: 'Trường hợp ủy quyền' })])
  assert.deepEqual(
    cases.map(c => c.title),
    [null, 'Trường hợp ủy quyền'],
  )
})

test('a row has the same key in every case', () => {
  const cases = casesOf([row('Đơn'), row('A', { group: 'Trường hợp A' }), row('B', { group: 'Trường hợp B' })])
  assert.deepEqual(new Set(cases.map(c => c.components[0]?.key)), new Set(['d1']))
})

test('an empty list has no case', () => assert.deepEqual(casesOf([]), []))

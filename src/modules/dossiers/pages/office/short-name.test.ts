import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withInitials } from './short-name.ts'

test('a name keeps its given name and the initials of the rest; words that are no name stay', () => {
  assert.equal(withInitials('Đinh Thị Hồng Nhung'), 'Đ.T.H. Nhung')
  assert.equal(withInitials('Nguyễn Quân'), 'N. Quân')
  for (const words of ['Tôi', 'chưa ai nhận', 'người đã thôi việc', 'Me', '']) assert.equal(withInitials(words), words)
})

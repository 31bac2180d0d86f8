import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hitsIn } from './hits.ts'

const shown = (text: string, looked: string): string[] => hitsIn(text, looked).map(([from, to]) => text.slice(from, to))

test('words are found with other marks and in capitals', () => assert.deepEqual(shown('Đăng ký Thường Trú', 'thuong tru'), ['Thường Trú']))
test('a part of a word is no hit', () => assert.deepEqual(shown('Khai sinhh', 'khai sinh'), []))
test('every place is found', () => assert.deepEqual(shown('khai sinh và khai sinh lại', 'khai sinh'), ['khai sinh', 'khai sinh']))
test('decomposed text is cut where its letters end', () => {
  const text = 'Xóa thường trú'.normalize('NFD')
  assert.deepEqual(
    shown(text, 'thường trú').map(s => s.normalize('NFC')),
    ['thường trú'],
  )
})
test('nothing looked for, nothing found', () => assert.deepEqual(shown('abc', ''), []))

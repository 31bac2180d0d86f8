import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#platform/refusal.ts'
import { checkFile } from './check-file.ts'
import { MAX_PAGES, safeName } from './file.ts'
import { refusals } from './refusals.ts'
import { aJpeg, aPackedPdf, aPdf, aPng } from './testing/files.ts'

const accepts: readonly (readonly [string, Buffer, string, number | null])[] = [
  ['a PDF', aPdf(), 'application/pdf', 1],
  ['a PDF of three pages', aPdf({ pages: 3 }), 'application/pdf', 3],
  ['a PDF of as many pages as allowed', aPdf({ pages: MAX_PAGES }), 'application/pdf', MAX_PAGES],
  ['a PDF whose table of objects is off, as phones write it', aPdf({ pages: 2, shift: 7 }), 'application/pdf', 2],
  ['a PDF after rubbish', Buffer.concat([Buffer.from('\r\n\r\nHTTP\r\n'), aPdf({ pages: 2 })]), 'application/pdf', 2],
  ['a PDF with packed objects', aPackedPdf(5), 'application/pdf', 5],
  ['a PNG', aPng(), 'image/png', null],
  ['a JPEG', aJpeg(), 'image/jpeg', null],
]
for (const [what, bytes, mediaType, pages] of accepts) test(`takes ${what}`, () => assert.deepEqual(checkFile(bytes), { mediaType, pages }))

const circle = Buffer.from(aPdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1')
const bomb = aPackedPdf(1, Buffer.alloc(60_000_000, 0x20))
const refuses: readonly (readonly [string, Buffer, string])[] = [
  ['nothing', Buffer.alloc(0), 'documents.file_empty'],
  ['a program that is called .pdf', Buffer.from('MZ\x90\0\x03 %PDF-1.4'), 'documents.kind_program'],
  ['a program for Linux', Buffer.from('\x7fELF\x02\x01', 'latin1'), 'documents.kind_program'],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'documents.kind_program'],
  ['a picture of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'documents.kind_heic'],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0'), 'documents.kind_media'],
  ['a Word file', Buffer.from('PK\x03\x04\x14\0......word/document.xml'), 'documents.kind_office'],
  ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'documents.kind_office'],
  ['a zip', Buffer.from('PK\x03\x04\x14\0......a.txt'), 'documents.kind_archive'],
  ['a drawing with code in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'documents.kind_page'],
  ['a page that holds a PDF header', Buffer.from('<!doctype html><p>%PDF-1.4'), 'documents.kind_page'],
  ['plain words', Buffer.from('Đơn xin'), 'documents.kind_unknown'],
  ['a header and nothing more', Buffer.from('%PDF-1.7\n'), 'documents.pdf_damaged'],
  ['a PDF cut in half', aPdf({ pages: 40 }).subarray(0, 60), 'documents.pdf_damaged'],
  ['a PDF without pages', aPdf({ pages: 0 }), 'documents.pdf_empty'],
  ['a PDF whose pages lead in a circle', circle, 'documents.pdf_damaged'],
  ['a PDF that unpacks to 60 MB', bomb, 'documents.pdf_damaged'],
  ['a locked PDF', aPdf({ trailer: '/Encrypt << /Filter /Standard /V 5 >> ' }), 'documents.pdf_encrypted'],
  ['one page too many', aPdf({ pages: MAX_PAGES + 1 }), 'documents.pdf_too_long'],
  ['1,000 pages', aPdf({ pages: 1000 }), 'documents.pdf_too_long'],
  ['1,000 packed pages', aPackedPdf(1000), 'documents.pdf_too_long'],
  ['a PNG of 60,000 × 60,000', aPng(60_000, 60_000), 'documents.picture_too_large'],
  ['a JPEG of 65,000 × 65,000', aJpeg(65_000, 65_000), 'documents.picture_too_large'],
  ['a PNG of no size', aPng(0, 5), 'documents.picture_damaged'],
  ['a PNG cut off', aPng().subarray(0, 50), 'documents.picture_damaged'],
  ['a PNG with a wrong checksum', Buffer.from(aPng().map((b, i) => (i === 20 ? b ^ 1 : b))), 'documents.picture_damaged'],
  ['a JPEG cut off', aJpeg().subarray(0, 30), 'documents.picture_damaged'],
]
for (const [what, bytes, code] of refuses) test(`refuses ${what}`, () => assert.throws(() => checkFile(bytes), { code }))

test('whatever is sent is taken or refused with words, and nothing else happens', () => {
  const seeds = [aPdf({ pages: 2 }), aPackedPdf(2), aPng(), aJpeg()]
  const torn = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.nat(),
      fc.boolean(),
    )
    .map(([seed, changes, cut, shorten]) => {
      const bytes = Buffer.from(seed)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      return shorten ? bytes.subarray(0, cut % bytes.length) : bytes
    })
  fc.assert(
    fc.property(
      fc.oneof(
        torn,
        fc.uint8Array({ maxLength: 200 }).map(b => Buffer.from(b)),
      ),
      bytes => {
        try {
          checkFile(bytes)
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error))
          assert.ok(error.code in refusals, error.code)
        }
      },
    ),
    { numRuns: 3000 },
  )
})

test('a name is safe to show and to send', () => {
  assert.equal(safeName('../../etc/passwd', 'application/pdf'), 'passwd.pdf')
  assert.equal(safeName('Đơn xin.PDF', 'application/pdf'), 'Đơn xin.PDF')
  assert.equal(safeName('don.pdf.exe', 'image/png'), 'don.pdf.exe.png')
  assert.equal(safeName('ảnh\u202egpj.exe\0', 'image/jpeg'), 'ảnhgpj.exe.jpg')
  assert.equal(safeName('C:\\Users\\Lan\\giay.jpeg', 'image/jpeg'), 'giay.jpeg')
  assert.equal(safeName('.pdf', 'application/pdf'), 'tep.pdf')
})

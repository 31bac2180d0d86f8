import { deflateSync } from 'node:zlib'
import { aPdf } from './files.ts'

/** PDFs that are made to keep a reader busy, `size` bytes or a little more. Each would take minutes when read without a limit. */
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length))
const pdf = (body: string): Buffer => Buffer.from(`%PDF-1.7\n${body}\n`, 'latin1')
const tables = (text: string): Buffer => pdf(`${text}\nstartxref\n9\n%%EOF`)
const sections = (size: number): Buffer => {
  const table = deflateSync(Buffer.alloc(15_900_000, 1))
  const head = `<< /Type /XRef /Size 9000000 /W [1 0 0] /Index [0 9000000] /Root 1 0 R /Filter /FlateDecode /Length ${table.length} /Prev `
  let out = Buffer.from('%PDF-1.7\n')
  let previous = 9
  while (out.length < size) {
    const at = out.length
    out = Buffer.concat([out, Buffer.from(`1 0 obj\n${head}${previous} >>\nstream\n`), table, Buffer.from('\nendstream\nendobj\n')])
    previous = at
  }
  return Buffer.concat([out, Buffer.from(`startxref\n${previous}\n%%EOF\n`)])
}

export const hostilePdfs: Readonly<Record<string, (size: number) => Buffer>> = {
  'a table of objects that never ends': () => tables('xref\n0 1\n0000000000 65535 f '),
  'a table of empty sections': size => tables(`xref\n${fill('0 0\n', size)}`),
  'trailers that open a text': size => pdf(fill('trailer<</A(', size)),
  'trailers that open hexadecimal': size => pdf(fill('trailer<</A<', size)),
  'trailers that open a list': size => pdf(fill('trailer<</A[1 2 3', size)),
  'objects that open a text': size => pdf(fill('1 0 obj<</A(', size)),
  'objects whose streams do not end': size =>
    pdf(Array.from({ length: Math.min(190_000, size / 24) }, (_, i) => `${i} 0 obj<<>>stream\n `).join('')),
  'objects whose lists do not end': size =>
    pdf(Array.from({ length: Math.min(190_000, size / 24) }, (_, i) => `${i} 0 obj<</A[[[0 `).join('')),
  'more objects than any paper has': size => pdf(Array.from({ length: size / 20 }, (_, i) => `${i} 0 obj null endobj `).join('')),
  'a list of numbers': size => pdf(`1 0 obj<</Type/Catalog/A[${fill('1 ', size)}]>>`),
  'lists in lists': size => pdf(fill(`1 0 obj ${'['.repeat(200)} `, size)),
  'spaces between numbers': size => pdf(fill(`1${' '.repeat(100_000)}`, size)),
  'a remark without end': size => pdf(`1 0 obj <<%${fill('a', size)}`),
  'tables that unpack without end': size => sections(Math.min(size, 1_000_000)),
  'a page of many children': size =>
    Buffer.from(
      aPdf()
        .toString('latin1')
        .replace('/Kids [3 0 R]', `/Kids [${fill('null ', size)}]`),
      'latin1',
    ),
}

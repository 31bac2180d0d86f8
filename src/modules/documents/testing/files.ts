import { crc32, deflateSync } from 'node:zlib'

/** Small files of every kind, made by hand: the tests need no samples. */

type Options = { readonly pages?: number; readonly trailer?: string; readonly shift?: number }

/** A plain PDF 1.4 with a table of objects; `shift` makes the table wrong by that many bytes. */
export const aPdf = ({ pages = 1, trailer = '', shift = 0 }: Options = {}): Buffer => {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>'),
  ]
  let out = '%PDF-1.4\n'
  const at = objects.map((body, i) => {
    const from = out.length
    out += `${i + 1} 0 obj\n${body}\nendobj\n`
    return from
  })
  const table = out.length
  const rows = at.map(n => `${String(n + shift).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${table + shift}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

/** A PDF 1.5 whose catalogue and pages are packed in an object stream. */
export const aPackedPdf = (pages: number, inflated?: Buffer): Buffer => {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 4} 0 R`)
  const objects = [
    [2, '<< /Type /Catalog /Pages 3 0 R >>'],
    [3, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`],
    ...kids.map((_, i) => [i + 4, '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] >>'] as const),
  ] as const
  let body = ''
  const head = objects.map(([number, text]) => {
    const entry = `${number} ${body.length}`
    body += `${text} `
    return entry
  })
  const first = `${head.join(' ')} `
  const packed = deflateSync(inflated ?? Buffer.from(first + body))
  const stream = Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const size = objects.length + 3
  const rows = [[0, 0, 0], [1, 9, 0], ...objects.map((_, i) => [2, 1, i]), [1, stream.length, 0]]
  const table = deflateSync(
    Buffer.concat(rows.map(([a = 0, b = 0, c = 0]) => Buffer.from([a, b >> 16, (b >> 8) & 255, b & 255, c >> 8, c & 255]))),
  )
  const last = `${size - 1} 0 obj\n<< /Type /XRef /Size ${size} /W [1 3 2] /Root 2 0 R /Filter /FlateDecode /Length ${table.length} >>\nstream\n`
  return Buffer.concat([stream, Buffer.from(last), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${stream.length}\n%%EOF\n`)])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A grey PNG; its header may claim another size than it has, as bombs do. */
export const aPng = (width = 2, height = 2): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(Math.min(height, 50) * (Math.min(width, 50) + 1), 0)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The frame of a JPEG: enough structure to be one, no picture worth seeing. */
export const aJpeg = (width = 2, height = 2): Buffer =>
  Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0,
    0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0,
    0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x7f, 0x20, 0xff, 0xd9,
  ]) // prettier-ignore

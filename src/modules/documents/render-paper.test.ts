import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { encode } from 'uqr'
import { checkFile } from './check-file.ts'
import { renderPaper } from './render-paper.ts'
import { aReceipt, aRefusal, aSupplement } from './testing/papers.ts'
import { aRequest } from './testing/results.ts'
import { render } from './typst/compiler.ts'
import { datedAt, parentLine, qrSvg, resultData } from './typst/paper-data.ts'
import { resultForm, resultTemplateOf } from './typst/result-forms.ts'

const now = new Date('2026-11-20T02:12:00Z')
const folder = mkdtempSync(join(tmpdir(), 'khue-test-'))
const save = (pdf: Buffer): string => {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, pdf)
  return path
}
const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', save(pdf), '-'], { encoding: 'utf8', stdio: 'pipe' }).replace(/\s+/g, ' ')

/** A grey picture of the first page, as pdftoppm draws it. */
const pictureOf = (pdf: Buffer, dpi: number): { width: number; dark: (x: number, y: number) => boolean } => {
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-singlefile', save(pdf), join(folder, 'page')], { stdio: 'pipe' })
  const bytes = readFileSync(join(folder, 'page.pgm'))
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  assert.ok(head)
  const width = Number(head[1])
  const start = head[0].length
  return { width, dark: (x, y) => (bytes[start + y * width + x] ?? 255) < 128 }
}

test('receipt, supplement and refusal are one A5 page each and say what they must', async () => {
  const papers = {
    receipt: [
      await renderPaper({ now }, 'receipt', aReceipt),
      /GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ/,
      /17:00 ngày 20\/11\/2026/,
      /Giấy chứng sinh/,
    ],
    supplement: [
      await renderPaper({ now }, 'supplement', aSupplement),
      /PHIẾU YÊU CẦU BỔ SUNG/,
      /Văn bản ủy quyền/,
      /17:00 ngày 27\/11\/2026/,
    ],
    refusal: [await renderPaper({ now }, 'refusal', aRefusal), /PHIẾU TỪ CHỐI TIẾP NHẬN/, /Luật Hộ tịch/, /Lê Thu Hà/],
  } as const
  for (const [name, [pdf, ...says]] of Object.entries(papers)) {
    assert.deepEqual(checkFile(pdf), { mediaType: 'application/pdf', pages: 1 }, name)
    const text = textOf(pdf)
    for (const words of [...says, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/, /H26\.8\.33-261120-0001/, /K7M4QX/, /20 tháng 11 năm 2026/])
      assert.match(text, words, name)
    const size = execFileSync('pdfinfo', [save(pdf)], { encoding: 'utf8', stdio: 'pipe' })
    assert.match(size, /419\.5\d* x 595\.2\d* pts/, name)
  }
})

test('the same data and time give the same bytes', async () => {
  assert.deepEqual(await renderPaper({ now }, 'receipt', aReceipt), await renderPaper({ now }, 'receipt', aReceipt))
})

test('nothing that people write becomes code of the template', async () => {
  const nasty = '#read("/etc/passwd") $x$ *b* _i_ `c` @a <b> \\ #let x = 1 // c /* d "'
  const text = textOf(await renderPaper({ now }, 'refusal', { ...aRefusal, reason: nasty, content: nasty }))
  assert.match(text, /#read\("\/etc\/passwd"\) \$x\$ \*b\* _i_ `c` @a <b>/)
})

test('every letter of Vietnamese is in the font', () => {
  const letters = 'ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸĐắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹđ'
  const request = aRequest({ fields: [{ label: 'Chữ', value: [...letters].join(' ') }] })
  const { pdf } = render(
    'result',
    resultData(request, resultForm('birth'), { verifyId: 'K7M4QX9ABCDEFGHJKLMNPQRSTU', number: 1, at: now }),
    now,
  )
  assert.ok(textOf(pdf).replaceAll(' ', '').includes(letters))
  const fonts = execFileSync('pdffonts', [save(pdf)], { encoding: 'utf8', stdio: 'pipe' })
    .split('\n')
    .slice(2)
    .filter(Boolean)
  for (const font of fonts) assert.match(font, /Tinos/)
})

test('the square on the paper is the code of the address, module by module', () => {
  const verifyId = 'K7M4QX9ABCDEFGHJKLMNPQRSTU'
  const { pdf, place, pages } = render('result', resultData(aRequest(), resultForm('birth'), { verifyId, number: 1, at: now }), now)
  assert.equal(pages, 1)
  assert.ok(place && place.width > 150)
  const { data, size } = encode(`http://127.0.0.1:8080/xac-minh/${verifyId}`, { ecc: 'M', border: 0 })
  const dpi = 600
  const module = ((27 / 25.4) * dpi) / (size + 4)
  const picture = pictureOf(pdf, dpi)
  // The first dark pixel of the lower left quarter that begins a finder pattern is the corner of the square.
  const corner = (): readonly [number, number] => {
    for (let y = Math.round(dpi * 5); y < dpi * 11; y++)
      for (let x = Math.round(dpi * 1.1); x < dpi * 2; x++) {
        const all = Array.from({ length: Math.floor(module * 7) }, (_, i) => picture.dark(x + i, y)).every(Boolean)
        if (all && !picture.dark(x - 3, y + 3)) return [x, y]
      }
    throw new Error('no square on the page')
  }
  const [left, top] = corner()
  const seen = data.map((row, r) =>
    row.map((_, c) => picture.dark(Math.round(left + (c + 0.5) * module), Math.round(top + (r + 0.5) * module))),
  )
  assert.deepEqual(seen, data)
  assert.match(qrSvg('a'), /^<svg/)
})

test('days and months are written as the decree wants', () => {
  assert.equal(datedAt('Hà Nội', new Date('2026-02-04T17:30:00Z')), 'Hà Nội, ngày 05 tháng 02 năm 2026')
  assert.equal(datedAt('Láng', new Date('2026-11-20T02:12:00Z')), 'Láng, ngày 20 tháng 11 năm 2026')
})

test('a procedure has its own template or the general one', () => {
  assert.equal(resultTemplateOf('1.001193').template, 'birth-certificate')
  assert.equal(resultTemplateOf('1.004222').template, 'residence')
  assert.equal(resultTemplateOf('9.999999').template, 'general')
})

test("a People's Committee stands under its own name, a department under its city", () => {
  const city = 'Ủy ban nhân dân thành phố Hà Nội'
  assert.equal(parentLine({ name: 'Ủy ban nhân dân phường Láng', parent: city }), null)
  assert.equal(parentLine({ name: 'Sở Tư pháp', parent: city }), city)
  assert.equal(parentLine({ name: 'Sở Tư pháp' }), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFile } from './check-file.ts'
import { checkFileApart } from './check-file-apart.ts'
import { MAX_FILE_BYTES } from './file.ts'
import { hostilePdfs } from './testing/hostile.ts'
import { aPdf } from './testing/files.ts'

for (const [what, make] of Object.entries(hostilePdfs))
  test(`gives up ${what}`, () => {
    for (const size of [100_000, MAX_FILE_BYTES]) assert.throws(() => checkFile(make(size)), { code: 'documents.pdf_damaged' })
  })

test('a large file keeps nobody else waiting', async () => {
  const large = hostilePdfs['trailers that open hexadecimal']?.(MAX_FILE_BYTES) ?? Buffer.alloc(0)
  let turns = 0
  const clock = setInterval(() => turns++, 5)
  await assert.rejects(checkFileApart(large), { code: 'documents.pdf_damaged' })
  clearInterval(clock)
  assert.ok(turns > 5, `the loop turned ${turns} times`)
})

test('large and small, one after the other and at once, each gets its own answer', async () => {
  const padded = (pages: number): Buffer => Buffer.concat([aPdf({ pages }), Buffer.alloc(300_000, 0x20)])
  const answers = await Promise.allSettled([padded(2), Buffer.alloc(300_000, 1), padded(3), aPdf({ pages: 4 })].map(checkFileApart))
  assert.deepEqual(
    answers.map(a => (a.status === 'fulfilled' ? a.value.pages : (a.reason as { code: string }).code)),
    [2, 'documents.kind_unknown', 3, 4],
  )
})

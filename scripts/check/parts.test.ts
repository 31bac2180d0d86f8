import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { own, runParts, tool, type Parts } from './parts.ts'

const root = await mkdtemp(join(tmpdir(), 'khue-parts-'))
await mkdir(join(root, 'node_modules'))
await writeFile(join(root, 'node_modules/good.js'), '')
await writeFile(join(root, 'node_modules/bad.js'), "console.error('the fault'); process.exitCode = 1")
after(() => rm(root, { recursive: true }))

const good = own(async () => [])
const run = async (parts: Parts): Promise<[well: boolean, printed: string]> => {
  let printed = ''
  const well = await runParts(parts, root, text => (printed += text))
  return [well, printed]
}

test('Parts that find nothing print a line each and are well', async () => {
  const [well, printed] = await run({ a: good, b: tool('good.js'), c: good })
  assert.equal(well, true)
  assert.deepEqual([...printed.matchAll(/^ok {3}(\w)/gm)].map(m => m[1]).sort(), ['a', 'b', 'c'])
})

const planted: readonly (readonly [name: string, part: Parts[string], said: RegExp])[] = [
  ['a fault', own(async () => [{ at: 'a.ts:1', what: 'is wrong.' }]), /^a\.ts:1: is wrong\.$/m],
  ['a tool that fails', tool('bad.js'), /^the fault$/m],
  ['a tool that is not there', tool('gone.js'), /gone\.js/],
  ['a check that breaks', own(() => Promise.reject(new Error('broken'))), /broken/],
]
for (const [name, part, said] of planted)
  test(`One part with ${name} fails the whole, and says what it found`, async () => {
    const [well, printed] = await run({ a: good, bad: part, z: good })
    assert.equal(well, false)
    assert.match(printed, /^FAIL bad/m)
    assert.match(printed, said)
  })

test('No parts at all is not well', async () => {
  assert.equal((await run({}))[0], false)
})

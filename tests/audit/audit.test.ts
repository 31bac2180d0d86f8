import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { headPath } from '#platform/audit/seal-head.ts'
import { openLog } from '#platform/audit/testing/log.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'khue-test-'))
const log = await openLog()
after(() => log.db.close())
before(async () => {
  writeFileSync(join(log.dataDir, 'demo.json'), JSON.stringify({ city: 'hanoi', secret: 'x'.repeat(43) }))
  for (const n of [1, 2, 3, 7, 8, 9]) {
    await log.acts(n)
    await log.seal()
  }
  await log.acts(2)
})

type Ran = { readonly code: number; readonly out: string; readonly err: string }
const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise(resolve => {
    execFile(program, args, { env: { PATH: process.env['PATH'] ?? '', ...env } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
const khue = (...args: readonly string[]): Promise<Ran> =>
  run(process.execPath, [join(root, 'src/main.ts'), 'audit', ...args], { DATABASE_URL: log.db.urls.application, KHUE_DATA: log.dataDir })

const python = spawnSync('python3', ['--version']).status === 0 ? false : 'python3 is missing'
const second = (...args: readonly string[]): Promise<Ran> => run('python3', [join(import.meta.dirname, 'verify.py'), ...args])
const exported = join(folder, 'acts.jsonl')

test('audit verify says how many acts are sealed and how many wait', async () => {
  const { code, out } = await khue('verify')
  assert.equal(out, 'The act log is as it was sealed: 30 acts under 6 seals, 2 not yet sealed.\n')
  assert.equal(code, 0)
})

test('a second verifier of another language agrees on the export', { skip: python }, async () => {
  const { code, out } = await khue('export', exported)
  assert.deepEqual([code, out], [0, `${exported}: 30 acts under 6 seals.\n`])
  const said = await second(exported, headPath(log.dataDir))
  assert.equal(said.code, 0, said.out + said.err)
  const { hash } = JSON.parse(readFileSync(headPath(log.dataDir), 'utf8')) as { hash: string }
  assert.deepEqual(JSON.parse(said.out), { seals: 6, sealed: 30, head: hash })
})

test('the second verifier finds a changed, a lost and a moved line, and a lost end', { skip: python }, async () => {
  await khue('export', exported)
  const lines = readFileSync(exported, 'utf8').trimEnd().split('\n')
  const damaged = join(folder, 'damaged.jsonl')
  const moved = [...lines]
  moved.splice(11, 2, lines[12] ?? '', lines[11] ?? '')
  for (const [changed, found] of [
    [lines.map((line, i) => (i === 4 ? line.replace('"test.done"', '"test.gone"') : line)), 'seal 2: acts'],
    [lines.toSpliced(4, 1), 'seal 2: acts'],
    [moved, 'seal 4: order'],
    [lines.slice(0, -10), 'head'],
  ] as const) {
    writeFileSync(damaged, `${changed.join('\n')}\n`)
    const said = await second(damaged, headPath(log.dataDir))
    assert.deepEqual([said.code, said.out.trim()], [1, found])
  }
})

test('a broken log is exit 1 and the first broken place; a head from elsewhere is believed', async () => {
  const kept = join(folder, 'kept.json')
  copyFileSync(headPath(log.dataDir), kept)
  assert.equal((await khue('verify', '--head', kept)).code, 0)
  writeFileSync(kept, JSON.stringify({ number: 6, hash: 'f'.repeat(64), at: '' }))
  const other = await khue('verify', '--head', kept)
  assert.equal(other.code, 1)
  assert.match(other.out, /NOT as it was sealed: the head file does not match seal 6/)
  assert.equal((await khue('verify', '--head', join(folder, 'none'))).code, 1)
  assert.equal((await khue('check')).code, 2)
  await log.owner('delete from platform.act where seq = 5')
  const { code, out } = await khue('verify')
  assert.equal(code, 1)
  assert.match(out, /NOT as it was sealed: seal 3 of .* \(acts 4 to 6\): 1 of its 3 acts are missing\.\n3 acts under 2 seals before it/)
})

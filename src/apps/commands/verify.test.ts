import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { prepareResult, registerResult, revokeResult } from '#modules/documents'
import { readBlob } from '#platform/blob.ts'
import type { Actor } from '#platform/context.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'

const AGENCY = '00000000-0000-7000-8000-000000000008'
const leader: Actor = {
  kind: 'officer',
  officer: '00000000-0000-7000-8000-00000000000a',
  name: 'Phạm Đức Long',
  posts: [{ agency: AGENCY, roles: ['leader'] }],
}
const db = await testDatabase()
const services = testServices()
const { dataDir } = services.settings
const ctx = testContext(db, leader, { services, now: new Date() })
const folder = mkdtempSync(join(tmpdir(), 'khue-test-'))
after(() => db.close())

const issue = async (): Promise<{ verifyId: string; bytes: Buffer }> => {
  const request = {
    procedure: '1.001193',
    dossierCode: 'H26.8.33-261120-0001',
    subject: 'Khai sinh',
    owner: { person: null, name: 'Đỗ Minh Khôi', identifier: null },
    template: 'birth',
    title: 'Trích lục khai sinh',
    fields: [],
    agency: { id: AGENCY, name: 'Ủy ban nhân dân phường Láng' },
    place: 'Láng',
    signer: { name: 'Phạm Đức Long', position: 'Chủ tịch', line: 'TM.' },
    baseUrl: 'http://127.0.0.1:8080',
  } as const
  const { verifyId, sha256 } = await registerResult(ctx, await prepareResult(ctx, request))
  return { verifyId, bytes: (await readBlob(services.blobs, sha256)) ?? Buffer.alloc(0) }
}

const SCRIPT = `
  const { verifyCommand } = await import(process.argv[1])
  const { runCommand } = await import(process.argv[2])
  try { process.exitCode = await runCommand(verifyCommand, process.argv.slice(3)) }
  catch (error) { console.error(error.message); process.exitCode = error.constructor.name === 'WrongUsage' ? 2 : 1 }`

type Ran = { readonly code: number; readonly out: string; readonly err: string }
const khue = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = { DATABASE_URL: db.urls.application, KHUE_DATA: dataDir },
): Promise<Ran> =>
  new Promise(resolve => {
    const here = (file: string): string => join(import.meta.dirname, file)
    const words = ['--input-type=module', '-e', SCRIPT, here('verify.ts'), here('command.ts'), ...args]
    execFile(process.execPath, words, { env: { PATH: '/usr/bin:/bin', ...env } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
const save = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

let good: { verifyId: string; bytes: Buffer } = { verifyId: '', bytes: Buffer.alloc(0) }
before(async () => {
  // What a demo's folder remembers; without it the folder would be a real city's, which has no authority yet.
  writeFileSync(join(dataDir, 'demo.json'), JSON.stringify({ city: 'hanoi', secret: 'x'.repeat(43) }))
  good = await issue()
})

test('valid is exit 0, with what was checked', async () => {
  const { code, out } = await khue([save('good.pdf', good.bytes)])
  assert.equal(code, 0)
  assert.match(out, /good\.pdf: Valid/)
  assert.match(out, /ok {3}signature[\s\S]*ok {3}content[\s\S]*ok {3}register[\s\S]*ok {3}revocation/)
})

test('altered, appended to, unknown and revoked are exit 1, each by its name', async () => {
  const changed = Buffer.from(good.bytes)
  changed[900] = (changed[900] ?? 0) ^ 1
  const revoked = await issue()
  await revokeResult(ctx, { verifyId: revoked.verifyId, reason: 'Ghi sai ngày sinh' })
  for (const [bytes, verdict] of [
    [changed, 'altered'],
    [Buffer.concat([good.bytes, Buffer.from('%')]), 'appended'],
    [Buffer.from('%PDF-1.4'), 'unknown'],
    [revoked.bytes, 'revoked'],
  ] as const) {
    const { code, out } = await khue([save('paper.pdf', bytes), '--json'])
    assert.equal(code, 1, verdict)
    const said = JSON.parse(out) as { verdict: string; registerAsked: boolean }
    assert.deepEqual([said.verdict, said.registerAsked], [verdict, true])
  }
})

test('offline the signature speaks alone, and the command says so', async () => {
  const root = join(folder, 'roots.pem')
  cpSync(join(dataDir, 'authority', 'root.pem'), root)
  const { code, out, err } = await khue([save('good.pdf', good.bytes), '--offline', '--root', root], {})
  assert.equal(code, 0)
  assert.match(out, /Valid/)
  assert.match(err, /register was not asked/)
  const changed = Buffer.from(good.bytes)
  changed[900] = (changed[900] ?? 0) ^ 1
  assert.equal((await khue([save('bad.pdf', changed), '--offline', '--root', root], {})).code, 1)
  rmSync(root)
  const without = await khue([save('good.pdf', good.bytes), '--offline', '--root', root], {})
  assert.deepEqual([without.code, /Name one with --root/.test(without.err)], [1, true])
})

test('wrong usage is exit 2, a missing file one sentence and exit 1', async () => {
  assert.equal((await khue([])).code, 2)
  assert.equal((await khue(['--help'])).code, 0)
  const missing = await khue([join(folder, 'none.pdf')])
  assert.equal(missing.code, 1)
  assert.match(missing.err.trim(), /^.*none\.pdf cannot be read\. Check the name\.$/)
})

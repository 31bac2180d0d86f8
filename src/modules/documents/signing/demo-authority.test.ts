import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { checkSignature } from './check-signature.ts'
import { sha256, signDetached } from './cms.ts'
import { demoAuthority } from './demo-authority.ts'
import { readRoots } from './read-roots.ts'

const now = new Date('2026-11-20T02:12:00Z')
const who = { agency: 'a', agencyName: 'Ủy ban nhân dân phường Láng', officerName: 'Phạm Đức Long', city: 'Láng' }
const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'khue-test-')), 'authority')
const content = Buffer.from('Trích lục khai sinh')

const SCRIPT = `
  const { demoAuthority } = await import(process.argv[1])
  const authority = await demoAuthority(process.argv[2], 'Hà Nội', new Date('2026-11-20T02:12:00Z'))
  const key = await authority.keyFor(${JSON.stringify(who)})
  console.log([...authority.roots, ...key.certificates].map(c => c.toString('base64')).join('\\n'))`

test('processes that start together make one authority, and its keys are for this user alone', async () => {
  const folder = fresh()
  const module = join(import.meta.dirname, 'demo-authority.ts')
  const run = promisify(execFile)
  const all = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', SCRIPT, module, folder])))
  assert.equal(new Set(all.map(one => one.stdout)).size, 1)
  for (const name of ['root.pem', 'issuing.pem', ...readdirSync(join(folder, 'signers')).map(n => join('signers', n))])
    assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name)
  assert.equal(readdirSync(folder).filter(name => !/^(root\.pem|issuing\.pem|signers)$/.test(name)).length, 0, 'nothing half made is left')
})

test('it is the same after a restart, and what it signs holds under its root and no other', async () => {
  const [folder, elsewhere] = [fresh(), fresh()]
  const first = await demoAuthority(folder, 'Hà Nội', now)
  const message = await signDetached(sha256(content), await first.keyFor(who))
  const again = await demoAuthority(folder, 'Hà Nội', now)
  const other = await demoAuthority(elsewhere, 'Hà Nội', now)
  assert.deepEqual(await readRoots(join(folder, 'root.pem')), again.roots)
  assert.deepEqual(checkSignature(message, content, again.roots, now), {
    intact: true,
    trusted: true,
    signer: {
      organisation: who.agencyName,
      name: who.officerName,
      serial: checkSignature(message, content, again.roots, now).signer?.serial,
    },
  })
  const under = (roots: readonly Buffer[], bytes = content, at = now) => {
    const { intact, trusted } = checkSignature(message, bytes, roots, at)
    return { intact, trusted }
  }
  assert.deepEqual(under(other.roots), { intact: true, trusted: false })
  assert.deepEqual(under([]), { intact: true, trusted: false })
  assert.deepEqual(under(again.roots, Buffer.from('khác')), { intact: false, trusted: true })
  assert.deepEqual(under(again.roots, content, new Date('2050-01-01T00:00:00Z')), { intact: true, trusted: false })
})

test('openssl accepts the chain', async () => {
  const folder = fresh()
  const authority = await demoAuthority(folder, 'Hà Nội', now)
  await authority.keyFor(who)
  const [signer = ''] = readdirSync(join(folder, 'signers'))
  assert.match(readFileSync(join(folder, 'signers', signer), 'utf8'), /BEGIN PRIVATE KEY[\s\S]+BEGIN CERTIFICATE/)
  const said = execFileSync(
    'openssl',
    ['verify', '-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'issuing.pem', join('signers', signer)],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  assert.match(said, /OK/)
})

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { processesOf, postmasterIn } from '../support/processes.ts'
import { checkout, startProgram } from '../support/program.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65534
let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khue-start-'))
  await chmod(folder, 0o755)
})
after(async () => {
  for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const isUp = async (base: string): Promise<boolean> => (await fetch(`${base}/readyz`)).status === 200
const home = async (base: string): Promise<string> => (await fetch(`${base}/`)).text()

test('from nothing, again, and again after kill -9 of program, database and both', async t => {
  const dataDir = join(folder, 'data')
  const first = await startProgram({ dataDir })
  t.diagnostic(`from nothing in ${first.seconds.toFixed(1)} s`)
  assert.ok(await isUp(first.base))
  assert.match(await home(first.base), /Hôm nay cần làm thủ tục gì\?/)
  assert.equal(await first.interrupt(), 0)
  assert.deepEqual(processesOf(folder), [])

  const second = await startProgram({ dataDir })
  t.diagnostic(`again in ${second.seconds.toFixed(1)} s`)
  await second.kill()
  const third = await startProgram({ dataDir })
  assert.ok(await isUp(third.base))

  const database = postmasterIn(folder)
  assert.ok(database)
  process.kill(database, 'SIGKILL')
  let back = false
  for (let tries = 0; tries < 100 && !back; tries++) {
    await new Promise(resolve => setTimeout(resolve, 100))
    back = await isUp(third.base)
  }
  assert.ok(back, 'the database is started again under the running program')

  const again = postmasterIn(folder)
  assert.ok(again)
  process.kill(again, 'SIGKILL')
  await third.kill()
  const fourth = await startProgram({ dataDir })
  assert.ok(await isUp(fourth.base))
  assert.equal(await fourth.interrupt(), 0)
  assert.deepEqual(processesOf(folder), [])
})

test('two run on one machine; a third on the same data folder is told who holds it', async () => {
  const [one, two] = await Promise.all([startProgram({ dataDir: join(folder, 'one') }), startProgram({ dataDir: join(folder, 'two') })])
  assert.notEqual(one.base, two.base)
  await assert.rejects(startProgram({ dataDir: join(folder, 'one') }), /already runs on the data folder/)
  assert.deepEqual(await Promise.all([one.interrupt(), two.interrupt()]), [0, 0])
})

test('a request in flight is finished when the program is stopped', async () => {
  const program = await startProgram({ dataDir: join(folder, 'one') })
  const pages = Promise.all(Array.from({ length: 20 }, () => home(program.base)))
  const first = await fetch(`${program.base}/thu-tuc?q=khai+sinh`)
  const stopped = program.interrupt()
  assert.equal((await pages).filter(page => page.includes('</html>')).length, 20)
  assert.match(await first.text(), /<\/html>/)
  assert.equal(await stopped, 0)
})

test('as an ordinary user', { skip: isRoot ? false : 'this whole run is by an ordinary user' }, async () => {
  const root = await copyOfCheckout('open', 0o755)
  const dataDir = join(folder, 'nobodys')
  await mkdir(dataDir)
  await chown(dataDir, NOBODY, NOBODY)
  const program = await startProgram({ dataDir, root, uid: NOBODY })
  assert.ok(await isUp(program.base))
  assert.equal(await program.interrupt(), 0)
})

test('as root under a folder that nobody else may enter', { skip: isRoot ? false : 'needs root' }, async () => {
  const root = await copyOfCheckout('closed', 0o700)
  const program = await startProgram({ dataDir: join(root, '.khue'), root })
  assert.ok(await isUp(program.base))
  assert.equal(await program.interrupt(), 0)
})

/** The checkout under another parent folder, by hard links: it takes no room and no time. */
const copyOfCheckout = async (name: string, mode: number): Promise<string> => {
  const parent = join(folder, name)
  await mkdir(parent, { mode: 0o755 })
  const copy = join(parent, 'khue')
  await mkdir(copy)
  for (const part of ['khue', 'package.json', 'architecture.json', 'src', 'data', 'public', 'migrations', 'node_modules'])
    if (spawnSync('cp', ['-al', join(checkout, part), copy]).status !== 0) execFileSync('cp', ['-a', join(checkout, part), copy])
  await chmod(parent, mode)
  return copy
}

for (const [args, code, says] of [
  [['start', '--port', '99999'], 2, /--port takes a number/],
  [['start', '--city', 'atlantis'], 2, /There is no city "atlantis"/],
  [['start', '--colour', 'red'], 2, /--help/],
  [['begin'], 2, /There is no command "begin"/],
  [['start', '--production'], 1, /The setting [A-Z_]+ is missing/],
] as const)
  test(`./khue ${args.join(' ')} ends with ${code} and one sentence`, () => {
    const done = spawnSync(join(checkout, 'khue'), args, {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], KHUE_DATA: join(folder, 'none') },
    })
    assert.deepEqual([done.status, done.stdout], [code, ''])
    assert.match(done.stderr, says)
    assert.equal(done.stderr.trim().split('\n').length, 1)
  })

test('every command has --help', () => {
  const list = execFileSync(join(checkout, 'khue'), ['--help'], { encoding: 'utf8' })
  const names = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(match => match[1] ?? '')
  assert.ok(names.includes('start') && names.includes('verify'))
  for (const name of names)
    assert.match(execFileSync(join(checkout, 'khue'), [name, '--help'], { encoding: 'utf8' }), new RegExp(`\\./khue ${name}`))
})

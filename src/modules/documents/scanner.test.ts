import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { startClamd } from '../../standins/clamd.ts'
import { clamdScanner } from './scanner.ts'

const clamd = await startClamd({ port: 0 })
after(() => clamd.close())
const scan = clamdScanner(`tcp://127.0.0.1:${clamd.port}`)
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`

test('clean bytes are clean, also many of them', async () => {
  assert.deepEqual(await scan(Readable.from([Buffer.alloc(3_000_000, 7)])), { infected: false })
  assert.deepEqual(await scan(Readable.from([])), { infected: false })
})

test('the test virus is found wherever it is cut', async () => {
  for (const at of [0, 10, 40]) {
    const parts = [Buffer.from(`%PDF ${eicar.slice(0, at)}`), Buffer.from(eicar.slice(at))]
    const found = await scan(Readable.from(parts))
    assert.ok(found.infected && found.virus.includes('EICAR'), `cut at ${at}`)
  }
})

test('a scanner that is away, or hangs up, is an error and never an answer', async t => {
  await assert.rejects(clamdScanner('tcp://127.0.0.1:1')(Readable.from([Buffer.from('a')])), /ECONNREFUSED/)
  const rude = createServer(socket => socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0')))
  await new Promise<void>(resolve => rude.listen(0, '127.0.0.1', resolve))
  t.after(() => rude.close())
  const address = rude.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await assert.rejects(clamdScanner(`tcp://127.0.0.1:${port}`)(Readable.from([Buffer.alloc(10)])), /size limit|EPIPE|ECONNRESET/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createLog } from './log.ts'
import { testDatabase } from './testing/database.ts'

const db = await testDatabase()
after(() => db.close())

const MARK = 'Nguyễn Thị Dấu Vết 001191014527'
const logged = (error: unknown): string => {
  let text = ''
  createLog('info', { write: line => void (text += line) }).error({ err: error }, 'a bug')
  return text
}
const thrown = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('a log line of an error has its kind and its place, and no value that it quotes', async () => {
  const quoting = [
    () => db.pool.query('select $1::uuid', [MARK]),
    () => db.pool.query('select $1::jsonb', [`{"a": "${MARK}`]),
    () => db.pool.query('select $1::int', [MARK]),
    () => JSON.parse(`{"name": ${MARK}`) as unknown,
    () => db.pool.query('insert into platform.counter (name, value) values ($1, 1), ($1, 1)', [MARK]),
    () => decodeURIComponent(`%E0%A4%A${MARK}`),
  ]
  for (const work of quoting) {
    const line = logged(await thrown(work))
    assert.doesNotMatch(line, /Dấu Vết|001191014527/, String(work))
    assert.match(line, /log\.test\.ts|"code":"2\d{4}"/)
  }
})

test('what our own errors say stays', () => {
  assert.match(logged(new Error('no way from decided to returned')), /no way from decided to returned.*log\.test\.ts/)
})

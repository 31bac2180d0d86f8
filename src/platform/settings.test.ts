import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, WrongSetting, type Environment } from './settings.ts'

const GOOD: Environment = {
  DATABASE_URL: 'postgres://khue_application@db/khue',
  KHUE_SECRET: 'a secret for tests only, of 32 characters or more'.replaceAll(' ', '-').replaceAll(',', ''),
  KHUE_BASE_URL: 'https://dichvucong.thanhpho.vn',
  OIDC_ISSUER: 'https://vneid.test',
  OIDC_CLIENT_ID: 'khue',
  OIDC_CLIENT_SECRET: 'x',
  CLAMD_URL: 'tcp://127.0.0.1:3310',
}
const wrong = (name: string) => (error: unknown) => error instanceof WrongSetting && error.message.includes(name)

test('a city that is reached from elsewhere is reached by https: its cookies must not travel in the open', () => {
  assert.equal(readSettings(GOOD, false).baseUrl, 'https://dichvucong.thanhpho.vn')
  assert.throws(() => readSettings({ ...GOOD, KHUE_BASE_URL: 'http://dichvucong.thanhpho.vn' }, false), wrong('KHUE_BASE_URL'))
  for (const here of ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])
    assert.equal(readSettings({ ...GOOD, KHUE_BASE_URL: here }, false).baseUrl, here)
  assert.equal(readSettings({ ...GOOD, KHUE_BASE_URL: 'http://192.168.1.5:8080' }, true).baseUrl, 'http://192.168.1.5:8080')
})

test('a production without scanner, sign-in over plain http or with a short secret does not start', () => {
  assert.throws(() => readSettings({ ...GOOD, CLAMD_URL: undefined }, false), wrong('CLAMD_URL'))
  assert.throws(() => readSettings({ ...GOOD, OIDC_ISSUER: 'http://vneid.test' }, false), wrong('OIDC_ISSUER'))
  assert.throws(() => readSettings({ ...GOOD, KHUE_SECRET: 'short' }, false), wrong('KHUE_SECRET'))
})

test('proxies are addresses or networks', () => {
  const proxies = (value: string) => readSettings({ ...GOOD, KHUE_PROXIES: value }, false).proxies
  assert.deepEqual(readSettings(GOOD, false).proxies, ['loopback'])
  assert.deepEqual(proxies('10.0.0.0/8, ::1'), ['10.0.0.0/8', '::1'])
  for (const value of ['everybody', '10.0.0.0/x', '300.1.1.1', '10.0.0.1/8/9']) assert.throws(() => proxies(value), wrong('KHUE_PROXIES'))
})

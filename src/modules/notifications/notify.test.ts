import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { doNextJob } from '#platform/jobs/worker.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { startMail } from '../../standins/mail.ts'
import { startSms } from '../../standins/sms.ts'
import { mobileOf } from './message.ts'
import { notifications } from './module.ts'
import { listMessages, notify } from './notify.ts'

const db = await testDatabase()
const options = { city: 'hanoi', baseUrl: 'http://127.0.0.1:8080', port: 0, secret: 'tests' }
const [mail, sms] = await Promise.all([startMail(options), startSms(options)])
after(async () => {
  await Promise.all([mail.close(), sms.close(), db.close()])
})

const about = '01934f6e-0000-7000-8000-000000000001'
const services = testServices({
  smtpUrl: mail.settings['SMTP_URL'] ?? null,
  sms: { url: sms.settings['SMS_URL'] ?? '', secret: sms.settings['SMS_SECRET'] ?? '' },
})
const ctx = testContext(db, { kind: 'system', name: 'test' }, { services })
const work = async (): Promise<void> => {
  while (await doNextJob({ pool: db.pool, log: silentLog, services, handlers: notifications.jobs, now: () => ctx.now }));
}
const notice = {
  person: null,
  about,
  subject: 'Hồ sơ đã được nhận',
  body: 'Chào chị,\nPhường Láng đã nhận hồ sơ.',
  short: 'Phường Láng đã nhận hồ sơ.',
}

test('a notice goes out by mail and SMS, each once', async () => {
  assert.equal(await notify(ctx, { ...notice, phone: '0912 345 678', email: 'duong@example.vn' }), 2)
  await work()
  assert.deepEqual((await listMessages(ctx, about)).map(m => [m.channel, m.state]).sort(), [
    ['email', 'sent'],
    ['sms', 'sent'],
  ])
  const pages = await Promise.all([mail, sms].map(async s => (await fetch(s.page ?? '')).text()))
  for (const page of pages) assert.equal(page.split('Phường Láng đã nhận hồ sơ.').length, 2)
})

test('without an address nothing is sent, and a number that is none is left out', async () => {
  assert.equal(await notify(ctx, { ...notice, phone: null, email: null }), 0)
  assert.equal(await notify(ctx, { ...notice, phone: '024 3835 0199', email: null }), 0)
})

for (const [text, mobile] of [
  ['0912345678', '0912345678'],
  ['+84 912 345 678', '+84912345678'],
  ['0912.345.678', '0912345678'],
  ['02438350199', undefined],
  ['091234567', undefined],
  ['12345', undefined],
] as const)
  test(`${text} is ${mobile ? 'a' : 'no'} mobile number`, () => assert.equal(mobileOf(text), mobile))

test('a gateway that is away is tried again', async () => {
  const away = { ...services, settings: { ...services.settings, sms: { url: 'http://127.0.0.1:9/messages', secret: 'x' } } }
  await notify(ctx, { ...notice, phone: '0987654321', email: null })
  await doNextJob({ pool: db.pool, log: silentLog, services: away, handlers: notifications.jobs, now: () => ctx.now })
  const { rows } = await db.pool.query('select kind, attempts, state from platform.job')
  assert.deepEqual(rows, [{ kind: 'notifications.send', attempts: 1, state: 'waiting' }])
})

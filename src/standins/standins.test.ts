import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { startMail } from './mail.ts'
import type { StandIn } from './stand-in.ts'
import { startSms } from './sms.ts'

const options = { city: 'hanoi', baseUrl: 'http://127.0.0.1:1', port: 0, secret: 'a-secret' }
const received = async (standIn: StandIn) =>
  ((await (await fetch(`${standIn.page}/messages`)).json()) as { items: { to: string; subject: string; text: string }[] }).items

test('mail arrives with its Vietnamese words whole', async () => {
  const mail = await startMail(options)
  try {
    const transport = createTransport(mail.settings['SMTP_URL'] ?? '')
    const subject = 'Hồ sơ đăng ký khai sinh của ông bà đã có kết quả, mời nhận tại Ủy ban nhân dân phường Láng'
    const text = 'Kính gửi ông bà,\n\nKết quả đã có: “Giấy khai sinh”.\n.\nĐội ngũ phường Láng'
    await transport.sendMail({ from: 'khue@example.vn', to: 'lan@example.vn', subject, text })
    assert.deepEqual(
      (await received(mail)).map(({ to, subject, text }) => ({ to, subject, text })),
      [{ to: 'lan@example.vn', subject, text }],
    )
    await assert.rejects(transport.sendMail({ from: 'khue@example.vn', to: 'nobody@example.invalid', subject: 'x', text: 'x' }), /550/)
    assert.match(await (await fetch(mail.page ?? '')).text(), /Giấy khai sinh/)
  } finally {
    await mail.close()
  }
})

test('the SMS gateway wants its secret and delivers a repeated order once', async () => {
  const sms = await startSms(options)
  const send = async (body: unknown, secret = 'a-secret') =>
    (
      await fetch(sms.settings['SMS_URL'] ?? '', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
        body: JSON.stringify(body),
      })
    ).status
  try {
    const order = { id: 'one', to: '0912345678', text: 'Hồ sơ đã nhận.' }
    assert.equal(await send(order, 'wrong'), 401)
    assert.equal(await send({ to: '0912345678' }), 400)
    assert.equal(await send({ ...order, to: '12' }), 422)
    assert.equal(await send(order), 202)
    assert.equal(await send(order), 202)
    assert.deepEqual(
      (await received(sms)).map(message => message.text),
      ['Hồ sơ đã nhận.'],
    )
  } finally {
    await sms.close()
  }
})

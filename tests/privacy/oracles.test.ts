import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openStage, type Stage } from '../access/stage.ts'

/* What a stranger learns from an answer that is a refusal, and what his attempt changes: nothing. */

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

test('a dossier that does not exist and a wrong key are one and the same answer', async () => {
  const { browser } = await stage.guest('anonymous')
  const real = stage.world.dossier
  const unknown = real.replace(/\d{4}$/, '9876')
  const ask = async (code: string) => {
    const answer = await browser.get(`/tra-cuu?${new URLSearchParams({ ma: code, khoa: 'AAAAAA' })}`)
    return { status: answer.status, text: answer.text.replaceAll(code, 'CODE') }
  }
  assert.notEqual(real, unknown)
  assert.deepEqual(await ask(real), await ask(unknown))
})

test('keys cannot be tried without end', async () => {
  const { browser } = await stage.guest('anonymous')
  const answers: number[] = []
  for (let n = 0; n < 40; n++) answers.push((await browser.get(`/tra-cuu?ma=${stage.world.dossier}&khoa=AAAA${n + 10}`)).status)
  assert.equal(answers.at(-1), 429)
})

test('throwing away somebody else’s draft leads to one’s own list, and the draft is still there', async () => {
  const { browser, csrf } = await stage.guest('stranger')
  const path = `/thu-tuc/${stage.world.procedure}/nop/${stage.world.draft}`
  const answer = await browser.post(`${path}/bo`, { _csrf: csrf })
  assert.deepEqual([answer.status, answer.location], [303, '/ho-so'])
  const owner = await stage.guest('owner')
  assert.equal((await owner.browser.get(`${path}/${stage.world.step}`)).status, 200)
})

test('an officer of another unit neither changes nor learns of a dossier by acts on many', async () => {
  const { browser, csrf } = await stage.guest('otherOfficer')
  const { dossier, dossierVersion } = stage.world
  const owner = await stage.guest('owner')
  const name = /Đang đăng nhập: ([^.<]+)\./.exec((await owner.browser.get('/dang-xuat')).text)?.[1] ?? ''
  assert.ok(name.length > 5)
  const before = await owner.browser.get(`/ho-so/${dossier}`)
  for (const [path, act] of [
    ['/can-bo/nhieu', 'receive'],
    ['/can-bo/nhieu', 'claim'],
    ['/can-bo/ky', ''],
    ['/can-bo/ky/xac-nhan', ''],
  ] as const) {
    const { text } = await browser.post(path, { _csrf: csrf, 'ho-so': `${dossier}~${dossierVersion}`, viec: act })
    assert.ok(!text.includes(name), path)
  }
  assert.equal((await owner.browser.get(`/ho-so/${dossier}`)).text, before.text)
})

test('an officer of another unit finds nothing of it by search, counts or links to the next', async () => {
  const { browser } = await stage.guest('otherOfficer')
  for (const queue of ['open', 'closed', 'intake', 'to_sign'])
    for (const [key, word] of [
      ['q', stage.world.dossier],
      ['q', stage.world.dossier.slice(-11)],
    ] as const) {
      const { text } = await browser.get(`/can-bo?${new URLSearchParams({ hang: queue, [key]: word })}`)
      assert.ok(!text.includes(`/can-bo/ho-so/${stage.world.dossier}`), `${queue} ${word}`)
    }
  const refused = await browser.get(`/can-bo/ho-so/${stage.world.dossier}?vt=0`)
  assert.equal(refused.status, 403)
  assert.doesNotMatch(refused.text, /Giấy khai sinh|vt=1/)
})

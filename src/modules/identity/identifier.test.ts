import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { demoPeople } from '../../demo/people.ts'
import { dayOfClaim, levelOfAcr, readClaims } from './claims.ts'
import { readContacts } from './contacts.ts'
import { checkIdentifier, readIdentifier } from './identifier.ts'
import { sayDevice } from './pages/device.ts'
import { ownPath } from './return-path.ts'

for (const [text, known, warnings] of [
  ['001191014527', { sex: 'female', birthDate: '1991-03-14' }, []],
  ['001 191 014 527', {}, []],
  ['001191014527', { sex: 'male', birthDate: '1992-03-14' }, ['other_year', 'other_sex']],
  ['003191014527', {}, ['unknown_province']],
  ['120191014527', {}, []],
  ['001219008815', { sex: 'male', birthDate: '2019-05-06' }, []],
  ['017946527', {}, ['old_number']],
  ['12345', {}, ['not_twelve_digits']],
  ['', {}, ['not_twelve_digits']],
] as const)
  test(`identifier "${text}" with ${JSON.stringify(known)} warns of ${warnings.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(checkIdentifier(text, known), warnings)
  })

test('nobody of the demo is warned of', () => {
  for (const city of ['hanoi', 'hcmc'])
    for (const { identifier, sex, birthDate } of demoPeople(city)) assert.deepEqual(checkIdentifier(identifier, { sex, birthDate }), [])
})

test('the last six digits are free: there is no check digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), n => {
      const identifier = `001191${String(n).padStart(6, '0')}`
      assert.deepEqual(checkIdentifier(identifier), [])
      assert.deepEqual(readIdentifier(identifier), { year: 1991, sex: 'female' })
    }),
  )
})

for (const [given, path] of [
  ['/ho-so', '/ho-so'],
  ['/thu-tuc/1.001193/nop?buoc=2#ten', '/thu-tuc/1.001193/nop?buoc=2#ten'],
  ['/tìm?q=khai sinh', '/t%C3%ACm?q=khai%20sinh'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['ho-so', '/'],
  ['', '/'],
  ['/dang-nhap?tro-ve=/', '/'],
  ['/dang-xuat', '/'],
  ['/dang-nhap-khac', '/dang-nhap-khac'],
  [undefined, '/'],
] as const)
  test(`the way back ${JSON.stringify(given)} becomes ${path}`, () => {
    assert.equal(ownPath(given), path)
  })

test('whatever is given as a way back, a browser stays here', () => {
  const text = fc.array(fc.oneof(fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '\t', '\n', 'http', 'evil.example', '%2f', '%5c'), fc.string()), { maxLength: 8 }).map(parts => parts.join('')) // prettier-ignore
  fc.assert(
    fc.property(text, given => {
      const path = ownPath(`/${given}`)
      assert.equal(new URL(path, 'https://here.example/a/b').origin, 'https://here.example')
      assert.match(path, /^\/(?![/\\])[\x21-\x7e]*$/)
    }),
    { numRuns: 2000 },
  )
})

test('claims are read by whatever name the provider gives them', () => {
  const facts = { identifier: '001191014527', name: 'Nguyễn Thị Thùy Dương', birthDate: '1991-03-14' }
  const ours = readClaims({
    SoDinhDanh: '001191014527',
    HoVaTen: 'Nguyễn Thị Thùy Dương',
    NgayThangNamSinh: '19910314',
    level: 2,
    LoaiTaiKhoan: 1,
  })
  assert.deepEqual(ours, { ...facts, phone: null, email: null, level: 2, enterprise: false, login: null })
  const other = readClaims({ identity_number: '001191014527', name: 'Nguyễn Thị Thùy Dương', birthdate: '14/03/1991', LoaiTaiKhoan: '2' })
  assert.deepEqual(other, { ...facts, phone: null, email: null, level: null, enterprise: true, login: null })
  assert.equal(readClaims({ SoDinhDanh: '12', HoVaTen: ['x'] }).identifier, null)
  assert.deepEqual(['19910231', '1991', '', '31/12/1999'].map(dayOfClaim), [null, null, null, '1999-12-31'])
  assert.deepEqual(['LoA2', 'LoA1', 'LoA3', undefined, 2].map(levelOfAcr), [2, 1, 0, 0, 0])
})

for (const [phone, email, kept, bad] of [
  ['0987 214 527', ' a@b.vn ', { phone: '0987214527', email: 'a@b.vn' }, []],
  ['+84987214527', '', { phone: '0987214527', email: null }, []],
  ['024 3825 3536', '', { phone: '02438253536', email: null }, []],
  ['', '', { phone: null, email: null }, []],
  ['0123456789', 'a@b', { phone: '0123456789', email: 'a@b' }, ['/phone', '/email']],
  ['098721452', 'a b@c.vn', { phone: '098721452', email: 'a b@c.vn' }, ['/phone', '/email']],
] as const)
  test(`contacts "${phone}" and "${email}" ${bad.length > 0 ? 'are refused' : 'are kept'}`, () => {
    const { contacts, problems } = readContacts({ phone, email })
    assert.deepEqual(contacts, kept)
    assert.deepEqual(problems.map(problem => problem.pointer), bad) // prettier-ignore
  })

test('a device is called what its owner calls it', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36'
  assert.equal(sayDevice('vi', chrome), 'Chrome trên Android')
  assert.equal(sayDevice('en', chrome), 'Chrome on Android')
  assert.equal(sayDevice('en', 'curl/8'), 'A browser of unknown kind')
})

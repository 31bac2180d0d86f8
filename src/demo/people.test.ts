import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { examplePeople, makePeople, type DemoPerson } from './people.ts'
import { demoPlaces } from './people-places.ts'

const places = { hanoi: demoPlaces('hanoi'), hcmc: demoPlaces('hcmc') }
const cities = fc.record({
  city: fc.constantFrom('hanoi' as const, 'hcmc' as const),
  seed: fc.string({ maxLength: 8 }),
  count: fc.integer({ min: 8, max: 400 }),
})
const years = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 31_556_952_000

const eachCity = (check: (people: readonly DemoPerson[], by: ReadonlyMap<string, DemoPerson>) => void): void => {
  fc.assert(
    fc.property(cities, ({ city, seed, count }) => {
      const people = makePeople(places[city], { seed, count })
      assert.equal(people.length, count)
      check(people, new Map(people.map(person => [person.identifier, person])))
    }),
    { numRuns: 60 },
  )
}

test('the same seed gives the same city, another seed another one', () => {
  assert.deepEqual(makePeople(places.hanoi, { count: 200 }), makePeople(places.hanoi, { count: 200 }))
  assert.notDeepEqual(makePeople(places.hanoi, { seed: 'a', count: 200 }), makePeople(places.hanoi, { seed: 'b', count: 200 }))
})

test('two thousand people are made at once', () => {
  const start = performance.now()
  makePeople(places.hanoi)
  assert.ok(performance.now() - start < 200)
})

test('identifiers are unique and say the year and the sex', () => {
  eachCity((people, by) => {
    assert.equal(by.size, people.length)
    for (const { identifier, birthDate, sex } of people) {
      assert.match(identifier, /^0\d{11}$/)
      const century = Number(identifier[3])
      assert.equal((19 + Math.floor(century / 2)) * 100 + Number(identifier.slice(4, 6)), Number(birthDate.slice(0, 4)))
      assert.equal(century % 2 === 1, sex === 'female')
    }
  })
})

test('parents are older than their children by as much as parents are', () => {
  eachCity((people, by) => {
    for (const person of people) {
      const mother = by.get(person.mother?.identifier ?? '')
      const father = by.get(person.father?.identifier ?? '')
      if (mother)
        assert.ok(
          years(mother.birthDate, person.birthDate) >= 18 && years(mother.birthDate, person.birthDate) <= 46,
          `mother of ${person.identifier}`,
        )
      if (father) assert.ok(years(father.birthDate, person.birthDate) >= 18, `father of ${person.identifier}`)
      if (father) assert.equal(father.name.split(' ')[0], person.name.split(' ')[0])
      if (mother) assert.equal(mother.name, person.mother?.name)
      assert.ok(person.birthDate <= '2026-11-20' && years(person.birthDate, '2026-11-20') < 100)
    }
  })
})

test('marriages are mutual and of adults', () => {
  eachCity((people, by) => {
    for (const person of people) {
      assert.equal(person.maritalStatus === 'married', person.spouse !== null)
      if (person.spouse === null) continue
      assert.equal(by.get(person.spouse.identifier ?? '')?.spouse?.identifier, person.identifier)
      assert.ok(years(person.birthDate, '2026-11-20') >= 20)
    }
  })
})

test('everybody lives in a commune of the city of today and belongs to one household with one head', () => {
  const communes = { hanoi: new Set(places.hanoi.communes.map(c => c.code)), hcmc: new Set(places.hcmc.communes.map(c => c.code)) }
  eachCity((people, by) => {
    for (const person of people) {
      assert.ok(communes.hanoi.has(person.current.commune ?? '') || communes.hcmc.has(person.current.commune ?? ''))
      const head = by.get(person.household.head.identifier ?? '')
      assert.ok(head)
      assert.equal(head.household.relation, 'Chủ hộ')
      assert.equal(head.household.number, person.household.number)
    }
  })
})

test('a telephone number is now and then that of several people, and children have no account', () => {
  const people = makePeople(places.hanoi)
  const phones = people.flatMap(person => person.phone ?? [])
  assert.ok(new Set(phones).size < phones.length - 50)
  for (const phone of phones) assert.match(phone, /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/)
  for (const person of people) assert.equal(person.account === null, years(person.birthDate, '2026-11-20') < 14)
  const levels = [1, 2].map(level => people.filter(person => person.account === level).length)
  assert.ok((levels[1] ?? 0) > 4 * (levels[0] ?? 0))
})

test('the family of the stories is always there', () => {
  const people = makePeople(places.hanoi, { seed: 'any' })
  const mother = people.find(person => person.identifier === '001191014527')
  assert.equal(mother?.name, 'Nguyễn Thị Thùy Dương')
  assert.equal(mother?.birthDate, '1991-03-14')
  assert.equal(mother?.permanent.text, 'Thôn Đoài, xã Phù Đổng, Hà Nội')
  assert.equal(mother?.current.text, 'Số 12, ngõ 84 Chùa Láng, phường Láng, Hà Nội')
  assert.ok(people.some(person => person.mother?.identifier === mother?.identifier && person.birthDate >= '2026-10-01'))
  for (const city of [places.hanoi, places.hcmc]) assert.equal(examplePeople(makePeople(city)).length, 6)
})

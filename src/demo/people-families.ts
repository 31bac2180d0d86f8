import { addDays } from '#platform/calendar.ts'
import { ageOn, draft, marry, underOneRoof, yearsBefore, type Draft, type Maker } from './people-draft.ts'
import { homeElsewhere, homeIn, type DemoHome } from './people-homes.ts'
import type { DemoPlaces } from './people-places.ts'

/** A home in some commune; wards hold about three times as many people as the communes around the city. */
const someHome = (maker: Maker, places: DemoPlaces): DemoHome => {
  const { luck } = maker
  const commune = luck.pick(places.communes)
  return homeIn(luck, places, commune.type === 'Phường' || luck.happens(0.4) ? commune : luck.pick(places.communes))
}

const couple = (maker: Maker, home: DemoHome, age: number): { readonly husband: Draft; readonly wife: Draft } => {
  const { luck, today } = maker
  const born = yearsBefore(luck, today, age)
  const wife = draft(maker, { sex: 'female', birthDate: born, home })
  const husband = draft(maker, { sex: 'male', birthDate: yearsBefore(luck, born, luck.between(-1, 6)), home })
  marry(husband, wife)
  if (luck.happens(0.05)) wife.phone = husband.phone
  return { husband, wife }
}

/** Days of birth of the children of a mother born then: the first between 22 and 33, at most 24 years old now. */
const birthsOf = (maker: Maker, mother: string, most: number): string[] => {
  const { luck, today } = maker
  const births: string[] = []
  let age = luck.between(22, 32)
  for (
    let n = luck.weighted([
      [1, 35],
      [2, 50],
      [3, 15],
    ]);
    n > 0 && births.length < most;
    n--, age += luck.between(2, 5)
  ) {
    // prettier-ignore
    const born = addDays(mother, Math.round(age * 365.2425) + luck.between(1, 300))
    if (age <= 43 && born < today && ageOn(born, today) <= 24) births.push(born)
  }
  const canHaveNewborn = ageOn(mother, today) >= 22 && ageOn(mother, today) <= 40 && births.length < most
  if (canHaveNewborn && births.every(born => ageOn(born, today) >= 2) && luck.happens(0.12))
    births.push(addDays(today, -luck.between(8, 55)))
  return births
}

const childrenOf = (maker: Maker, father: Draft | null, mother: Draft, most: number): Draft[] =>
  birthsOf(maker, mother.birthDate, most).map(birthDate => {
    const child = draft(maker, {
      sex: maker.luck.happens(0.527) ? 'male' : 'female',
      birthDate,
      home: (father ?? mother).home,
      family: (father ?? mother).name.split(' ')[0],
      father: father ?? undefined,
      mother,
    })
    if (father === null) child.father = null
    // Young people under 16 are reached by the telephone of a parent.
    const age = ageOn(birthDate, maker.today)
    if (age >= 10 && age < 16) child.phone = mother.phone
    return child
  })

const parentsAndChildren = (maker: Maker, places: DemoPlaces, room: number): Draft[] => {
  const { husband, wife } = couple(maker, someHome(maker, places), maker.luck.between(23, 56))
  const children = childrenOf(maker, husband, wife, room - 2)
  return maker.luck.happens(0.85)
    ? underOneRoof(husband, [[wife, 'Vợ'], ...children.map(child => [child, 'Con đẻ'] as const)])
    : underOneRoof(wife, [[husband, 'Chồng'], ...children.map(child => [child, 'Con đẻ'] as const)])
}

const threeGenerations = (maker: Maker, places: DemoPlaces, room: number): Draft[] => {
  const { luck } = maker
  const home = someHome(maker, places)
  const wife = draft(maker, { sex: 'female', birthDate: yearsBefore(luck, maker.today, luck.between(24, 44)), home })
  const grandmother = draft(maker, { sex: 'female', birthDate: yearsBefore(luck, wife.birthDate, luck.between(22, 32)), home })
  const grandfather = draft(maker, { sex: 'male', birthDate: yearsBefore(luck, grandmother.birthDate, luck.between(0, 5)), home })
  marry(grandfather, grandmother)
  const family = grandfather.name.split(' ')[0]
  const husband = draft(maker, {
    sex: 'male',
    birthDate: addDays(wife.birthDate, -luck.between(1, 300)),
    home,
    family,
    father: grandfather,
    mother: grandmother,
  })
  marry(husband, wife)
  const children = childrenOf(maker, husband, wife, room - 4)
  if (luck.happens(0.35)) grandmother.phone = husband.phone
  if (luck.happens(0.2)) grandfather.phone = husband.phone
  return underOneRoof(grandfather, [
    [grandmother, 'Vợ'],
    [husband, 'Con đẻ'],
    [wife, 'Con dâu'],
    ...children.map(child => [child, 'Cháu ruột'] as const),
  ])
}

const motherAlone = (maker: Maker, places: DemoPlaces, room: number): Draft[] => {
  const mother = draft(maker, {
    sex: 'female',
    birthDate: yearsBefore(maker.luck, maker.today, maker.luck.between(26, 48)),
    home: someHome(maker, places),
  })
  mother.married = maker.luck.weighted([
    ['divorced', 50],
    ['single', 30],
    ['widowed', 20],
  ])
  return underOneRoof(
    mother,
    childrenOf(maker, null, mother, room - 1).map(child => [child, 'Con đẻ'] as const),
  )
}

const oldCouple = (maker: Maker, places: DemoPlaces): Draft[] => {
  const { husband, wife } = couple(maker, someHome(maker, places), maker.luck.between(60, 86))
  if (maker.luck.happens(0.3)) wife.phone = husband.phone
  return underOneRoof(husband, [[wife, 'Vợ']])
}

const alone = (maker: Maker, places: DemoPlaces): Draft[] => {
  const { luck } = maker
  const age = luck.happens(0.4) ? luck.between(66, 92) : luck.between(24, 60)
  const person = draft(maker, {
    sex: luck.happens(0.6) ? 'female' : 'male',
    birthDate: yearsBefore(luck, maker.today, age),
    home: someHome(maker, places),
  })
  person.married =
    age > 65
      ? 'widowed'
      : luck.weighted([
          ['single', 70],
          ['divorced', 30],
        ])
  return [person]
}

/** Young people from other provinces in one rented house; often one of them answers the telephone for all. */
const tenants = (maker: Maker, places: DemoPlaces, room: number): Draft[] => {
  const { luck } = maker
  const rented = someHome(maker, places).address
  const people = Array.from({ length: Math.min(room, luck.between(1, 4)) }, () =>
    draft(maker, {
      sex: luck.happens(0.5) ? 'female' : 'male',
      birthDate: yearsBefore(luck, maker.today, luck.between(18, 32)),
      home: homeElsewhere(luck),
      current: rented,
    }),
  )
  if (luck.happens(0.2)) for (const person of people) person.phone = people[0]?.phone ?? null
  return people
}

/** One household of at most `room` people. */
export const household = (maker: Maker, places: DemoPlaces, room: number): Draft[] => {
  if (room < 2) return alone(maker, places)
  if (room < 7) return maker.luck.happens(0.5) ? oldCouple(maker, places) : tenants(maker, places, room)
  const make = maker.luck.weighted([
    [parentsAndChildren, 44], [threeGenerations, 22], [motherAlone, 6], [oldCouple, 9], [alone, 7], [tenants, 12],
  ] as const) // prettier-ignore
  return make(maker, places, room)
}

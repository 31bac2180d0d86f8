import { addDays } from '#platform/calendar.ts'
import type { Chance } from './people-random.ts'
import type { DemoAddress, DemoHome } from './people-homes.ts'
import { familyName, fullName, type Sex } from './people-names.ts'

export type Relative = { readonly name: string; readonly identifier: string | null }

/** Somebody being made up; families link him before he becomes a DemoPerson. */
export type Draft = {
  identifier: string
  name: string
  readonly sex: Sex
  readonly birthDate: string
  readonly home: DemoHome
  current: DemoAddress
  ethnicity: string
  religion: string
  married: 'single' | 'married' | 'divorced' | 'widowed'
  father: Relative | null
  mother: Relative | null
  spouse: Relative | null
  relation: string
  head: Draft | null
  phone: string | null
  email: string | null
  oldIdentifier: string | null
  account: 1 | 2 | null
}

export type Maker = { readonly luck: Chance; readonly city: string; readonly today: string; readonly taken: Set<string> }

export const yearOf = (day: string): number => Number(day.slice(0, 4))
/** Whole years from a day of birth to another day. */
export const ageOn = (birthDate: string, day: string): number =>
  yearOf(day) - yearOf(birthDate) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)
export const yearsBefore = (luck: Chance, day: string, years: number): string =>
  addDays(day, -Math.round(years * 365.2425) - luck.between(0, 300))

/** PPP G YY NNNNNN, never the same twice. Serials from 900000 are the officers'. */
export const identifierFor = (maker: Maker, province: string, sex: Sex, birthDate: string): string => {
  const year = yearOf(birthDate)
  const start = `${province}${(Math.floor(year / 100) - 19) * 2 + (sex === 'female' ? 1 : 0)}${String(year % 100).padStart(2, '0')}`
  for (;;) {
    const identifier = start + String(maker.luck.between(0, 899_999)).padStart(6, '0')
    if (maker.taken.has(identifier)) continue
    maker.taken.add(identifier)
    return identifier
  }
}

const MOBILE = ['086', '096', '097', '098', '032', '033', '034', '035', '036', '037', '038', '039', '070', '076', '077', '079', '081', '082', '083', '085', '088', '090', '091', '093', '094', '058', '056', '099'] // prettier-ignore
export const mobileNumber = (luck: Chance): string => `${luck.pick(MOBILE)}${String(luck.between(0, 9_999_999)).padStart(7, '0')}`

const ascii = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
const mailOf = (name: string, birthDate: string): string => {
  const parts = ascii(name).split(' ')
  return `${parts.at(-1)}.${parts[0]}.${birthDate.slice(2, 4)}${birthDate.slice(8)}@thu.example`
}

/** Accounts start at 14 (NĐ 69/2024); most people have been to the police for level 2. */
const accountFor = (luck: Chance, age: number): 1 | 2 | null =>
  age < 14 ? null : age > 75 ? (luck.happens(0.6) ? 2 : 1) : luck.happens(0.88) ? 2 : 1

export type DraftFacts = {
  readonly sex: Sex
  readonly birthDate: string
  readonly home: DemoHome
  readonly current?: DemoAddress | undefined
  readonly family?: string | undefined
  readonly name?: string | undefined
  readonly identifier?: string | undefined
  readonly father?: Draft | undefined
  readonly mother?: Draft | undefined
}

const relative = (draft: Draft): Relative => ({ name: draft.name, identifier: draft.identifier })

/** Parents who are not among the people of the demo have a name only. */
const parentNamed = (luck: Chance, family: string, sex: Sex, birthDate: string): Relative => ({
  name: fullName(luck, family, sex, yearOf(birthDate) - 27),
  identifier: null,
})

export const draft = (maker: Maker, facts: DraftFacts): Draft => {
  const { luck, city, today } = maker
  const { sex, birthDate, home } = facts
  const region = city === 'hcmc' ? 'south' : 'north'
  const family = facts.family ?? facts.name?.split(' ')[0] ?? familyName(luck, region)
  const age = ageOn(birthDate, today)
  const name = facts.name ?? fullName(luck, family, sex, yearOf(birthDate))
  if (facts.identifier) maker.taken.add(facts.identifier)
  return {
    identifier: facts.identifier ?? identifierFor(maker, age < 12 ? (city === 'hcmc' ? '079' : '001') : home.birthProvince, sex, birthDate),
    name,
    sex,
    birthDate,
    home,
    current: facts.current ?? home.address,
    ethnicity: city === 'hcmc' ? luck.weighted([['Kinh', 94], ['Hoa', 5], ['Khmer', 1]]) : luck.weighted([['Kinh', 97], ['Mường', 1.5], ['Tày', 1], ['Thái', 0.5]]), // prettier-ignore
    religion: luck.weighted([['Không', 85], ['Phật giáo', 8], ['Công giáo', 7]]), // prettier-ignore
    married: 'single',
    father: facts.father ? relative(facts.father) : parentNamed(luck, family, 'male', birthDate),
    mother: facts.mother ? relative(facts.mother) : parentNamed(luck, familyName(luck, region), 'female', birthDate),
    spouse: null,
    relation: 'Chủ hộ',
    head: null,
    phone: age >= 15 && luck.happens(age > 78 ? 0.6 : 0.97) ? mobileNumber(luck) : null,
    email: age >= 16 && luck.happens(age < 50 ? 0.55 : 0.15) ? mailOf(name, birthDate) : null,
    oldIdentifier:
      yearOf(birthDate) < 1999 && luck.happens(0.8)
        ? `${city === 'hcmc' ? '02' : '01'}${String(luck.between(0, 9_999_999)).padStart(7, '0')}`
        : null,
    account: accountFor(luck, age),
  }
}

export const marry = (one: Draft, other: Draft): void => {
  one.married = other.married = 'married'
  one.spouse = relative(other)
  other.spouse = relative(one)
}

/** Puts people under one head, each with what he is to him. */
export const underOneRoof = (head: Draft, others: readonly (readonly [Draft, string])[]): Draft[] => {
  for (const [person, relation] of others) {
    person.head = head
    person.relation = relation
    person.ethnicity = others.length > 0 && person.married === 'single' ? head.ethnicity : person.ethnicity
    person.religion = head.religion
  }
  return [head, ...others.map(([person]) => person)]
}

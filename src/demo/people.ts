import { knownFamilies } from './people-known.ts'
import { ageOn, type Draft, type Maker, type Relative } from './people-draft.ts'
import { household } from './people-families.ts'
import type { DemoAddress } from './people-homes.ts'
import { demoPlaces, type DemoPlaces } from './people-places.ts'
import { chance } from './people-random.ts'

/** Somebody invented, as the population database would know him. */
export type DemoPerson = {
  readonly identifier: string
  readonly oldIdentifier: string | null
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: string
  readonly ethnicity: string
  readonly religion: string
  readonly nationality: string
  readonly maritalStatus: 'single' | 'married' | 'divorced' | 'widowed'
  readonly birthPlace: string
  readonly homeTown: string
  readonly permanent: DemoAddress
  readonly current: DemoAddress
  /** The address before July 2025, with its district. */
  readonly formerAddress: string | null
  readonly household: { readonly number: string; readonly head: Relative; readonly relation: string }
  readonly father: Relative | null
  readonly mother: Relative | null
  readonly spouse: Relative | null
  /** A contact, sometimes of several people. */
  readonly phone: string | null
  readonly email: string | null
  /** Level of the VNeID account; null for children, who have none. */
  readonly account: 1 | 2 | null
}

export type PeopleOptions = { readonly count?: number | undefined; readonly seed?: string | undefined; readonly today?: string | undefined }

const finished = (one: Draft): DemoPerson => {
  const head = one.head ?? one
  return {
    identifier: one.identifier,
    oldIdentifier: one.oldIdentifier,
    name: one.name,
    sex: one.sex,
    birthDate: one.birthDate,
    ethnicity: one.ethnicity,
    religion: one.religion,
    nationality: 'Việt Nam',
    maritalStatus: one.married,
    birthPlace: one.home.birthPlace,
    homeTown: one.home.former?.split(', ').slice(-3).join(', ') ?? one.home.birthPlace,
    permanent: one.home.address,
    current: one.current,
    formerAddress: one.home.former,
    household: {
      number: `${head.identifier.slice(0, 3)}${head.identifier.slice(6)}`,
      head: { name: head.name, identifier: head.identifier },
      relation: one.relation,
    },
    father: one.father,
    mother: one.mother,
    spouse: one.spouse,
    phone: one.phone,
    email: one.email,
    account: one.account,
  }
}

/** The people of a city, at least the eight of the stories: the same ones for the same seed, number and day. Every name and number is invented. */
export const makePeople = (places: DemoPlaces, options: PeopleOptions = {}): readonly DemoPerson[] => {
  const { count = 2000, seed = 'khue', today = '2026-11-20' } = options
  const maker: Maker = { luck: chance(`${seed} ${places.city}`), city: places.city, today, taken: new Set() }
  const all = knownFamilies(maker, places)
  while (all.length < count) all.push(...household(maker, places, count - all.length))
  return all.map(finished)
}

const made = new Map<string, readonly DemoPerson[]>()

/** `makePeople` for a city of data/, made once a process. */
export const demoPeople = (city: string, options: PeopleOptions = {}): readonly DemoPerson[] => {
  const key = JSON.stringify([city, options])
  const people = made.get(key) ?? makePeople(demoPlaces(city), options)
  made.set(key, people)
  return people
}

/** A few to try things out with, each with what is special about him in both languages. */
export const examplePeople = (
  people: readonly DemoPerson[],
  today = '2026-11-20',
): readonly { readonly person: DemoPerson; readonly vi: string; readonly en: string }[] => {
  const age = (person: DemoPerson): number => ageOn(person.birthDate, today)
  const find = (vi: string, en: string, is: (person: DemoPerson) => boolean) => people.filter(is).slice(0, 1).map(person => ({ person, vi, en })) // prettier-ignore
  return [
    ...find(
      'mẹ một bé trai và một bé gái mới sinh, đang ở thuê',
      'mother of a boy and a newborn girl, lives in a rented house',
      p => p.name === people[2]?.name,
    ),
    ...find('chồng, đăng ký thường trú ở nhà bố mẹ vợ', 'her husband, registered with her parents', p => p.name === people[3]?.name),
    ...find(
      'bà ngoại, tài khoản mức 1, chung số điện thoại với chồng',
      'grandmother, level 1 account, shares a telephone',
      p => p.name === people[1]?.name,
    ),
    ...find('chủ nhà cho thuê', 'the landlord', p => p.name === people[6]?.name),
    ...find('người thuê trọ từ tỉnh khác đến', 'lodger from another province', p => p.permanent.commune === null && p.account === 2),
    ...find(
      'người cao tuổi sống một mình',
      'an old person who lives alone',
      p => age(p) > 75 && p.maritalStatus === 'widowed' && p.account === 2,
    ),
  ]
}

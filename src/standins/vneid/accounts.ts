import { createHash } from 'node:crypto'
import { demoOfficers } from '../../demo/officers.ts'
import { demoPeople, examplePeople } from '../../demo/people.ts'

export type Acr = 'LoA1' | 'LoA2'

/** An account of VNeID: a person by his identifier, or an officer by his login, which is the same person at work. */
export type Account = {
  readonly login: string
  readonly level: 1 | 2
  readonly claims: Readonly<Record<string, string | number>>
}
export type Example = { readonly login: string; readonly name: string; readonly about: string }
export type Accounts = {
  readonly find: (login: string) => Account | 'child' | undefined
  readonly people: readonly Example[]
  readonly officers: readonly Example[]
}

/** Never the identifier itself: a relying party must not take one for the other. */
const subjectOf = (login: string): string => createHash('sha256').update(`vneid ${login}`).digest('base64url').slice(0, 22)

const optional = (claims: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(claims).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))

/** Every account of a city's demo. */
export const accountsOf = (city: string, count?: number): Accounts => {
  const officers = demoOfficers(city)
  const people = demoPeople(city, { count })
  const byIdentifier = new Map(people.map(person => [person.identifier, person]))
  const byLogin = new Map(officers.map(officer => [officer.login, officer]))
  const find: Accounts['find'] = given => {
    const login = given.replace(/[\s.]/g, '')
    const person = byIdentifier.get(login)
    if (person && person.account === null) return 'child'
    if (person && person.account !== null) {
      const { identifier, name, birthDate, phone, email, account } = person
      return {
        login: identifier,
        level: account,
        claims: {
          sub: subjectOf(identifier),
          SoDinhDanh: identifier,
          HoVaTen: name,
          NgayThangNamSinh: birthDate.replaceAll('-', ''),
          LoaiTaiKhoan: 1,
          level: account,
          ...optional({ SoDienThoai: phone, Email: email }),
        },
      }
    }
    const officer = byLogin.get(given.trim().toLowerCase())
    if (!officer) return undefined
    return {
      login: officer.login,
      level: 2,
      claims: {
        sub: subjectOf(officer.login),
        preferred_username: officer.login,
        SoDinhDanh: officer.identifier,
        HoVaTen: officer.name,
        LoaiTaiKhoan: 1,
        level: 2,
        ...optional({ SoDienThoai: officer.phone }),
      },
    }
  }
  return {
    find,
    people: examplePeople(people).map(({ person, vi }) => ({ login: person.identifier, name: person.name, about: vi })),
    officers: officers.map(({ login, name, about }) => ({ login, name, about })),
  }
}

/** The level of this sign-in: the first that was asked for and that the account can give, otherwise what it has. */
export const acrFor = (level: 1 | 2, asked: string | undefined): Acr => {
  const can: readonly Acr[] = level === 2 ? ['LoA1', 'LoA2'] : ['LoA1']
  return (asked ?? '').split(' ').flatMap(wanted => can.find(acr => acr === wanted) ?? [])[0] ?? (level === 2 ? 'LoA2' : 'LoA1')
}

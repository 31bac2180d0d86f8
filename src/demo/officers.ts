import { createHash } from 'node:crypto'
import type { Role, SignatureLine } from '#modules/organisation'
import type { Desk, Staff } from './officers-desk.ts'
import { hanoiDesks } from './officers-hanoi.ts'
import { hcmcDesks } from './officers-hcmc.ts'

/** An invented officer. `agency` of a post is the stable key of data/. */
export type DemoOfficer = {
  readonly login: string
  readonly name: string
  readonly identifier: string
  readonly phone: string
  /** Position and agency in one line. */
  readonly about: string
  readonly posts: readonly {
    readonly agency: string
    readonly where: string
    readonly position: string
    readonly roles: readonly Role[]
    readonly line: SignatureLine
  }[]
}

const CITIES: Readonly<Record<string, { readonly province: string; readonly desks: readonly Desk[] }>> = {
  hanoi: { province: '001', desks: hanoiDesks },
  hcmc: { province: '079', desks: hcmcDesks },
}

const ascii = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** Given name and the initials before it: Trần Minh Quân → quan.tm. */
export const loginOf = (name: string): string => {
  const words = ascii(name).split(/\s+/)
  return `${words.at(-1)}.${words
    .slice(0, -1)
    .map(word => word.slice(0, 1))
    .join('')}`
}

/** Digits that depend on nothing but the name. */
const digits = (name: string, count: number): string =>
  String(createHash('sha256').update(name).digest().readUInt32BE(0) % 10 ** count).padStart(count, '0')

/** PPP G YY NNNNNN; the serial begins with 9 so that it keeps clear of the families of the demo. */
const identifierOf = (province: string, [name, sex, born]: Staff): string => {
  const century = (Math.floor(born / 100) - 19) * 2 + (sex === 'female' ? 1 : 0)
  return `${province}${century}${String(born % 100).padStart(2, '0')}9${digits(name, 5)}`
}

/** The officers of a city, always the same. Every name and number is invented. */
export const demoOfficers = (city: string): readonly DemoOfficer[] => {
  const { province, desks } = CITIES[city] ?? { province: '', desks: [] }
  const found = new Map<string, DemoOfficer>()
  for (const { agency, where, staff } of desks)
    for (const one of staff) {
      const [name, , , position, roles, line = null] = one
      const login = loginOf(name)
      const before = found.get(login)
      if (before !== undefined && before.name !== name) throw new Error(`demo: ${before.name} and ${name} would both be ${login}`)
      const post = { agency, where, position, roles, line }
      const phone = `0987${digits(name, 6)}`
      found.set(
        login,
        before
          ? { ...before, posts: [...before.posts, post] }
          : { login, name, identifier: identifierOf(province, one), phone, about: `${position}, ${where}`, posts: [post] },
      )
    }
  return [...found.values()]
}

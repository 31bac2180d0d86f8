import { cleanIdentifier, isIdentifier } from './identifier.ts'
import { isDay } from '#platform/calendar.ts'
import { normal } from '#platform/text.ts'

/** What a sign-in says of somebody, whatever the provider calls it. */
export type Claims = {
  readonly identifier: string | null
  readonly name: string | null
  readonly birthDate: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly level: 1 | 2 | null
  readonly enterprise: boolean
  /** An officer's login, where the provider knows logins. */
  readonly login: string | null
}

/** Our names → the provider's, first that is there. The official list is not published: change it here when it is. */
const NAMES = {
  identifier: ['SoDinhDanh', 'identity_number'],
  name: ['HoVaTen', 'name'],
  birthDate: ['NgayThangNamSinh', 'birthdate'],
  phone: ['SoDienThoai', 'phone_number'],
  email: ['Email', 'email'],
  level: ['level'],
  kind: ['LoaiTaiKhoan'],
  taxCode: ['MaSoThue'],
  login: ['preferred_username'],
} as const

/** 14/03/1991, 19910314 and 1991-03-14 are one day; a year alone is none. */
export const dayOfClaim = (text: string): string | null => {
  const [, y1, m1, d1] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? []
  const [, d2, m2, y2] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const day = `${y1 ?? y2 ?? ''}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}

export const readClaims = (given: Readonly<Record<string, unknown>>): Claims => {
  const say = (key: keyof typeof NAMES): string | null => {
    for (const name of NAMES[key]) {
      const value = given[name]
      if (typeof value === 'string' || typeof value === 'number') return normal(String(value)).trim() || null
    }
    return null
  }
  const identifier = cleanIdentifier(say('identifier') ?? '')
  const level = say('level')
  return {
    identifier: isIdentifier(identifier) ? identifier : null,
    name: say('name'),
    birthDate: dayOfClaim(say('birthDate') ?? ''),
    phone: say('phone'),
    email: say('email'),
    level: level === '1' ? 1 : level === '2' ? 2 : null,
    enterprise: say('kind') === '2',
    login: say('login'),
  }
}

/** The level of assurance that came back. What is missing or unknown assures nothing. */
export const levelOfAcr = (acr: unknown): 0 | 1 | 2 => (acr === 'LoA2' ? 2 : acr === 'LoA1' ? 1 : 0)

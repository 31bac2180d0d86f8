import type { FieldProblem } from '#platform/refusal.ts'

export type Contacts = { readonly phone: string | null; readonly email: string | null }

/** Mobile numbers of Viet Nam, and land lines with their area code. */
const PHONE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$|^02\d{9}$/
const EMAIL = /^[^\s@<>()",;:\\[\]]{1,64}@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+$/u

const cleanPhone = (text: string): string => text.replace(/[\s.\-()\u00a0]/g, '').replace(/^(\+|00)84/, '0')

/** Contacts as people type them → as they are kept. Empty means none. */
export const readContacts = (given: {
  readonly phone: string
  readonly email: string
}): { readonly contacts: Contacts; readonly problems: readonly FieldProblem[] } => {
  const contacts = { phone: cleanPhone(given.phone) || null, email: given.email.trim() || null }
  const problems: FieldProblem[] = []
  if (contacts.phone !== null && !PHONE.test(contacts.phone)) problems.push({ pointer: '/phone', code: 'identity.bad_phone' })
  if (contacts.email !== null && (contacts.email.length > 254 || !EMAIL.test(contacts.email)))
    problems.push({ pointer: '/email', code: 'identity.bad_email' })
  return { contacts, problems }
}

/**
 * Somebody the city knows. `identifier` says who it is (12 digits); telephone and e-mail are contacts and may belong to several people.
 * `level` is that of his electronic identity account (NĐ 69/2024); 1 for somebody who only came to a counter.
 */
export type Person = {
  readonly id: string
  readonly identifier: string
  readonly name: string
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | null
  readonly phone: string | null
  readonly email: string | null
  readonly level: 1 | 2
}

/** Where name, day of birth and sex of a person were taken from. */
export type PersonSource = 'account' | 'population' | 'counter'

export const FACT_KEYS = [
  'name', 'identifier', 'birthDate', 'sex', 'ethnicity', 'nationality', 'religion', 'maritalStatus', 'homeTown', 'birthPlace',
  'permanentAddress', 'permanentCommune', 'currentAddress', 'currentCommune', 'householdHead', 'householdHeadIdentifier',
  'householdRelation', 'fatherName', 'motherName', 'spouseName', 'phone', 'email',
] as const // prettier-ignore
export type FactKey = (typeof FACT_KEYS)[number]

/**
 * What is known of a person, with its source and time. Days are YYYY-MM-DD, sex is male or female, communes are their five-digit codes;
 * everything else is text as the register has it.
 */
export type Known = {
  readonly facts: Readonly<Partial<Record<FactKey, string>>>
  readonly source: 'population' | 'account'
  readonly at: string
  /** The row of the log of look-ups. */
  readonly lookup: string
}

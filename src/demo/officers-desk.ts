import type { Role, SignatureLine } from '#modules/organisation'

/** Name, sex, year of birth, position, roles, and for a deputy the line under which he signs. */
export type Staff = readonly [
  name: string,
  sex: 'male' | 'female',
  born: number,
  position: string,
  roles: readonly Role[],
  line?: Exclude<SignatureLine, null>,
]

/** One agency of the demo with who works there. The same name at two desks is one officer with two posts. */
export type Desk = { readonly agency: string; readonly where: string; readonly staff: readonly Staff[] }

import type { Visitor } from '#platform/testing/access-case.ts'

export type Expected = Readonly<Record<Visitor, number>>

/** A page for everybody. */
export const everyone = (status = 200): Expected => ({
  anonymous: status,
  stranger: status,
  otherOfficer: status,
  administrator: status,
  officer: status,
  owner: status,
})

/** A page about whoever comes: any citizen, never an officer. */
export const citizens = (status = 200): Expected => ({ ...everyone(403), anonymous: 303, stranger: status, owner: status })

/** A matter of one citizen: for another one it does not exist. */
export const ownerOnly = (status = 200): Expected => ({ ...everyone(403), anonymous: 303, stranger: 404, owner: status })

/** A page for whoever serves the city. */
export const officers = (status = 200): Expected => ({ ...everyone(status), anonymous: 303, stranger: 403, owner: 403 })

/** A matter of one agency: its officers see it, others are told that it is not theirs. `administrator` runs the program there and handles no dossier. */
export const agencyOnly = (status = 200, administrator = 403): Expected => ({
  ...everyone(403),
  anonymous: 303,
  administrator,
  officer: status,
})

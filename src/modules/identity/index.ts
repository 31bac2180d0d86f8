/** Door of the module: people, what is known of them, how they sign in. */
export { FACT_KEYS, type FactKey, type Known, type Person, type PersonSource } from './person.ts'
export { checkIdentifier, cleanIdentifier, isIdentifier, isOldIdentifier, readIdentifier, type IdentifierWarning } from './identifier.ts'
export { sayWarning } from './identifier-words.ts'
export { findPersonByIdentifier, getPerson, getPersons } from './get-person.ts'
export { upsertPerson, type NewPerson } from './upsert-person.ts'
export { lookUpPerson, type LookUpPerson } from './look-up-person.ts'
export { sayFact, sayFactValue } from './fact-words.ts'
export { ownPath } from './return-path.ts'

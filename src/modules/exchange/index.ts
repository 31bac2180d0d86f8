/** Door of the module: connectors to outside systems and the log of every look-up in them. */
export { maskIdentifier, type Lookup, type LookupGround, type LookupOutcome, type LookupSystem, type Purpose } from './lookup.ts'
export { recordLookup, type RecordLookup } from './record-lookup.ts'
export { countLookups, listLookups, type Cursor, type LookupFilter, type Subject } from './list-lookups.ts'
export { askPopulation, type PopulationAnswer, type PopulationQuestion } from './population/ask-population.ts'
export type { Citizen, CitizenAddress, CitizenHead, Relative } from './population/citizen.ts'

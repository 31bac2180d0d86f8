export { findProcedure, getProcedure, getProcedureVersion } from './get-procedure.ts'
export { searchProcedures, type Counts, type Found, type Search, type SearchResult } from './search-procedures.ts'
export { importCatalogue, type ImportReport } from './import-catalogue.ts'
export { exportCatalogue } from './export-catalogue.ts'
export { loadProcedures } from './load-procedures.ts'
export { limitFor, say, staysVietnamese } from './procedure.ts'
export type {
  Channel,
  ChannelName,
  Component,
  ComponentKind,
  Level,
  Limit,
  Procedure,
  ProcedureCase,
  ProcedureResult,
  ProcedureStep,
  Question,
  ServiceLevel,
} from './procedure.ts'
export { procedureSlots, type ProcedureSlot } from './slots.ts'

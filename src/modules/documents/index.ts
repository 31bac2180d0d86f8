/** Door of the module: files, signed results, verification, the vault. */
export type { FileState, MediaType, Purpose, StoredFile } from './file.ts'
export { MAX_FILE_BYTES, MAX_PAGES } from './file.ts'
export type { IssuedResult, IssuingAgency, PaperField, PreparedResult, ResultRequest, Signer, SignatureLine } from './result.ts'
export { maskName, showVerifyId } from './result.ts'
export type { Check, PublicResult, Verdict, VerdictKind } from './verdict.ts'

/** Door of the module: files, signed results, verification, the vault. */
export type { FileState, MediaType, Purpose, StoredFile } from './file.ts'
export { MAX_FILE_BYTES, MAX_PAGES } from './file.ts'
export type { IssuedResult, IssuingAgency, PaperField, PreparedResult, ResultRequest, Signer, SignatureLine } from './result.ts'
export { maskName, readVerifyId, showVerifyId } from './result.ts'
export type { Check, PublicResult, Verdict, VerdictKind } from './verdict.ts'
export { keepFile, type KeepFile } from './keep-file.ts'
export { fileRefusalText } from './file-refusal-text.ts'
export { fileHolders, type FileHolder } from './file-holders.ts'
export { dropFiles } from './drop-files.ts'
export { forgetUploads } from './forget-blob.ts'
export { getFiles } from './get-files.ts'
export { sendStoredFile } from './send-stored-file.ts'
export { prepareResult, registerResult } from './issue-result.ts'
export { resultTemplateOf } from './typst/result-forms.ts'
export { revokeResult, mayRevoke, type RevokeResult } from './revoke-result.ts'
export { render } from './typst/compiler.ts'
export { findIssuedResult } from './find-issued-result.ts'
export { findRevoked } from './find-revoked.ts'
export { judgeAlone, verifyResult } from './verify-result.ts'
export { demoRoot, readRoots } from './signing/read-roots.ts'
export {
  renderPaper,
  type HandedIn,
  type PaperData,
  type PaperForm,
  type Receipt,
  type RefusalPaper,
  type Supplement,
} from './render-paper.ts'
export type { VaultEntry, VaultSource } from './vault.ts'
export { listVault, getVaultEntry } from './list-vault.ts'
export { useFromVault, type UseFromVault } from './use-from-vault.ts'
export { addToVault, type AddToVault } from './add-to-vault.ts'

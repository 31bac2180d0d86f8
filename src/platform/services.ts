import type { BlobStore } from './blob.ts'
import type { Settings } from './settings.ts'

/** What lies outside the database and is the same for every request: where bytes are kept and how the program is set up. */
export type Services = { readonly blobs: BlobStore; readonly settings: Settings }

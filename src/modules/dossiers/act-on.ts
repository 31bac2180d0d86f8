
/** What every act of an officer or citizen on a dossier names: which one, and in which version he saw it. */
export type OnDossier = { readonly code: string; readonly version: number }
/** What every act answers. */
export type Acted = { readonly code: string; readonly version: number }

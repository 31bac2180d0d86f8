/** quarantined: waits for the virus scanner, only the owner sees name and state; clean: may be opened; infected: never served. */
export type FileState = 'quarantined' | 'clean' | 'infected'

/** Content types that are kept; told by the bytes, never by the name. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** A file as its owner knows it. `pages` is null for pictures. */
export type StoredFile = {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: MediaType
  readonly name: string
  readonly pages: number | null
  readonly state: FileState
}

/** Why a file is kept: handed in with a dossier, put into the vault by hand, issued by an agency, made on the way (previews, papers). */
export type Purpose = 'dossier' | 'vault' | 'result' | 'digitised'

export const MAX_FILE_BYTES = 20_000_000
export const MAX_PAGES = 200
export const MAX_SIDE = 30_000
export const MAX_PIXELS = 120_000_000

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const EXTENSIONS: Readonly<Record<MediaType, string>> = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' }

/**
 * A name that is safe to show and to send in a header: the last part of a path, no control or direction characters, at most 120 letters,
 * ending as the content does, so that "don.pdf.exe" which is a picture is saved as a picture.
 */
export const safeName = (given: string, mediaType: MediaType): string => {
  const last = given.normalize('NFC').replace(CONTROL, '').split(/[/\\]/).at(-1)?.trim() ?? ''
  const ending = EXTENSIONS[mediaType]
  const known = mediaType === 'image/jpeg' ? /\.jpe?g$/i : new RegExp(`\\${ending}$`, 'i')
  const stem = last.replace(known, '').replace(/^\.+/, '').slice(0, 120).trim()
  return `${stem || 'tep'}${known.exec(last)?.[0] ?? ending}`
}

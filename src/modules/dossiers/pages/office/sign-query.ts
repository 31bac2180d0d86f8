/** A dossier in the version in which it was seen, as one value of a form or an address. */
export const seenAs = (dossier: { readonly code: string; readonly version: number }): string => `${dossier.code}~${dossier.version}`

/** Reads such values back; what is none of them is left out, and none counts twice. */
export const readSeen = (values: readonly string[]): { readonly code: string; readonly version: number }[] => {
  const found = values.flatMap(value => {
    const parts = /^([A-Z0-9.-]{5,60})~(\d{1,9})$/.exec(value)
    return parts ? [{ code: parts[1] ?? '', version: Number(parts[2]) }] : []
  })
  return [...new Map(found.map(one => [one.code, one])).values()].slice(0, 100)
}

/** The page on which papers are read once more before they are signed. */
export const signPath = (dossiers: readonly { readonly code: string; readonly version: number }[]): string =>
  `/can-bo/ky/xac-nhan?ho-so=${dossiers.map(one => encodeURIComponent(seenAs(one))).join(',')}`

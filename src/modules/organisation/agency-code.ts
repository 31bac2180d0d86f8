/**
 * Identifier codes of agencies. Since Decision 20/2020/QĐ-TTg they are read from the left, H26.01.02; older systems (QCVN 102:2016) still
 * send 000.02.01.H26, four groups read from the right, 00 and 000 where a level is not used.
 */
const CODE = /^[A-Z]\d{2}(\.[A-Z0-9]+)*$/
const LEGACY = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/

/** At most 35 characters of A–Z, 0–9 and dots, the first group a letter and two digits (Decision 20/2020, article 4). */
export const isAgencyCode = (code: string): boolean => code.length <= 35 && CODE.test(code)

/** 000.00.25.H26 → H26.25; 000.03.25.H26 → H26.25.03; 000.00.00.H26 → H26. Undefined for anything else. */
export const fromLegacyCode = (code: string): string | undefined => {
  const [whole, fourth = '', third = '', second = '', first = ''] = LEGACY.exec(code) ?? []
  if (whole === undefined) return undefined
  const groups = [first, second, third, fourth]
  const used = groups.findLastIndex(group => !/^0+$/.test(group))
  // A level that is used below one that is not ("000.03.00.H26") is no place in the tree.
  return groups.slice(1, used + 1).some(group => /^0+$/.test(group)) ? undefined : groups.slice(0, used + 1).join('.')
}

/** H26.25 → 000.00.25.H26. Undefined when the code has letters or more digits than the old form holds. */
export const toLegacyCode = (code: string): string | undefined => {
  const [first = '', second = '00', third = '00', fourth = '000', ...more] = code.split('.')
  const legacy = `${fourth}.${third}.${second}.${first}`
  return more.length === 0 && fromLegacyCode(legacy) === code ? legacy : undefined
}

/** Both ways of writing an agency's code as the one of today; undefined when it is neither. */
export const readAgencyCode = (text: string): string | undefined => {
  const code = text.trim().toUpperCase()
  return fromLegacyCode(code) ?? (isAgencyCode(code) ? code : undefined)
}

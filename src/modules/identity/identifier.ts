/** Codes of the 63 provinces of before July 2025. Numbers that were issued keep them, so this list is closed. */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 ' +
    '051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

export type IdentifierWarning = 'not_twelve_digits' | 'old_number' | 'unknown_province' | 'other_year' | 'other_sex'

/** Twelve digits without the spaces and dots that people put between them. */
export const cleanIdentifier = (text: string): string => text.replace(/[\s.\-\u00a0]/g, '')

/** The shape alone: PPP G YY NNNNNN. There is no check digit. */
export const isIdentifier = (text: string): boolean => /^\d{12}$/.test(text)
export const isOldIdentifier = (text: string): boolean => /^\d{9}$/.test(text)

/** Year and sex that the fourth to sixth digit say: even for men, 0–1 the twentieth century, 2–3 the twenty-first, and so on. */
export const readIdentifier = (identifier: string): { readonly year: number; readonly sex: 'male' | 'female' } => {
  const century = Number(identifier[3])
  return { year: (19 + Math.floor(century / 2)) * 100 + Number(identifier.slice(4, 6)), sex: century % 2 === 1 ? 'female' : 'male' }
}

/**
 * What is strange about a personal identifier, beside what else is known. Warnings only: a corrected birth record or a change of sex
 * breaks the pattern of a number that is right, so nothing is refused for it; the population database decides. Numbers above 096 are
 * those of births abroad.
 */
export const checkIdentifier = (
  text: string,
  known: { readonly sex?: 'male' | 'female' | null | undefined; readonly birthDate?: string | null | undefined } = {},
): readonly IdentifierWarning[] => {
  const digits = cleanIdentifier(text)
  if (isOldIdentifier(digits)) return ['old_number']
  if (!isIdentifier(digits)) return ['not_twelve_digits']
  const said = readIdentifier(digits)
  const warnings: IdentifierWarning[] = []
  const province = digits.slice(0, 3)
  if (province <= '096' && !PROVINCES.has(province)) warnings.push('unknown_province')
  if (known.birthDate && Number(known.birthDate.slice(0, 4)) !== said.year) warnings.push('other_year')
  if (known.sex && known.sex !== said.sex) warnings.push('other_sex')
  return warnings
}

import type { Answers } from '#modules/forms'
import type { OwnerFacts } from './dossier-view.ts'
import type { OwnerKind } from './dossier.ts'

/** Whose matter it is. `filer` says that it is his who fills the form in; otherwise he does it for somebody else. */
export type Owner = OwnerFacts & { readonly kind: OwnerKind; readonly filer: boolean }

const text = (answers: Answers, key: string): string | null => {
  const answer = answers[key]
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null
}

/**
 * The owner as the answers name him: an organisation, another person (a ward, a parent, whoever gave a proxy), or the filer himself.
 * `answers` are those of the pages that are shown; what was typed on a page that is hidden now does not count.
 */
export const ownerOf = (answers: Answers, filer: OwnerFacts): Owner => {
  const organisation = text(answers, 'organisationName')
  if (organisation !== null)
    return {
      kind: 'organisation',
      filer: false,
      name: organisation,
      identifier: text(answers, 'organisationCode'),
      birthDate: null,
      address: text(answers, 'organisationAddress'),
    }
  const subject = text(answers, 'subjectName')
  const identifier = text(answers, 'subjectIdentifier')
  if (subject !== null && (identifier === null || identifier !== filer.identifier))
    return {
      kind: 'citizen',
      filer: false,
      name: subject,
      identifier,
      birthDate: text(answers, 'subjectBirthDate'),
      address: text(answers, 'subjectAddress'),
    }
  return { ...filer, kind: 'citizen', filer: true }
}

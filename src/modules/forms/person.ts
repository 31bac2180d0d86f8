import type { PersonPart, Question, Words } from './form.ts'

/** Where an answer about a person comes from when he is the applicant. */
const FACTS = {
  name: 'name',
  identifier: 'identifier',
  birthDate: 'birthDate',
  sex: 'sex',
  ethnicity: 'ethnicity',
  nationality: 'nationality',
  address: 'permanentAddress',
} as const

const LABELS: Readonly<Record<PersonPart, Words>> = {
  name: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
  identifier: { vi: 'Số định danh cá nhân', en: 'Personal identifier' },
  birthDate: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnic group' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  address: { vi: 'Nơi đang ở', en: 'Where the person lives' },
}

export const SEX_OPTIONS = [
  { value: 'male', label: { vi: 'Nam', en: 'Male' } },
  { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
]

const SHAPES: Readonly<Record<PersonPart, Partial<Question>>> = {
  name: { kind: 'text', shape: 'name', maxLength: 100 },
  identifier: {
    kind: 'text',
    shape: 'identifier',
    hint: {
      vi: '12 chữ số trên thẻ căn cước. Người nước ngoài thì bỏ trống.',
      en: 'The 12 digits on the identity card. Leave it empty for a foreigner.',
    },
    required: false,
  },
  birthDate: {
    kind: 'date',
    past: true,
    partial: true,
    hint: {
      vi: 'Ví dụ 14/03/1991. Chỉ nhớ năm thì ghi năm.',
      en: 'For example 14/03/1991. The year alone will do if that is all you know.',
    },
  },
  sex: { kind: 'choice', options: SEX_OPTIONS },
  ethnicity: { kind: 'choice', list: 'ethnic' },
  nationality: { kind: 'choice', list: 'country', start: 'Việt Nam' },
  address: {
    kind: 'text',
    maxLength: 300,
    hint: { vi: 'Số nhà, đường, phường xã, tỉnh', en: 'House number, street, commune or ward, province' },
  },
}

/** Key of one part of a person: mother + birthDate → motherBirthDate. */
export const partKey = (person: string, part: PersonPart): string => `${person}${part.slice(0, 1).toUpperCase()}${part.slice(1)}`

/** A person's question as the questions it stands for; any other question as it is. */
export const spread = (question: Question): Question[] => {
  if (question.kind !== 'person') return [question]
  return (question.parts ?? []).map(part => ({
    key: partKey(question.key, part),
    label: LABELS[part],
    ...(question.required === false ? { required: false } : {}),
    ...(question.when ? { when: question.when } : {}),
    ...(question.applicantWhen ? { known: [{ fact: FACTS[part], when: question.applicantWhen }] } : {}),
    ...(question.spouseWhen && part === 'name' ? { propose: [{ fact: 'spouseName' as const, when: question.spouseWhen }] } : {}),
    ...(question.minAge !== undefined && part === 'birthDate' ? { minAge: question.minAge } : {}),
    kind: 'text' as const,
    ...SHAPES[part],
  }))
}

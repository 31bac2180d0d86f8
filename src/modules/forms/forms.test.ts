import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answerFault } from './check-answer.ts'
import { checkAnswers } from './check-answers.ts'
import { exampleAnswers } from './example-answers.ts'
import type { AnswerProblem, Answers, Form, Places, Question } from './form.ts'
import { allForms, formFor } from './load-forms.ts'
import { fieldErrors } from './problem-words.ts'
import { spread } from './person.ts'
import { readPage, type Posted } from './read-page.ts'
import { renderPage } from './render-page.ts'
import { resultFacts } from './result-facts.ts'
import { fieldValue } from './show-answer.ts'
import { summarise } from './summarise.ts'
import { walk } from './walk.ts'

const on = '2026-11-20'
const places: Places = {
  communes: [
    { code: '00199', name: 'Láng', fullName: 'Phường Láng' },
    { code: '00190', name: 'Kim Liên', fullName: 'Phường Kim Liên' },
    { code: '09877', name: 'Phù Đổng', fullName: 'Xã Phù Đổng' },
  ],
  former: [{ name: 'Láng Thượng', today: ['Phường Láng'] }],
}
const known = {
  facts: {
    name: 'Nguyễn Thị Thùy Dương',
    identifier: '001191014527',
    birthDate: '1991-03-14',
    sex: 'female',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    homeTown: 'Phù Đổng, Hà Nội',
    permanentAddress: 'Thôn Đoài, xã Phù Đổng, Hà Nội',
    permanentCommune: '09877',
    spouseName: 'Đỗ Minh Khôi',
  },
  source: 'population' as const,
  at: '2026-11-20T02:00:00Z',
  lookup: '',
}
const formOf = (code: string): Form => formFor({ code })
const codes = ['1.001193', '1.004222', '3.000333', 'general']
const posted = (form: Record<string, string>, lists: Record<string, string[]> = {}): Posted => ({ form, lists })

/** A browser that fills in a form as these answers say, page after page. */
const fillIn = (form: Form, wanted: Answers): { answers: Answers; problems: readonly unknown[] } => {
  let answers: Answers = {}
  const problems: unknown[] = []
  for (const page of form.pages) {
    const questions = walk(form, answers).shown.find(one => one.page.key === page.key)?.questions ?? []
    const fields = Object.fromEntries(questions.map(({ question }) => [question.key, fieldValue(question, wanted)]))
    const lists = Object.fromEntries(
      questions.flatMap(({ question }) => {
        const a = wanted[question.key]
        return Array.isArray(a) ? [[question.key, [...a]]] : []
      }),
    )
    const read = readPage(form, page.key, posted(fields, lists as Record<string, string[]>), { on, answers, places })
    answers = read.answers
    problems.push(...read.problems)
  }
  return { answers, problems }
}

test('every form of the repository is well made, has its own version and a general one is there for the rest', () => {
  assert.deepEqual(
    allForms().map(form => form.code),
    ['1.001193', '1.004222', '3.000333', 'general'],
  )
  assert.equal(new Set(allForms().map(form => form.version)).size, 4)
  assert.equal(formOf('9.999999').code, 'general')
})

for (const form of allForms())
  test(`the example of ${form.code} passes, on the pages and as a whole, and is said in both languages`, () => {
    const example = exampleAnswers(form, { on, places })
    assert.deepEqual(checkAnswers(form, example, { on, places }), [])
    const filled = fillIn(form, example)
    assert.deepEqual(filled.problems, [])
    assert.deepEqual(checkAnswers(form, filled.answers, { on, places }), [])
    for (const lang of ['vi', 'en'] as const) assert.ok(summarise(form, filled.answers, lang).length >= 2)
  })

const anyAnswer = (question: Question): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      '',
      'yes',
      'no',
      '31/02/2020',
      '1/2/2019',
      '2019',
      '5/2019',
      '0',
      '3',
      '45,5',
      'Phường Láng',
      'lang',
      'Láng Thượng',
      '001191014527',
      'Nguyễn Văn An',
      '0912345678',
      '__proto__',
    ),
    fc.constantFrom(...(question.options ?? []).map(option => option.value), 'no such thing'),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )

test('what every page accepts is accepted as a whole; whatever is posted, nothing throws and every problem has words', () => {
  const questions = allForms().flatMap(form => form.pages.flatMap(page => page.questions))
  const fields = fc.record(Object.fromEntries(questions.map(question => [question.key, anyAnswer(question)])), { requiredKeys: [] })
  fc.assert(
    fc.property(fc.constantFrom(...codes), fields, fc.boolean(), (code, given, registered) => {
      const form = formOf(code)
      let answers: Answers = {}
      const all: AnswerProblem[] = []
      const who = registered ? known : null
      for (const page of form.pages) {
        const read = readPage(form, page.key, posted(given as Record<string, string>), { on, answers, places, known: who })
        answers = walk(form, read.answers, who, places).kept
        all.push(...read.problems)
        for (const lang of ['vi', 'en'] as const) {
          const errors = fieldErrors(lang, form, read.problems)
          assert.ok(errors.every(error => error.message.length > 3))
          const again = String(renderPage({ lang, form, page: page.key, answers, known: who, places, typed: read.typed, errors }))
          for (const error of errors) assert.ok(again.includes(`id="${error.field}"`), `${error.field} can be reached`)
        }
      }
      const whole = checkAnswers(form, answers, { on, places })
      assert.deepEqual(new Set(whole.map(problem => problem.field).filter(key => !all.some(problem => problem.field === key))), new Set())
      summarise(form, answers, 'vi', who)
      resultFacts(form, answers, who)
    }),
    { numRuns: 150 },
  )
})

test('random answers that never came from a page do not make checking throw', () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.jsonValue() as fc.Arbitrary<never>)
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.dictionary(fc.constantFrom('childName', 'relation', 'newCommune', 'copies', 'applicantBirthDate', 'x'), value),
      (code, answers) => {
        const form = formOf(code)
        checkAnswers(form, answers, { on, places })
        summarise(form, answers, 'en')
      },
    ),
    { numRuns: 300 },
  )
})

test('a mother who registers a birth is not asked about herself, and her husband is proposed as the father', () => {
  const form = formOf('1.001193')
  const { shown, kept } = walk(form, { relation: 'mother', birthCase: 'both' }, known, places)
  const mother = shown.find(one => one.page.key === 'me')
  assert.ok(mother?.questions.every(one => one.locked))
  assert.equal(kept['motherName'], 'Nguyễn Thị Thùy Dương')
  const father = String(renderPage({ lang: 'vi', form, page: 'cha', answers: kept, known, places }))
  assert.match(father, /value="Đỗ Minh Khôi"/)
  assert.equal(kept['fatherName'], undefined)
})

test('the answers fill in the paper that comes out', () => {
  const birth = resultFacts(
    formOf('1.001193'),
    {
      relation: 'mother',
      birthCase: 'noFather',
      childName: 'Đỗ Nam',
      childBirthDate: '2026-11-01',
      childSex: 'male',
      childEthnicity: 'Kinh',
    },
    known,
  )
  assert.deepEqual(
    [
      birth['childName'],
      birth['childBirthDate'],
      birth['childSex'],
      birth['motherName'],
      birth['motherBirthYear'],
      birth['fatherName'],
      birth['registrant'],
    ],
    ['Đỗ Nam', '01/11/2026', 'Nam', 'Nguyễn Thị Thùy Dương', '1991', undefined, 'Nguyễn Thị Thùy Dương'],
  )
  const home = resultFacts(
    formOf('1.004222'),
    { dwelling: 'own', newCommune: '00199', newCommuneName: 'Phường Láng', newAddressDetail: 'Số 12', household: 'new' },
    known,
  )
  assert.deepEqual(
    [home['newAddress'], home['householdHead'], home['householdRelation']],
    ['Số 12, Phường Láng', 'Nguyễn Thị Thùy Dương', 'Chủ hộ'],
  )
})

test('an answer that is hidden by a later change does not count', () => {
  const form = formOf('1.004222')
  const { kept } = walk(form, { dwelling: 'own', ownerName: 'Lê Văn Toản', area: '30' })
  assert.deepEqual(Object.keys(kept), ['dwelling'])
})

const question = (more: Partial<Question>): Question => ({ key: 'x', kind: 'text', label: { vi: 'x', en: 'x' }, ...more })
const RULES: readonly [string, Partial<Question>, string, string | undefined][] = [
  ['a name without digits', { shape: 'name' }, 'Nguyễn Văn A2', 'bad_name'],
  ['a name with an apostrophe', { shape: 'name' }, "H'Hen Niê", undefined],
  ['twelve digits', { shape: 'identifier' }, '00119101452', 'bad_identifier'],
  ['a telephone', { shape: 'phone' }, '12345', 'bad_phone'],
  ['an e-mail', { shape: 'email' }, 'a@b', 'bad_email'],
  ['too long a text', { maxLength: 5 }, 'sáu chữ', 'too_long'],
  ['a day of the calendar', { kind: 'date' }, '31/02/2020', 'bad_date'],
  ['a day that has been', { kind: 'date', past: true }, '2026-11-21', 'in_future'],
  ['today', { kind: 'date', past: true }, '2026-11-20', undefined],
  ['a year where it may be one', { kind: 'date', partial: true, past: true }, '1950', undefined],
  ['a year where it may not', { kind: 'date' }, '1950', 'bad_date'],
  ['a coming day', { kind: 'date', future: true }, '2026-11-19', 'in_past'],
  ['eighteen years', { kind: 'date', minAge: 18 }, '2008-11-21', 'too_young'],
  ['eighteen years today', { kind: 'date', minAge: 18 }, '2008-11-20', undefined],
  ['at most sixteen', { kind: 'date', maxAge: 16 }, '2000-01-01', 'too_old'],
  ['a number', { kind: 'number' }, 'ba', 'bad_number'],
  ['a number that is not too large', { kind: 'number', max: 20 }, '21', 'too_large'],
  ['a choice', { kind: 'yesno' }, 'maybe', 'bad_option'],
  ['an answer', {}, '', 'required'],
  ['no answer where none is needed', { required: false }, '', undefined],
]
for (const [name, more, value, code] of RULES)
  test(`checks ${name}: ${value || '(nothing)'}`, () => assert.equal(answerFault(question(more), value, {}, { on })?.code, code))

const TYPED: readonly [string, Partial<Question>, string, string][] = [
  ['1/2/2019', { kind: 'date' }, '2019-02-01', 'as written'],
  ['01022019', { kind: 'date' }, '2019-02-01', 'without marks'],
  ['3/1985', { kind: 'date', partial: true }, '1985-03', 'month and year'],
  ['1.250', { kind: 'number' }, '1250', 'with a point between thousands'],
  ['45,50', { kind: 'number' }, '45.5', 'with a comma'],
  ['0912 345 678', { shape: 'phone' }, '0912345678', 'with spaces'],
  ['  Nguyễn   An ', { shape: 'name' }, 'Nguyễn An', 'with spaces around'],
  ['phuong lang', { kind: 'commune' }, '00199', 'without diacritics'],
  ['Láng', { kind: 'commune' }, '00199', 'by its name alone'],
]
for (const [text, more, value, how] of TYPED)
  test(`reads ${text} (${how})`, () => {
    const form = { pages: [{ key: 'p', title: { vi: 'p', en: 'p' }, questions: [question(more)] }] }
    const read = readPage(form, 'p', posted({ x: text }), { on, answers: {}, places })
    assert.deepEqual([read.answers['x'], read.problems], [value, []])
  })

test('a name that is no longer in use is answered with what it is now', () => {
  const form = formOf('1.004222')
  const read = readPage(form, 'cho-o-moi', posted({ dwelling: 'rent', newCommune: 'Phường Láng Thượng', newAddressDetail: 'Số 12' }), {
    on,
    answers: {},
    places,
  })
  assert.deepEqual(fieldErrors('vi', form, read.problems), [
    { field: 'newCommune', message: '“Phường Láng Thượng” không còn trong danh sách. Nay là Phường Láng, hãy chọn trong danh sách.' },
  ])
  assert.equal(read.typed['newCommune'], 'Phường Láng Thượng')
})

test('a parent is no child: the age that is asked of a person is asked of his birth date', () => {
  const birth = spread({ key: 'mother', kind: 'person', label: { vi: 'Mẹ', en: 'Mother' }, parts: ['name', 'birthDate'], minAge: 12 })
  assert.deepEqual(
    birth.map(part => part.minAge),
    [undefined, 12],
  )
  const [, date] = birth
  assert.ok(date)
  assert.equal(answerFault(date, '2026', {}, { on: '2026-11-20' })?.code, 'too_young')
  assert.equal(answerFault(date, '1991', {}, { on: '2026-11-20' }), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeForm } from './load-forms.ts'

const words = { vi: 'a', en: 'a' }
const APPLICANT = JSON.stringify({ key: 'nguoi-nop', title: words, questions: [{ key: 'applicantName', kind: 'text', label: words }] })
const LISTS = JSON.stringify({
  ethnic: ['Kinh', 'Tày'],
  country: [
    { vi: 'Việt Nam', en: 'Viet Nam' },
    { vi: 'Lào', en: 'Laos' },
  ],
})
const ask = (key: string, more: object = {}): object => ({ key, kind: 'text', label: words, ...more })
const page = (key: string, questions: object[], more: object = {}): object => ({ key, title: words, questions, ...more })
const form = (pages: object[], more: object = {}): string => JSON.stringify({ procedures: [], section: words, pages, ...more })
const make = (text: string) => makeForm('1.000001', text, APPLICANT, LISTS)

const yesno = ask('married', { kind: 'yesno' })
const FAULTS: readonly [string, string, RegExp][] = [
  ['is no JSON', '{', /1\.000001\.json is not JSON/],
  ['lacks a title', form([{ key: 'p1', questions: [ask('aa')] }]), /\/pages\/0 must have required propert/],
  ['has a property nobody knows', form([page('p1', [ask('aa', { colour: 'red' })])]), /\/pages\/0\/questions\/0.*colour/],
  ['has a kind nobody knows', form([page('p1', [ask('aa', { kind: 'colour' })])]), /\/pages\/0\/questions\/0\/kind/],
  ['asks the same key twice', form([page('p1', [ask('aa')]), page('p2', [ask('aa')])]), /p2: the key aa stands twice/],
  ['has two pages of one key', form([page('p1', [ask('aa')]), page('p1', [ask('bb')])]), /p1: this key is taken/],
  ['takes the name of a standard step', form([page('giay-to', [ask('aa')])]), /giay-to: this key is taken/],
  [
    'depends on its own page',
    form([page('p1', [yesno, ask('aa', { when: [{ question: 'married', is: ['yes'] }] })])]),
    /no earlier page asks/,
  ],
  [
    'depends on a value that nobody can choose',
    form([page('p1', [yesno]), page('p2', [ask('aa')], { when: [{ question: 'married', is: ['perhaps'] }] })]),
    /being perhaps/,
  ],
  [
    'depends on a text',
    form([page('p1', [ask('aa')]), page('p2', [ask('bb')], { when: [{ question: 'aa', is: ['yes'] }] })]),
    /not a choice/,
  ],
  ['wants a list that is not there', form([page('p1', [ask('aa', { kind: 'choice', list: 'colours' })])]), /wants the list colours/],
  ['takes the place from a text', form([page('p1', [ask('aa')])], { placeFrom: 'aa' }), /does not ask for a commune/],
  [
    'fills the paper from a question that is not there',
    form([page('p1', [ask('aa')])], { result: { name: { of: ['bb'] } } }),
    /result name: there is no question bb/,
  ],
]
for (const [what, text, message] of FAULTS)
  test(`a form that ${what} is refused with its place`, () => assert.throws(() => make(text), message))

test('a person stands for several questions, a list for its options, and the version follows the content', () => {
  const one = make(form([page('p1', [ask('mother', { kind: 'person', parts: ['name', 'ethnicity'] })])]))
  assert.deepEqual(
    one.pages[1]?.questions.map(question => question.key),
    ['motherName', 'motherEthnicity'],
  )
  assert.deepEqual(
    one.pages[1]?.questions[1]?.options?.map(option => option.value),
    ['Kinh', 'Tày'],
  )
  const two = make(form([page('p1', [ask('mother', { kind: 'person', parts: ['name'] })])]))
  assert.notEqual(one.version, two.version)
})

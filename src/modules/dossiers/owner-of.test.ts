import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerOf } from './owner-of.ts'

const filer = { name: 'Nguyễn Thị Thùy Dương', identifier: '001191014527', birthDate: '1991-03-08', address: 'Phường Láng' }

test('who fills it in for himself is the owner', () => {
  assert.deepEqual(ownerOf({ request: 'x' }, filer), { ...filer, kind: 'citizen', filer: true })
})

test('a filer who names himself as another person is the owner all the same', () => {
  const answers = { subjectName: 'Nguyễn Thị Thùy Dương', subjectIdentifier: '001191014527' }
  assert.deepEqual(ownerOf(answers, filer), { ...filer, kind: 'citizen', filer: true })
})

test('another person is the owner, with what was said of him', () => {
  const answers = {
    owner: 'person',
    subjectName: 'Nguyễn Văn Hòa ',
    subjectIdentifier: '001060012345',
    subjectBirthDate: '1960-05',
    subjectAddress: '',
  }
  assert.deepEqual(ownerOf(answers, filer), {
    kind: 'citizen',
    filer: false,
    name: 'Nguyễn Văn Hòa',
    identifier: '001060012345',
    birthDate: '1960-05',
    address: null,
  })
})

test('an organisation is the owner by its code', () => {
  const answers = {
    owner: 'organisation',
    organisationName: 'Công ty TNHH Hoa Sen',
    organisationCode: '0101234567',
    organisationAddress: 'Phường Láng',
  }
  assert.deepEqual(ownerOf(answers, filer), {
    kind: 'organisation',
    filer: false,
    name: 'Công ty TNHH Hoa Sen',
    identifier: '0101234567',
    birthDate: null,
    address: 'Phường Láng',
  })
})

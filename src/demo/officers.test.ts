import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findOfficerByLogin, getAgency, listOfficers, loadOrganisation, ROLES } from '#modules/organisation'
import { systemContext } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices } from '#platform/testing/database.ts'
import { loadDemoOfficers } from './officers-load.ts'
import { demoOfficers, loginOf } from './officers.ts'
import { demoPeople } from './people.ts'

test('a login is the given name and the initials before it', () => {
  assert.equal(loginOf('Trần Minh Quân'), 'quan.tm')
  assert.equal(loginOf('Đặng Thị Đào'), 'dao.dt')
})

test('every role is there, everybody has a valid identifier of his own, and nobody is one of the families', () => {
  for (const city of ['hanoi', 'hcmc']) {
    const officers = demoOfficers(city)
    assert.deepEqual(officers, demoOfficers(city))
    const identifiers = new Set(officers.map(officer => officer.identifier))
    assert.equal(identifiers.size, officers.length)
    assert.ok([...identifiers].every(identifier => /^0\d{11}$/.test(identifier)))
    assert.ok(demoPeople(city).every(person => !identifiers.has(person.identifier)))
  }
  const roles = new Set(demoOfficers('hanoi').flatMap(officer => officer.posts.flatMap(post => post.roles)))
  assert.deepEqual([...roles].sort(), [...ROLES].sort())
  assert.ok(demoOfficers('hanoi').some(officer => officer.posts.length > 2))
})

test('they come into the database once, each in an agency of today', async () => {
  for (const city of ['hanoi', 'hcmc']) {
    const db = await testDatabase()
    try {
      const ctx = systemContext(db.pool, silentLog, testServices({ city }), 'test', new Date('2026-11-20T02:12:00Z'))
      await loadOrganisation(ctx, city)
      assert.equal(await loadDemoOfficers(ctx, city), demoOfficers(city).length)
      assert.equal(await loadDemoOfficers(ctx, city), 0)
      for (const { login, posts } of demoOfficers(city)) assert.equal((await findOfficerByLogin(ctx, login))?.posts.length, posts.length)
      for (const officer of await listOfficers(ctx))
        for (const post of officer.posts) assert.equal((await getAgency(ctx, post.agency)).validTo, null)
    } finally {
      await db.close()
    }
  }
})

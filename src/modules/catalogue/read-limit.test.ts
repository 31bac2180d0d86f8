import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSlip, readLimit } from './read-limit.ts'
import { statedLevel, impliedLevel, loadServiceLevels } from './service-level.ts'
import { limitFor } from './procedure.ts'

const levels = await loadServiceLevels()

test('a bare 1 is the same working day', () => assert.deepEqual(readLimit({ value: 1, unit: null }), { value: 1, unit: 'same_day' }))
for (const value of [3, 5, 20])
  test(`a bare ${value} is ${value} working days`, () => assert.deepEqual(readLimit({ value, unit: null }), { value, unit: 'working_day' }))
test('a year is twelve months', () => assert.deepEqual(readLimit({ value: 2, unit: 'year' }), { value: 24, unit: 'month' }))
test('what has a unit is read as printed', () => assert.deepEqual(readLimit({ value: 1, unit: 'hour' }), { value: 1, unit: 'hour' }))
test('nothing, zero and a fee in the wrong field are no limit', () => {
  for (const time of [null, { value: 0, unit: null }, { value: 1200, unit: null }] as const) assert.equal(readLimit(time), null)
  assert.deepEqual([isSlip(null), isSlip({ value: 0, unit: null }), isSlip({ value: 1200, unit: null })], [false, false, true])
})

test('levels 3 and 4 of the years before 2022 are partial and full', () => {
  const at = (service_level: number, service_level_on: string) => statedLevel({ service_level, service_level_on }, levels)
  assert.equal(at(3, '2021-05-01'), 'partial')
  assert.equal(at(4, '2022-08-14'), 'full')
  assert.equal(at(2, '2015-01-01'), 'in_person')
  assert.deepEqual(at(4, '2022-08-15'), { wrong: 'there was no level 4 on 2022-08-15 (Nghị định 42/2022/NĐ-CP)' })
  assert.equal(statedLevel({ service_level: 'partial' }, levels), 'partial')
  assert.equal(statedLevel({}, levels), null)
  assert.ok(statedLevel({ service_level: 3 }, levels))
})

test('without a stated level the channels and the name decide', () => {
  const channel = { channel: 'online' as const, time: null, free: true, fee_vnd: 0, fee_text: null }
  assert.equal(impliedLevel({ name: 'Đăng ký', channels: [channel] }), 'full')
  assert.equal(impliedLevel({ name: 'Đăng ký xe bằng dịch vụ công một phần', channels: [channel] }), 'partial')
  assert.equal(impliedLevel({ name: 'Đăng ký', channels: [{ ...channel, channel: 'post' }] }), 'in_person')
})

test('a case with a limit of its own goes by it; otherwise the channel, then the counter, then any', () => {
  const channels = [
    { channel: 'online' as const, limit: null, free: true, feeVnd: 0, feeText: null },
    { channel: 'in_person' as const, limit: { value: 10, unit: 'working_day' as const }, free: true, feeVnd: 0, feeText: null },
  ]
  const cases = [{ key: 'house', title: null, components: [], limit: { value: 7, unit: 'working_day' as const } }]
  assert.equal(limitFor({ channels, cases }, 'online', 'house')?.value, 7)
  assert.equal(limitFor({ channels, cases }, 'online', 'works')?.value, 10)
  assert.equal(limitFor({ channels: [] }, 'online'), null)
})

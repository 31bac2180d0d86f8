import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { cityFolder, cityNames } from './city.ts'
import { readCityData } from './read-city-data.ts'

const UNITS = 'code\ttype\tname\tparent\tvalid_from\tvalid_to\tsuccessors'
const AGENCIES =
  'key\tcode\tcode_state\tname\tshort_name\tname_en\tkind\tparent\tunit\tsymbol\tphone\taddress\tvalid_from\tvalid_to\tfields\tpredecessors'
const BY_UNIT = 'of\tkey\tcode\tcode_state\tname\tshort_name\tname_en\tkind\tparent\tsymbol\tvalid_from\tvalid_to\tfields\tpredecessors'
const CODES = 'key\tcode\tstate\tvalid_from\tvalid_to'

const good = {
  'city.json': JSON.stringify({
    unit: '99',
    identifier: 'H99',
    name: { vi: 'Thành phố Mẫu', en: 'Sample City' },
    shortName: { vi: 'Mẫu', en: 'Sample' },
    authority: 'ubnd',
    place: 'Mẫu',
    phone: '1022',
  }),
  'units.tsv': `${UNITS}\n99\tThành phố\tMẫu\t\t\t\t\n901\tQuận\tNhất\t99\t\t2025-06-30\t\n90001\tPhường\tCũ\t901\t\t2025-06-30\t90001,90002\n90001\tPhường\tMới\t99\t2025-07-01\t\t\n90002\tXã\tXa\t99\t2025-07-01\t\t\n`,
  'agencies.tsv': `${AGENCIES}\nubnd\tH99\tofficial\tỦy ban\tUBND\tCommittee\tcity\t\t99\tUBND\t\t\t\t\t\t\n`,
  'agencies-by-unit.tsv': `${BY_UNIT}\ncommune\tX{code}\tH99.X{code}\tprovisional\tỦy ban nhân dân {type} {name}\tUBND {type} {name}\t{en} Committee\tcommune\tubnd\tUBND\t2025-07-01\t\tHộ tịch; Đất đai\tD{district}\ndistrict\tD{code}\tH99.D{code}\tprovisional\tUBND {type} {name}\tUBND {type} {name}\t{en} Committee\tdistrict\tubnd\t\t\t\t\t\n`,
  'agency-codes.tsv': `${CODES}\n`,
  'competence.json': JSON.stringify({
    rules: [
      { name: { vi: 'x', en: 'x' }, levels: ['commune'], agency: 'X{place}' },
      { name: { vi: 'y', en: 'y' }, levels: ['province'], agency: 'ubnd' },
    ],
  }),
}
type Files = Partial<Record<keyof typeof good, string>>

const folders: string[] = []
after(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

const cityWith = async (changed: Files): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'city-'))
  folders.push(folder)
  for (const [name, text] of Object.entries({ ...good, ...changed })) await writeFile(join(folder, name), text)
  return folder
}

test('a city is a folder: patterns are filled for every unit, with its type and its districts of before', async () => {
  const data = await readCityData(await cityWith({}))
  const [first] = data.agencies.filter(agency => agency.key === 'X90001')
  assert.equal(first?.name, 'Ủy ban nhân dân phường Mới')
  assert.equal(first.nameEn, 'Mới Ward Committee')
  assert.deepEqual(first.fields, ['Hộ tịch', 'Đất đai'])
  assert.deepEqual(first.predecessorIds, [data.agencies.find(agency => agency.key === 'D901')?.id])
  assert.equal(data.agencies.find(agency => agency.key === 'D901')?.validTo, '2025-06-30')
})

const replaced = (file: keyof typeof good, from: string, to: string): Files => ({ [file]: good[file].replace(from, to) })

test('what is wrong in a file is told by file, line and field, in one sentence', async () => {
  for (const [changed, message] of [
    [replaced('units.tsv', 'successors\n', 'successor\n'), /units\.tsv, line 1: the columns must be code, type/],
    [replaced('units.tsv', '\tXã\t', '\tLàng\t'), /units\.tsv, line 6, type: "Làng" is not one of Quận/],
    [replaced('units.tsv', '90002\tXã', '902\tXã'), /units\.tsv, line 6, code: "902" is not 5 digits, as a commune has\./],
    [replaced('units.tsv', 'Xa\t99\t2025-07-01', 'Xa\t99\t2025-07-32'), /line 6, valid_from: "2025-07-32" is not a day of the calendar/],
    [
      replaced('units.tsv', 'Xa\t99\t2025-07-01\t\t', 'Xa\t99\t2025-07-01\t2025-01-01\t'),
      /line 6, valid_to: 2025-01-01 lies before valid_from/,
    ],
    [replaced('units.tsv', '90001,90002', '90001,90003'), /line 4, successors: no unit 90003 begins on 2025-07-01\./],
    [
      replaced('units.tsv', 'Cũ\t901\t\t2025-06-30', 'Cũ\t901\t\t2025-07-30'),
      /line 5, valid_from: code 90001 is still Phường Cũ then \(line 4\)\./,
    ],
    [replaced('units.tsv', 'Xa\t99\t', 'Xa\t98\t'), /line 6, parent: there is no unit 98 on 2025-07-01\./],
    [replaced('units.tsv', 'Xã\tXa\t99', 'Xã\tXa'), /line 6: it has 6 fields where 7 are wanted; look for a missing tab\./],
    [replaced('agencies.tsv', 'official', 'real'), /agencies\.tsv, line 2, code_state: "real" is not one of official, provisional\./],
    [replaced('agencies.tsv', '\tH99\t', '\th-99\t'), /agencies\.tsv, line 2, code: "h-99" is no identifier code/],
    [
      replaced('agencies-by-unit.tsv', 'commune\tubnd', 'commune\tnobody'),
      /agencies-by-unit\.tsv, line 2, parent: there is no agency "nobody"\./,
    ],
    [replaced('agencies-by-unit.tsv', 'X{code}\tH99', 'ubnd\tH99'), /line 2, key: "ubnd" is used before \(.*agencies\.tsv, line 2\)\./],
    [
      replaced('agencies-by-unit.tsv', '{type} {name}', '{kind} {name}'),
      /line 2, name: nothing fills \{kind\}; there are code, name, type, en\./,
    ],
    [
      { 'agency-codes.tsv': `${CODES}\nsomebody\tH99.1\tofficial\t\t\n` },
      /agency-codes\.tsv, line 2, key: there is no agency "somebody"\./,
    ],
    [replaced('competence.json', '"ubnd"', '"nobody"'), /competence\.json, rule 2 \(y\), agency: there is no agency "nobody"\./],
    [replaced('competence.json', '["province"]', '["commune"]'), /competence\.json: add a rule without conditions for level province/],
    [replaced('competence.json', '["province"]', '["district"]'), /competence\.json, \/rules\/1\/levels\/0: /],
    [replaced('city.json', '"1022"', '1022'), /city\.json, \/phone: must be string\./],
    [{ 'city.json': '{' }, /city\.json is not JSON: /],
  ] as const) {
    const folder = await cityWith(changed)
    await assert.rejects(readCityData(folder), error => {
      assert.ok(error instanceof Error)
      assert.match(error.message, message)
      assert.ok(error.message.includes(basename(folder)), error.message)
      return true
    })
  }
})

test('a missing file and an unknown city are named', async () => {
  const folder = await cityWith({})
  await rm(join(folder, 'agencies.tsv'))
  await assert.rejects(readCityData(folder), /agencies\.tsv is missing or cannot be read; a city folder needs it\./)
  await assert.rejects(cityFolder('atlantis'), /There is no city "atlantis"; data\/ has .*hanoi/)
  await assert.rejects(cityFolder('../secrets'), /There is no city/)
})

test('the cities that come with the program have their names', () => {
  assert.deepEqual(cityNames('hanoi'), { vi: 'Thành phố Hà Nội', en: 'Hanoi City' })
  assert.equal(cityNames('hcmc').en, 'Ho Chi Minh City')
})

import { cityNames } from '#modules/organisation'
import { demoOfficers, type DemoOfficer } from '../../demo/officers.ts'
import { demoPeople, examplePeople } from '../../demo/people.ts'
import { print, textOf, type Command } from './command.ts'

const table = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => [...(row[i] ?? '')].length)))
  for (const row of rows)
    print(
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
}

const line = (officer: DemoOfficer): string[][] =>
  officer.posts.map((post, i) => [
    i === 0 ? officer.login : '',
    i === 0 ? officer.name : '',
    post.roles.join(', '),
    post.position,
    post.where,
  ])

/** ./khue who: whom one can sign in as in the demo. It reads no database, so it also answers while nothing runs. */
export const who: Command = {
  name: 'who',
  usage: 'who [--city hanoi|hcmc] [--json]',
  summary: 'The people and officers of the demo to sign in as.',
  details: '  --city CITY  a folder of data/ (hanoi)\n  --json       as data: officers with posts, and a few people',
  options: { city: { type: 'string', default: 'hanoi' }, json: { type: 'boolean' } },
  run: values => {
    const city = textOf(values, 'city') ?? 'hanoi'
    const officers = demoOfficers(city)
    const people = examplePeople(demoPeople(city))
    if (values['json'] === true) {
      const persons = people.map(({ person, en }) => ({
        login: person.identifier,
        name: person.name,
        level: person.account,
        commune: person.current.commune,
        about: en,
      }))
      print(JSON.stringify({ city, officers, people: persons }, null, 2))
      return Promise.resolve(0)
    }
    print(`${cityNames(city).en}: sign in with the login, nothing else is asked. Everybody here is invented.\n`)
    table([
      ['LOGIN', 'NAME', 'LEVEL', 'WHO'],
      ...people.map(({ person, en }) => [person.identifier, person.name, String(person.account ?? ''), en]),
    ])
    print('')
    table([['LOGIN', 'NAME', 'ROLES', 'POSITION', 'AGENCY'], ...officers.flatMap(line)])
    return Promise.resolve(0)
  },
}

import { addOfficer, findAgencyByKey, ROLES, type NewOfficer, type Role } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import { modules } from '../modules.ts'
import { print, textOf, WrongUsage, type Command, type Values } from './command.ts'
import { openProduction } from './open-production.ts'

const need = (values: Values, name: string): string => {
  const value = textOf(values, name)?.normalize('NFC').trim()
  if (value === undefined || value === '') throw new WrongUsage(`--${name} is missing. ./khue officer --help shows what there is.`)
  return value
}

const rolesOf = (text: string): Role[] =>
  text.split(',').map(word => {
    const role = ROLES.find(role => role === word.trim())
    if (role === undefined) throw new WrongUsage(`There is no role "${word.trim()}"; there are: ${ROLES.join(', ')}.`)
    return role
  })

/** A refusal in English, as one line: what is wrong with which field comes before the general sentence. */
const inWords = (refusal: Refusal): string => {
  const words = Object.assign({}, ...modules.map(module => module.refusals)) as (typeof modules)[number]['refusals']
  const codes = refusal.code === 'organisation.officer_incomplete' ? refusal.fields.map(field => field.code) : [refusal.code]
  return codes.map(code => sayRefusal(words, code, refusal.facts, 'en') ?? code).join(' ')
}

const add = async (
  ctx: Context,
  key: string,
  officer: Omit<NewOfficer, 'posts'>,
  position: string,
  roles: readonly Role[],
): Promise<void> => {
  const agency = await findAgencyByKey(ctx, key)
  if (agency === undefined) throw new Error(`There is no agency with the key "${key}". Run ./khue load first; data/<city>/ has the keys.`)
  try {
    await addOfficer(ctx, { ...officer, posts: [{ agency: agency.id, position, roles }] })
  } catch (error) {
    throw error instanceof Refusal ? new Error(inWords(error)) : error
  }
  print(`${officer.name} signs in as ${officer.login}: ${roles.join(', ')} at ${agency.name}.`)
}

/** Adds an officer to a production database: the first administrator comes in this way. The demo has its own. */
export const officerCommand: Command = {
  name: 'officer',
  usage: 'officer add LOGIN --name NAME --identifier NUMBER --agency KEY --position TEXT [--roles administrator]',
  summary: 'Adds an officer to the database of DATABASE_URL; the first administrator comes in this way.',
  details: [
    '--name        as it stands on papers',
    '--identifier  the 12 digits by which the identity provider knows the person',
    '--agency      the key of the agency in data/<city>/, for instance ubnd',
    '--position    the title, for instance "Chuyên viên"',
    `--roles       one or several of ${ROLES.join(', ')}, separated by commas`,
  ].join('\n'),
  options: {
    name: { type: 'string' },
    identifier: { type: 'string' },
    agency: { type: 'string' },
    position: { type: 'string' },
    roles: { type: 'string', default: 'administrator' },
  },
  words: { min: 2, max: 2 },
  run: async (values, [act, login = '']) => {
    if (act !== 'add') throw new WrongUsage('officer knows one word: add LOGIN.')
    const officer = { login, name: need(values, 'name'), identifier: need(values, 'identifier') }
    const [key, position, roles] = [need(values, 'agency'), need(values, 'position'), rolesOf(need(values, 'roles'))]
    const program = await openProduction(values)
    try {
      await add(program.context('officer add'), key, officer, position, roles)
      return 0
    } finally {
      await program.close()
    }
  },
}

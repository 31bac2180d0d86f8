import { exportActs } from '#platform/audit/export-acts.ts'
import { headPath, readHead, type Head } from '#platform/audit/seal-head.ts'
import { findSealKey, publicKeyOf, showPublicKey } from '#platform/audit/seal-key.ts'
import { verifyActs } from '#platform/audit/verify-acts.ts'
import { complain, print, textOf, WrongUsage, type Command, type Values } from './command.ts'
import { openProgram, type Program } from './open-program.ts'

const keyOf = async (values: Values, program: Program) => {
  const given = textOf(values, 'key')
  if (given !== undefined) return publicKeyOf(given)
  const key = await findSealKey(program.services.settings)
  if (key) return publicKeyOf(showPublicKey(key))
  throw new Error('There is no key in the data folder to check seals with. Name the public one with --key.')
}

const headFor = async (values: Values, program: Program): Promise<Head | undefined> => {
  const given = textOf(values, 'head')
  const path = given ?? headPath(program.services.settings.dataDir)
  const head = await readHead(path)
  if (head === undefined && given !== undefined) throw new Error(`${given} cannot be read. Check the name.`)
  if (head === undefined) complain(`There is no ${path}: whether the end of the log was cut off is not known.`)
  return head
}

const verify = async (values: Values, program: Program): Promise<number> => {
  const audit = await verifyActs(program.pool, await keyOf(values, program), await headFor(values, program))
  if (audit.broken === null) {
    print(`The act log is as it was sealed: ${audit.sealed} acts under ${audit.seals} seals, ${audit.unsealed} not yet sealed.`)
    return 0
  }
  print(`The act log is NOT as it was sealed: ${audit.broken}.`)
  print(`${audit.sealed} acts under ${audit.seals} seals before it are as they were.`)
  return 1
}

/** Checks or exports the sealed act log. Exit 0 when it is whole, 1 when it is not. */
export const auditCommand: Command = {
  name: 'audit',
  usage: 'audit verify [--head FILE] [--key TEXT] | audit export FILE  [--data DIR]',
  summary: 'Checks that the act log is as it was sealed, or exports it for somebody else to check.',
  details: [
    'verify         recomputes every seal and names the first place that is not as it was sealed',
    'export FILE    writes seals and acts as JSON lines',
    '--head FILE    a copy of seal-head.json from elsewhere, instead of the one in the data folder',
    '--key TEXT     the public key (publicKey of seal-key.json), instead of the one in the data folder',
    '--data DIR     the data folder of the city (.khue by default)',
  ].join('\n'),
  options: { head: { type: 'string' }, key: { type: 'string' }, data: { type: 'string' } },
  words: { min: 1, max: 2 },
  run: async (values, [act, path]) => {
    if (act !== 'verify' && act !== 'export') throw new WrongUsage('audit knows two words: verify, and export FILE.')
    if ((act === 'export') !== (path !== undefined)) throw new WrongUsage('It is called like this: audit verify, or audit export FILE.')
    const program = await openProgram({ data: textOf(values, 'data') })
    try {
      if (path === undefined) return await verify(values, program)
      const { seals, acts } = await exportActs(program.pool, path)
      print(`${path}: ${acts} acts under ${seals} seals.`)
      return 0
    } finally {
      await program.close()
    }
  },
}

import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { demoRoot, judgeAlone, MAX_FILE_BYTES, readRoots, showVerifyId, verifyResult, type Check, type Verdict } from '#modules/documents'
import { environment } from '#platform/settings.ts'
import { complain, print, textOf, type Command, type Values } from './command.ts'
import { defaultDataDir, openProgram } from './open-program.ts'

const SAID: Readonly<Record<Verdict['verdict'], string>> = {
  valid: 'Valid: signed by the city, unchanged, in force.',
  altered: 'Altered: the content is not what was signed.',
  appended: 'Appended to: something was added after the signature.',
  unknown: 'Unknown: the city did not issue this file.',
  revoked: 'Revoked: genuine, but no longer in force.',
}
const CHECKS: Readonly<Record<Check['key'], string>> = {
  signature: 'signature',
  content: 'content',
  register: 'register',
  revocation: 'revocation',
  certificate: 'certificate',
}

const dataDirOf = (values: Values): string => textOf(values, 'data') ?? environment()['KHUE_DATA'] ?? defaultDataDir

const readPaper = async (path: string): Promise<Buffer> => {
  const { size } = await stat(path).catch(() => {
    throw new Error(`${path} cannot be read. Check the name.`)
  })
  if (size > MAX_FILE_BYTES) throw new Error(`${path} is larger than ${MAX_FILE_BYTES / 1e6} MB: no result of the city is.`)
  return readFile(path)
}

/** Signature and content only, by certificates that lie on this machine. */
const offline = async (values: Values, bytes: Buffer): Promise<Verdict> => {
  const path = textOf(values, 'root') ?? demoRoot(dataDirOf(values))
  if (!existsSync(path)) throw new Error(`There is no root certificate at ${path}. Name one with --root FILE.pem.`)
  return judgeAlone(bytes, await readRoots(path), new Date())
}

const online = async (values: Values, bytes: Buffer): Promise<Verdict> => {
  const env = environment()
  const dataDir = dataDirOf(values)
  if (!env['DATABASE_URL'] && !env['DATABASE_URL_FILE'] && !existsSync(dataDir))
    throw new Error('No register is set up here. Run ./khue start first, or check the signature alone with --offline --root FILE.pem.')
  const program = await openProgram({ data: dataDir })
  try {
    return await verifyResult(program.context('verify'), { bytes })
  } finally {
    await program.close()
  }
}

const show = (name: string, found: Verdict, alone: boolean): void => {
  print(`${name}: ${SAID[found.verdict]}`)
  const { result } = found
  if (result) {
    print(`  ${result.title}, ${result.notation}, ${result.agencyName}, ${result.signedAt.toISOString()}, ${showVerifyId(result.verifyId)}`)
    if (result.revoked) print(`  revoked ${result.revoked.at.toISOString()}: ${result.revoked.reason}`)
  }
  for (const { key, good, facts } of found.checks)
    print(`  ${good ? 'ok  ' : 'FAIL'} ${CHECKS[key]}: ${Object.values(facts).join(', ').replaceAll('_', ' ')}`)
  if (alone) complain('The register was not asked: whether this paper was revoked is not known.')
}

/** Checks a signed result. Exit 0 when it is valid, 1 when it is not. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE.pdf [--json] [--data DIR] [--offline [--root FILE.pem]]',
  summary: 'Checks a signed result: valid, altered, appended to, unknown or revoked.',
  details: [
    '--json         prints the verdict as JSON',
    '--data DIR     the data folder of the city (.khue by default)',
    '--offline      checks the signature alone, without the register: revocation stays unknown',
    "--root FILE    with --offline: the root certificates to trust (PEM), instead of the demo city's own",
  ].join('\n'),
  options: { json: { type: 'boolean' }, data: { type: 'string' }, offline: { type: 'boolean' }, root: { type: 'string' } },
  words: { min: 1, max: 1 },
  run: async (values, [path = '']) => {
    const bytes = await readPaper(path)
    const alone = values['offline'] === true
    const found = alone ? await offline(values, bytes) : await online(values, bytes)
    if (values['json'] === true) print(JSON.stringify({ ...found, registerAsked: !alone }))
    else show(basename(path), found, alone)
    return found.verdict === 'valid' ? 0 : 1
  },
}

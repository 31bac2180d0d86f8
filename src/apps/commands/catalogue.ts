import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { exportCatalogue, importCatalogue, type ImportReport } from '#modules/catalogue'
import { complain, print, textOf, WrongUsage, type Command } from './command.ts'
import { openProgram } from './open-program.ts'

const readable = async (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code ?? 'unknown error'}).`)
  })

const showProgress = (done: number, of: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} written${done >= of ? '\n' : ''}`)
}

const tell = (file: string, report: ImportReport, dryRun: boolean): void => {
  const { records, added, changed, unchanged, ours, slips } = report
  print(`${records} records in ${file}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${ours} that the city describes itself.`)
  if (slips > 0) print(`${slips} time limits cannot be read as time and count as not published.`)
  if (dryRun) print('Nothing was changed: this was a dry run.')
}

const tellProblems = (file: string, report: ImportReport): void => {
  for (const { line, field, message } of report.problems)
    complain(line === 0 ? `${file}: ${message}.` : `${file}, line ${line}${field === '' ? '' : `, ${field}`}: ${message}.`)
  complain('Nothing was changed. Mend the file and import it again.')
}

const runImport = async (file: string, data: string | undefined, dryRun: boolean, json: boolean): Promise<number> => {
  const bytes = await readable(file)
  const program = await openProgram({ data })
  try {
    const report = await importCatalogue(program.context('catalogue import'), bytes, { dryRun, progress: showProgress })
    if (json) print(JSON.stringify({ ...report, dryRun }))
    else if (report.problems.length === 0) tell(file, report, dryRun)
    if (report.problems.length > 0 && !json) tellProblems(file, report)
    return report.problems.length > 0 ? 1 : 0
  } finally {
    await program.close()
  }
}

const runExport = async (file: string, data: string | undefined): Promise<number> => {
  const program = await openProgram({ data })
  let records = 0
  try {
    const lines = async function* () {
      for await (const line of exportCatalogue(program.context('catalogue export'))) {
        records++
        yield line
      }
    }
    const out = createWriteStream(file)
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), out) : pipeline(lines, out))
    print(`${records} records written to ${file}.`)
    return 0
  } finally {
    await program.close()
  }
}

/** ./khue catalogue import FILE · export FILE */
export const catalogueCommand: Command = {
  name: 'catalogue',
  usage: 'catalogue import FILE [--dry-run] [--json] [--data DIR] | catalogue export FILE [--data DIR]',
  summary: 'imports or exports procedure records, JSON Lines, plain or gzip',
  details: [
    'import   takes in all records of the file or none; what is wrong is told by line and field. A changed record becomes a new version from today.',
    '         Procedures that the city describes itself (data/) stay in front of a record of the same code.',
    'export   writes what is in force today in the same format; packed when the name ends in .gz.',
    '--dry-run  only says what an import would do.',
    '--json     prints the report as JSON.',
    '--data DIR the data folder of a demo (.khue by default).',
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, data: { type: 'string' } },
  words: { min: 2, max: 2 },
  run: async (values, [act = '', file = '']) => {
    if (act === 'import') return runImport(file, textOf(values, 'data'), values['dry-run'] === true, values['json'] === true)
    if (act === 'export') return runExport(file, textOf(values, 'data'))
    throw new WrongUsage('catalogue knows two words: import FILE and export FILE.')
  },
}

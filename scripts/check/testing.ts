import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Check } from './fault.ts'

/** Runs a check on a small checkout made of `files` and gives back its faults, one line each. */
export const faultsIn = async (check: Check, files: Readonly<Record<string, string>>): Promise<string[]> => {
  const root = await mkdtemp(join(tmpdir(), 'khue-check-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), text)
    }
    return (await check(root)).map(({ at, what }) => `${at}: ${what}`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

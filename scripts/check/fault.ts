import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a check found: where (file:line, or a name), and what is wrong there with the mend. */
export type Fault = { readonly at: string; readonly what: string }

/** One part of `npm run check`: looks at the checkout below `root`. An empty list means that all is well. */
export type Check = (root: string) => Promise<readonly Fault[]>

const OUTSIDE = /(^|\/)(node_modules|\.git|\.khue|test-pictures)(\/|$)/

/** The files below `root` that match, sorted, without what git ignores. */
export const filesOf = async (root: string, ...patterns: readonly string[]): Promise<string[]> => {
  const found = new Set<string>()
  for await (const file of glob([...patterns], { cwd: root, exclude: name => OUTSIDE.test(name) })) found.add(file)
  return [...found].sort()
}

export const textOf = (root: string, file: string): Promise<string> => readFile(join(root, file), 'utf8')

/** 1 for the first line. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

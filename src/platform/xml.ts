/** One element: its namespace ('' for none), local name, plain attributes by local name, children and the text directly inside it. */
export type XmlElement = {
  readonly namespace: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** The text is no XML that this program reads. */
export class BadXml extends Error {}

const LIMITS = { length: 2_000_000, depth: 40, elements: 20_000 }
const NAME = /^(?:([\p{L}_][\p{L}\p{N}_.-]*):)?([\p{L}_][\p{L}\p{N}_.-]*)$/u
const TAG = /^([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const plain = (text: string): string =>
  text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
    const code = number ? (number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)) : undefined
    const letter =
      code === undefined
        ? Object.hasOwn(ENTITIES, name)
          ? ENTITIES[name]
          : undefined
        : isCharacter(code)
          ? String.fromCodePoint(code)
          : undefined
    if (end === '' || letter === undefined) throw new BadXml('an entity that is not defined')
    return letter
  })

type Open = {
  readonly tag: string
  readonly element: { namespace: string; name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }
  readonly scope: ReadonlyMap<string, string>
}

const nameIn = (scope: ReadonlyMap<string, string>, tag: string, isElement: boolean): { namespace: string; name: string } => {
  const [, prefix, name] = NAME.exec(tag) ?? []
  if (name === undefined) throw new BadXml('a name that is none')
  if (prefix === undefined) return { namespace: isElement ? (scope.get('') ?? '') : '', name }
  const namespace = scope.get(prefix)
  if (namespace === undefined) throw new BadXml('a prefix without a namespace')
  return { namespace, name }
}

const openTag = (inside: string, outer: ReadonlyMap<string, string>): { open: Open; closed: boolean } => {
  const [, tag = '', list = '', slash] = TAG.exec(inside) ?? []
  if (tag === '') throw new BadXml('a tag that cannot be read')
  const given = [...list.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, plain(double ?? single ?? '')] as const)
  if (new Set(given.map(([name]) => name)).size < given.length) throw new BadXml('an attribute twice')
  const scope = new Map(outer)
  for (const [name, value] of given) {
    if (name === 'xmlns') scope.set('', value)
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value)
  }
  const attributes: Record<string, string> = {}
  for (const [name, value] of given) if (!/^xmlns(:|$)/.test(name)) attributes[nameIn(scope, name, false).name] = value
  return { open: { tag, scope, element: { ...nameIn(scope, tag, true), attributes, children: [], text: '' } }, closed: slash === '/' }
}

/**
 * Reads a whole document, strictly. There is no document type, so no entity of the sender's and nothing that leads to a file or an address;
 * no processing instruction beyond the declaration; length, depth and number of elements are limited. Throws BadXml.
 */
export const parseXml = (source: string): XmlElement => {
  if (source.length > LIMITS.length) throw new BadXml('too long')
  const text = source.replace(/^\uFEFF?\s*<\?xml\s[^?>]*\?>/, '')
  const stack: Open[] = []
  let root: XmlElement | undefined
  let count = 0
  const say = (words: string): void => {
    const top = stack.at(-1)
    if (top) top.element.text += words
    else if (words.trim() !== '') throw new BadXml('text outside the document')
  }
  const end = (done: Open): void => {
    const parent = stack.at(-1)
    if (parent) parent.element.children.push(done.element)
    else if (root) throw new BadXml('more than one document')
    else root = done.element
  }
  const until = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from)
    if (at < 0) throw new BadXml('cut off')
    return at
  }
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at)
    say(plain(text.slice(at, next < 0 ? text.length : next)))
    if (next < 0) break
    if (text.startsWith('<!--', next)) at = until('-->', next + 4) + 3
    else if (text.startsWith('<![CDATA[', next)) {
      const close = until(']]>', next)
      if (stack.length === 0) throw new BadXml('text outside the document')
      say(text.slice(next + 9, close))
      at = close + 3
    } else if (/^<[!?]/.test(text.slice(next, next + 2))) throw new BadXml('a document type or an instruction')
    else {
      const close = until('>', next)
      const inside = text.slice(next + 1, close)
      at = close + 1
      if (inside.startsWith('/')) {
        const done = stack.pop()
        if (done?.tag !== inside.slice(1).trim()) throw new BadXml('an end tag without its start')
        end(done)
        continue
      }
      const { open, closed } = openTag(inside, stack.at(-1)?.scope ?? new Map())
      if (++count > LIMITS.elements || stack.length >= LIMITS.depth) throw new BadXml('too large')
      if (closed) end(open)
      else stack.push(open)
    }
  }
  if (stack.length > 0 || root === undefined) throw new BadXml('cut off')
  return root
}

/** The first element down a path of local names; undefined when one is missing. */
export const xmlAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at?.children.find(child => child.name === name), element)

/** The trimmed text down a path; undefined when it is missing or empty. */
export const xmlText = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  xmlAt(element, ...path)?.text.trim() || undefined

/** Text as it stands between tags or in a double-quoted attribute. */
export const xmlEscape = (text: string): string =>
  text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** A tree to be written: text, nothing (left out), or elements by name. Names are ours and are not checked. */
export type XmlTree = { readonly [name: string]: XmlTree | string | null | undefined }

/** `<name>…</name>` for each entry; null and undefined leave the element out. */
export const writeXml = (tree: XmlTree, prefix = ''): string =>
  Object.entries(tree)
    .map(([name, inside]) =>
      inside === null || inside === undefined
        ? ''
        : `<${prefix}${name}>${typeof inside === 'string' ? xmlEscape(inside) : writeXml(inside, prefix)}</${prefix}${name}>`,
    )
    .join('')

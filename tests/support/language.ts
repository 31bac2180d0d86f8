import type { Page } from 'playwright-core'

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = '[ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]'
/** Words of our English pages that no Vietnamese page has a reason to show. */
const ENGLISH =
  '\\\\b(Search|Apply|Sign|Continue|Submit|Save|Back|Next|Home|Download|Upload|Procedures?|Dossiers?|Status|Application|Receive|Due|Required|Optional|Error|Check|Help|Fee|Free|Papers?)\\\\b'
/** Names of people and wards are the same in both languages: some words with one capital letter each, or only that and a dot. */
const NAMES = '/(?<!\\p{L})(?:\\p{Lu}(?:\\p{Ll}+|\\.)\\s*){2,6}/gu'

/*
 * Runs in the page; a text, because this program is compiled without the names of the browser. Looks at every text that is seen or read out
 * and not marked as being of another language.
 */
const look = `(() => {
  const page = document.documentElement.lang
  const ours = text => text.replace('Khuê', '').replace(/“[^”]*”/g, '').replace(${NAMES}, '')
  const wrong = new RegExp(page === 'vi' ? '${ENGLISH}' : '${VIETNAMESE}')
  const languageOf = e => e.closest('[lang]')?.getAttribute('lang')
  const hidden = e => !e.checkVisibility({ visibilityProperty: true }) || e.closest('script, style, datalist, textarea')
  const found = []
  const check = (text, where) => wrong.test(ours(text)) && found.push(where + ': ' + text.trim().replace(/\\s+/g, ' ').slice(0, 80))
  check(document.title.split(' – ').at(-1), 'title')
  for (let walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node; (node = walker.nextNode()); ) {
    const e = node.parentElement
    if (!node.data.trim() || languageOf(e) !== page || hidden(e)) continue
    check(node.data, e.tagName.toLowerCase())
  }
  for (const e of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
    if (languageOf(e) !== page) continue
    for (const name of ['aria-label', 'alt', 'title', 'placeholder']) check(e.getAttribute(name) ?? '', name)
  }
  return [...new Set(found)]
})()`

/**
 * Texts of the other language: on an English page whatever has Vietnamese letters and does not say lang="vi" (names of places and agencies
 * say so as well, those of people need not), on a Vietnamese page the words of our English interface. Needs scripts.
 */
export const wrongLanguageOn = (page: Page): Promise<string[]> => page.evaluate<string[]>(look)

import { html, type Html } from '../html.ts'
import type { Shell } from './shell.ts'

/** The hidden field that every posted form carries; without it the request is refused (403). */
export const csrfField = (shell: Pick<Shell, 'csrf'>): Html => html`<input type="hidden" name="_csrf" value="${shell.csrf}" />`

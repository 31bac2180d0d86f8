import { html, type Html } from '#platform/html.ts'
import { block } from '#platform/ui/blocks.ts'
import { acts, button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, type FieldError } from '#platform/ui/errors.ts'
import { textField } from '#platform/ui/fields.ts'
import { fileField } from '#platform/ui/file-field.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { MAX_FILE_BYTES } from '../file.ts'
import { askWords } from './verdict-words.ts'

export type Asking = { readonly shell: Shell; readonly code?: string | undefined; readonly errors?: readonly FieldError[] | undefined }

/** Two ways to ask: the code under the QR, or the file. */
const twoForms = ({ shell, code, errors = [] }: Asking): Html => {
  const { lang } = shell
  const words = askWords(lang)
  return html`<div class="kh-two">
    <form class="kh-q kh-form" action="/xac-minh" method="get" novalidate>
      ${textField(lang, { name: 'ma', label: words.code, hint: words.codeHint, value: code, maxlength: 200, error: errorOf(errors, 'ma') })}
      ${acts(button({ label: words.checkCode }))}
    </form>
    <form class="kh-q kh-form" action="/xac-minh" method="post" enctype="multipart/form-data" novalidate>
      ${fileField(lang, { name: 'tep', label: words.file, hint: words.fileHint, accept: 'application/pdf', maxBytes: MAX_FILE_BYTES, error: errorOf(errors, 'tep') })}
      ${acts(button({ label: words.checkFile, variant: 'secondary' }), csrfField(shell))}
    </form>
  </div>`
}

export const askForms = (asking: Asking, title: string): Html => block('kiem-tra', title, twoForms(asking))
/** The forms alone, for the page that has nothing else. */
export const askBody = twoForms

import { attributes, html, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { hintAndError, type FieldBase } from './fields.ts'
import { showSize } from './show.ts'

const words = texts({
  tooLarge: {
    vi: (size: string) => `Tệp lớn hơn ${size}. Hãy chụp lại nhỏ hơn hoặc tách tệp.`,
    en: (size: string) => `The file is larger than ${size}. Make it smaller or split it.`,
  },
})

export type FileField = FieldBase & {
  /** As `application/pdf,image/jpeg`; the server checks the content itself. */
  readonly accept: string
  readonly maxBytes: number
  readonly multiple?: boolean | undefined
}

/** Choosing a file. Its form needs `multipart`. The buttons' words follow the browser's language. */
export const fileField = (lang: Lang, field: FileField): Html => {
  const described = [field.hint && `${field.name}-goi-y`, field.error && `${field.name}-loi`].filter(Boolean).join(' ')
  return html`<div class="kh-q" ${attributes({ 'data-bad': Boolean(field.error) })}>
    <label class="kh-drop" for="${field.name}"
      ><b>${field.label}</b
      ><input
        type="file"
        ${attributes({ id: field.name, name: field.name, accept: field.accept, multiple: field.multiple ?? false, 'data-max': field.maxBytes, 'aria-describedby': described || null, 'aria-invalid': field.error ? 'true' : null })} /></label
    >${hintAndError(lang, field)}
    <p class="ds-validation-message" id="${field.name}-size" role="alert" hidden>${words(lang).tooLarge(showSize(field.maxBytes, lang))}</p>
  </div>`
}

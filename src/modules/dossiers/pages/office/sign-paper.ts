import { html, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import type { Decision } from '../../dossier-view.ts'
import { signWords } from './sign-words.ts'

/** The paper that is to be signed, as it will read: an official text, so it stays Vietnamese. */
export const paperToSign = (lang: Lang, decision: Decision): Html => {
  const say = signWords(lang)
  return html`<div class="k-paper">
    <p class="k-small">${say.number}</p>
    ${lawText(
      lang,
      html`<b class="k-paper-title">${decision.title.toUpperCase()}</b>
        <dl class="k-paper-facts">
          ${decision.fields.map(
            field =>
              html`<div>
                <dt>${field.label}:</dt>
                <dd>${field.value || '–'}</dd>
              </div>`,
          )}
        </dl>
        ${decision.text
          .split(/\n+/)
          .filter(Boolean)
          .map(text => html`<p>${text}</p>`)}`,
    )}
    <p class="k-paper-seal">${say.place}</p>
  </div>`
}

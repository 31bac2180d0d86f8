import type { Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { tag, type Tone } from '#platform/ui/tags.ts'
import { statusWords } from '../dossier-words.ts'
import type { Status } from '../dossier.ts'

const TONES: Readonly<Record<Status, Tone>> = {
  submitted: 'neutral',
  received: 'accent',
  refused: 'danger',
  processing: 'accent',
  awaiting_supplement: 'warning',
  awaiting_payment: 'warning',
  withdrawn: 'neutral',
  stopped: 'danger',
  decided: 'success',
  returned: 'success',
}

/** A status as a tag: word, icon, colour last. */
export const statusTag = (lang: Lang, status: Status): Html => tag(statusWords(lang).of[status], TONES[status])

import type { Procedure } from '#modules/catalogue'
import type { Calendar } from '#modules/deadlines'
import type { Officer } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import type { Shell } from '#platform/ui/shell.ts'
import type { DossierEvent, DossierView } from '../../dossier-view.ts'
import type { ActName } from '../../dossier.ts'
import { placeParams, type Place } from './inbox-query.ts'

/** What came back with an act that was not done: its errors, and every word that was written. */
export type Returned = {
  readonly act: ActName
  readonly errors: readonly FieldError[]
  readonly typed: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** Everything the forms of the acts are made from. */
export type ActBox = {
  readonly ctx: Context
  readonly shell: Shell
  readonly dossier: DossierView
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly history: readonly DossierEvent[]
  /** Whoever may be given the dossier, with posts. */
  readonly colleagues: readonly Officer[]
  readonly place: Place
  readonly position: string
  readonly returned: Returned | null
}

/** What was written in a field before it came back; undefined on a fresh page. */
export const typedIn = (box: ActBox, act: ActName, field: string): string | undefined =>
  box.returned?.act === act ? (box.returned.typed[field] ?? '') : undefined

export const errorIn = (box: ActBox, act: ActName, field: string): Fragment =>
  box.returned?.act === act ? box.returned.errors.find(error => error.field === field)?.message : undefined

export const actPath = (box: Pick<ActBox, 'dossier' | 'place' | 'position'>, act: ActName): string => {
  const params = placeParams(box.place)
  if (box.position) params.set('vt', box.position)
  const query = params.size > 0 ? `?${params}` : ''
  return `/can-bo/ho-so/${encodeURIComponent(box.dossier.code)}/${act}${query}`
}

/** The form of one act: where it goes, which version was seen. */
export const actForm = (box: ActBox, act: ActName, body: Fragment): Html =>
  act === 'supply'
    ? html`<form class="k-stack" method="post" action="${actPath(box, act)}" enctype="multipart/form-data">${hidden(box)}${body}</form>`
    : html`<form class="k-stack" method="post" action="${actPath(box, act)}">${hidden(box)}${body}</form>`

const hidden = (box: ActBox): Fragment => [
  csrfField(box.shell),
  html`<input type="hidden" name="phien-ban" value="${box.dossier.version}" />`,
]

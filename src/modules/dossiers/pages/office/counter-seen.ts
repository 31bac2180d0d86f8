import type { Component } from '#modules/catalogue'
import { checkDraft, componentsOf, type OpenDraft, type SeenPaper } from '#modules/forms'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'

export const PAPERS = 'giay-to'
export const originalField = (index: number): string => `chinh-${index}`
export const copyField = (index: number): string => `sao-${index}`
/** Ticked when a dossier is taken in without some of its papers. */
export const WITHOUT = 'thieu'

/** The papers of the case, each with its place in the list, by which its fields are named. */
export const papersOf = (open: OpenDraft): readonly { readonly component: Component; readonly index: number }[] =>
  componentsOf(open.form, open.procedure, open.draft).flatMap((component, index) =>
    component.kind === 'paper' ? [{ component, index }] : [],
  )

/** What the officer ticked on the page. */
export const readSeen = (open: OpenDraft, form: Readonly<Record<string, string>>): Readonly<Record<string, SeenPaper>> =>
  Object.fromEntries(
    papersOf(open).map(({ component, index }) => [
      component.key,
      { original: form[originalField(index)] !== undefined, copy: form[copyField(index)] !== undefined },
    ]),
  )

/** Papers of which nothing is there: no original seen, no copy kept, no scan. */
export const missingPapers = (open: OpenDraft, seen: Readonly<Record<string, SeenPaper>>): readonly Component[] =>
  papersOf(open)
    .map(({ component }) => component)
    .filter(({ key }) => !seen[key]?.original && !seen[key]?.copy && !open.draft.documents.some(document => document.component === key))

/** Whether the form itself is complete; without that nothing is taken in. */
export const isComplete = (ctx: Context, open: OpenDraft): boolean =>
  checkDraft(open.form, open.procedure, open.draft, { on: cityDay(ctx.now), places: open.places }).length === 0

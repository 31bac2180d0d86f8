import type { Component } from '#modules/catalogue'
import { fileRefusalText, keepFile, useFromVault } from '#modules/documents'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Upload } from '#platform/web/route.ts'
import type { OpenDraft } from './open-step.ts'
import type { Posted } from './read-page.ts'
import { attachFile, removeFile } from './save-draft.ts'
import { stepWords } from './step-words.ts'
import { componentsOf } from './steps.ts'

/** Names of the fields of one paper: its place in the list, so that any key of a component will do. */
export const uploadField = (index: number): string => `tep-${index}`
export const vaultField = (index: number): string => `kho-${index}`
export const removeValue = (index: number, file: string): string => `${index}:${file}`

/** The most files that one paper may have. */
const MOST_FILES = 20

type PaperError = { readonly field: string; readonly message: string }

/** Why one file was not kept, in words; the name says which of several. Anything else that went wrong is no matter of the file. */
const sayWhy = (ctx: Context, error: unknown, name: string): string => {
  if (!(error instanceof Refusal) || !error.code.startsWith('documents.')) throw error
  return fileRefusalText(error, ctx.lang, name)
}

/** Does what was asked for one paper; each file for itself, so that a bad one does not cost the good ones. */
const saveOne = async (
  ctx: Context,
  open: OpenDraft,
  component: Component,
  index: number,
  uploads: readonly Upload[],
  entry: string,
): Promise<PaperError[]> => {
  const { draft } = open
  const problems: PaperError[] = []
  const there = draft.documents.filter(document => document.component === component.key).length
  for (const [i, upload] of uploads.entries()) {
    if (there + i >= MOST_FILES) return [...problems, { field: uploadField(index), message: stepWords(ctx.lang).tooMany(MOST_FILES) }]
    try {
      const file = await keepFile(ctx, { upload, purpose: 'dossier', owner: draft.person })
      await attachFile(ctx, draft, { component: component.key, file: file.id, source: draft.officer === null ? 'upload' : 'scan' })
    } catch (error) {
      problems.push({ field: uploadField(index), message: sayWhy(ctx, error, upload.name) })
    }
  }
  if (!isId(entry)) return problems
  try {
    const file = await useFromVault(ctx, { entry, purpose: draft.procedure })
    await attachFile(ctx, draft, { component: component.key, file: file.id, source: 'vault' })
  } catch (error) {
    problems.push({ field: vaultField(index), message: sayWhy(ctx, error, '') })
  }
  return problems
}

/** Keeps uploads, takes papers from the vault, or removes one. Works without scripts: any number of papers in one form. */
export const savePapers = async (
  ctx: Context,
  open: OpenDraft,
  posted: Posted & { readonly files: readonly Upload[] },
): Promise<readonly PaperError[]> => {
  const components = componentsOf(open.form, open.procedure, open.draft)
  const [index = '', file = ''] = (posted.form['bo'] ?? '').split(':')
  const dropped = /^\d{1,3}$/.test(index) ? components[Number(index)] : undefined
  if (dropped && isId(file)) await removeFile(ctx, open.draft, { component: dropped.key, file })
  const problems: PaperError[] = []
  for (const [i, component] of components.entries()) {
    if (component.kind !== 'paper') continue
    const uploads = posted.files.filter(upload => upload.field === uploadField(i))
    problems.push(...(await saveOne(ctx, open, component, i, uploads, posted.form[vaultField(i)] ?? '')))
  }
  return problems
}

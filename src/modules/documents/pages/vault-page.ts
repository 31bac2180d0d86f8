import { Type } from 'typebox'
import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { page, redirect, route, sendFile } from '#platform/web/route.ts'
import { addToVault } from '../add-to-vault.ts'
import { fileRefusalText } from '../file-refusal-text.ts'
import { getVaultEntry, listVault } from '../list-vault.ts'
import { sendStoredFile } from '../send-stored-file.ts'
import { vaultView } from './vault-view.ts'

const personOf = (actor: Actor): string => {
  if (actor.kind !== 'citizen') throw new Refusal('documents.not_found', 404)
  return actor.person
}

export const vaultRoute = route({
  method: 'GET',
  path: '/kho-giay-to',
  house: 'portal',
  access: 'citizen',
  query: Type.Object({ 'da-luu': Type.Optional(Type.String({ maxLength: 1 })) }),
  handle: async ({ ctx, shell, query }) => {
    const entries = await listVault(ctx, personOf(ctx.actor))
    return vaultView(shell, entries, ctx.now, { title: '', errors: [] }, query['da-luu'] === '1')
  },
})

export const addRoute = route({
  method: 'POST',
  path: '/kho-giay-to',
  house: 'portal',
  access: 'citizen',
  uploads: true,
  handle: async ({ ctx, shell, form, files }) => {
    const person = personOf(ctx.actor)
    const title = form['ten'] ?? ''
    const upload = files.find(file => file.field === 'tep')
    try {
      if (!upload) throw new Refusal('documents.no_file', 422)
      await addToVault(ctx, { upload, title })
      return redirect('/kho-giay-to?da-luu=1')
    } catch (error) {
      if (!(error instanceof Refusal) || !error.code.startsWith('documents.')) throw error
      const message = fileRefusalText(error, shell.lang)
      const view = vaultView(shell, await listVault(ctx, person), ctx.now, { title, errors: [{ field: 'tep', message }] }, false)
      return page(view, error.status === 413 ? 413 : 422)
    }
  },
})

/** One of my papers: to be saved, or with ?xem=1 to be looked at. */
export const paperRoute = route({
  method: 'GET',
  path: '/kho-giay-to/:id',
  house: 'portal',
  access: 'citizen',
  params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
  query: Type.Object({ xem: Type.Optional(Type.String({ maxLength: 1 })) }),
  handle: async ({ ctx, params, query }) => {
    const entry = await getVaultEntry(ctx, params.id)
    return sendFile(await sendStoredFile(ctx, entry.file, { inline: query.xem === '1' }))
  },
})

import type { Module } from '#platform/module.ts'
import { fileHolders } from '#modules/documents'
import { heldByDrafts } from './held-files.ts'
import { refusals } from './refusals.ts'
import { removeOldDrafts } from './remove-old-drafts.ts'

fileHolders.register(heldByDrafts)

export const forms: Module = {
  name: 'forms',
  routes: [],
  jobs: { 'forms.remove_old_drafts': removeOldDrafts },
  hourly: ['forms.remove_old_drafts'],
  refusals,
}

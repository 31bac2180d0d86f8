import type { Module } from '#platform/module.ts'
import { forgetJob } from './forget-blob.ts'
import { forgetUnheld } from './forget-unheld.ts'
import { askRoute, compareRoute, verdictRoute } from './pages/verify-page.ts'
import { addRoute, paperRoute, vaultRoute } from './pages/vault-page.ts'
import { refusals } from './refusals.ts'
import { scanJob } from './scan-file.ts'

export const documents: Module = {
  name: 'documents',
  routes: [askRoute, verdictRoute, compareRoute, vaultRoute, addRoute, paperRoute],
  jobs: { 'documents.scan': scanJob, 'documents.forget': forgetJob, 'documents.forget_unheld': forgetUnheld },
  hourly: ['documents.forget_unheld'],
  refusals,
}

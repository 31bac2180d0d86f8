import type { Module } from '#platform/module.ts'
import { fileHolders } from '#modules/documents'
import { heldByDossiers } from './held-files.ts'
import { makePaperJob } from './make-paper.ts'
import { applyRoutes } from './pages/apply/routes.ts'
import { officeRoutes } from './pages/office/routes.ts'
import { citizenRoutes } from './pages/routes.ts'
import { refusals } from './refusals.ts'
import { tellCitizenJob } from './tell-citizen.ts'

fileHolders.register(heldByDossiers)

export const dossiers: Module = {
  name: 'dossiers',
  routes: [...applyRoutes, ...citizenRoutes, ...officeRoutes],
  jobs: { 'dossiers.make_paper': makePaperJob, 'dossiers.tell_citizen': tellCitizenJob },
  refusals,
}

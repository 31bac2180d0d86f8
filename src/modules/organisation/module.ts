import type { Module } from '#platform/module.ts'
import { agencyPage } from './pages/agency-page.ts'
import { listAgenciesPage } from './pages/list-agencies-page.ts'
import { listUnitsPage } from './pages/list-units-page.ts'
import { unitPage } from './pages/unit-page.ts'
import { refusals } from './refusals.ts'

export const organisation: Module = {
  name: 'organisation',
  routes: [listAgenciesPage, agencyPage, listUnitsPage, unitPage],
  jobs: {},
  refusals,
}

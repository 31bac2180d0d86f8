import type { Module } from '#platform/module.ts'
import { officeListPage } from './pages/office-list.ts'
import { officeProcedurePage, renamePost } from './pages/office-procedure.ts'
import { procedurePage } from './pages/procedure-page.ts'
import { searchPage } from './pages/search-page.ts'
import { refusals } from './refusals.ts'

export { procedureSlots, type ProcedureSlot } from './slots.ts'

export const catalogue: Module = {
  name: 'catalogue',
  routes: [searchPage, procedurePage, officeListPage, officeProcedurePage, renamePost],
  jobs: {},
  refusals,
}

import type { Module } from '#platform/module.ts'
import { forgetJob } from './forget-blob.ts'
import { refusals } from './refusals.ts'
import { scanJob } from './scan-file.ts'

export const documents: Module = {
  name: 'documents',
  routes: [],
  jobs: { 'documents.scan': scanJob, 'documents.forget': forgetJob },
  refusals,
}

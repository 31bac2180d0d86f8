import type { Module } from '#platform/module.ts'
import { refusals } from './refusals.ts'

export const catalogue: Module = { name: 'catalogue', routes: [], jobs: {}, refusals }

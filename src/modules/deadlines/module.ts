import type { Module } from '#platform/module.ts'
import { refusals } from './refusals.ts'

export const deadlines: Module = { name: 'deadlines', routes: [], jobs: {}, refusals }

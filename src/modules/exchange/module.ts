import { refusals } from './refusals.ts'
import type { Module } from '#platform/module.ts'

export const exchange: Module = { name: 'exchange', routes: [], jobs: {}, refusals }

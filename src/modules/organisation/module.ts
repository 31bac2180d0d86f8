import type { Module } from '#platform/module.ts'
import { refusals } from './refusals.ts'

export const organisation: Module = { name: 'organisation', routes: [], jobs: {}, refusals }

import type { Module } from '#platform/module.ts'
import { sendMessage } from './send-message.ts'

export const notifications: Module = { name: 'notifications', routes: [], jobs: { 'notifications.send': sendMessage }, refusals: {} }

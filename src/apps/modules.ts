import { catalogue } from '#wiring/catalogue'
import { deadlines } from '#wiring/deadlines'
import { documents } from '#wiring/documents'
import { dossiers } from '#wiring/dossiers'
import { exchange } from '#wiring/exchange'
import { forms } from '#wiring/forms'
import { identity } from '#wiring/identity'
import { notifications } from '#wiring/notifications'
import { organisation } from '#wiring/organisation'
import type { Module } from '#platform/module.ts'
import { upkeep } from '#platform/jobs/tidy.ts'
import { portal } from './portal/portal.ts'

/** Everything the program is made of. A route, job or refusal that two of them claim stops the start. */
export const modules: readonly Module[] = [
  upkeep,
  portal,
  organisation,
  deadlines,
  identity,
  exchange,
  catalogue,
  documents,
  forms,
  notifications,
  dossiers,
]

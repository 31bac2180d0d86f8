import type { Pool } from 'pg'
import { newId } from '#platform/id.ts'
import { lookAt } from '../act-on.ts'
import type { Dossier } from '../dossier.ts'

const COLUMNS = `id, code, tracking_key, version, draft, procedure, procedure_version, title, channel, place, help_point, receiving, competent, filer,
  owner, owner_name, owner_identifier, owner_birth_year, owner_kind, account_level, status, step, assignee, assigned_at, submitted_at,
  expected_receipt_by, received_at, clock_from, due_at, limit_value, limit_unit, paused_at, supplements, decision, decided_at, ended_at,
  returned_at, delivery, result_file, look_at`

const snake = (key: string): string => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Puts dossiers into the database as they are, each with its content and one line of history; past all use cases. */
export const putDossiers = async (owner: Pool, dossiers: readonly Dossier[], now: Date): Promise<void> => {
  const rows = dossiers.map(dossier => ({
    ...Object.fromEntries(Object.entries(dossier).map(([key, value]) => [snake(key), value])),
    draft: newId(),
    look_at: lookAt(dossier, now, dossier.expectedReceiptBy),
  }))
  await owner.query(
    `with r as (select * from jsonb_populate_recordset(null::dossiers.dossier, $1::jsonb)),
      d as (insert into dossiers.dossier (${COLUMNS}, form_set) select ${COLUMNS}, 'TT03-2025' from r returning id, status, step, submitted_at),
      c as (insert into dossiers.content (dossier, form, answers, owner, filer_name, contact, delivery)
        select id, 'form', '{}', '{"name":"","identifier":null,"birthDate":null,"address":null}', '', '{"phone":null,"email":null}',
          '{"method":"electronic","address":null}' from d)
    insert into dossiers.event (id, dossier, at, act, actor_kind, actor, status, step)
      select gen_random_uuid(), id, submitted_at, 'submit', 'citizen', '-', status, step from d`,
    [JSON.stringify(rows)],
  )
}

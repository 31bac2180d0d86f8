import { audienceGroups, type Content } from './content.ts'
import type { ProcedureStep } from './procedure.ts'
import { readLimit } from './read-limit.ts'
import { casesOf } from './read-documents.ts'
import type { CatalogueRecord } from './record.ts'
import { impliedLevel, statedLevel, type ServiceLevels } from './service-level.ts'

const STEP = /^[\s\-–+*•.]*(?:bước|b)\s*(?:thứ\s*)?\d+\b/i

/** Steps as published, cut before each line that begins "Bước 1", "Bước 2" …; nothing is left out or changed. */
export const stepsOf = (text: string | null): readonly ProcedureStep[] => {
  if (text === null || text.trim() === '') return []
  const steps: string[] = []
  for (const line of text.split('\n')) {
    if (steps.length === 0 || STEP.test(line.normalize('NFC'))) steps.push(line)
    else steps.push(`${steps.pop() ?? ''}\n${line}`)
  }
  return steps.map(step => ({ title: null, text: step }))
}

/** A record of the national database as a version of ours. Its texts are not touched: they are law. */
export const contentOf = (record: CatalogueRecord, levels: ServiceLevels): Content => {
  const stated = statedLevel(record, levels)
  return {
    name: record.name,
    summary: null,
    papersInShort: null,
    field: record.field,
    ministry: record.ministry,
    levels: record.levels,
    serviceLevel: typeof stated === 'string' ? stated : impliedLevel(record),
    serviceReason: null,
    // Without our own knowledge of what comes out: the stronger identity for people (NĐ 69/2024/NĐ-CP), the only one there is for organisations.
    assurance: audienceGroups(record.audience).includes('person') ? 2 : 1,
    essential: false,
    audience: record.audience,
    channels: record.channels.map(c => ({
      channel: c.channel,
      limit: readLimit(c.time),
      free: c.free,
      feeVnd: c.fee_vnd,
      feeText: c.fee_text,
    })),
    cases: casesOf(record.documents),
    results: record.results,
    steps: stepsOf(record.steps),
    conditions: record.conditions === null || record.conditions.trim() === '' ? [] : [record.conditions],
    questions: [],
    legalBasis: record.legal_basis,
    decision: record.decision,
    authority: record.authority,
    performer: record.performer,
    imported: true,
    source: record.source,
    keywords: [],
    english: {},
  }
}

const UNITS = { working_day: 'working_day', day: 'day', hour: 'hour', month: 'month', same_day: null } as const

/** A procedure of ours in the form of the national database, for the export. */
export const recordOf = (code: string, content: Content): CatalogueRecord => ({
  code,
  name: content.name,
  decision: content.decision,
  ministry: content.ministry,
  levels: [...content.levels],
  field: content.field,
  kind: null,
  audience: [...content.audience],
  authority: content.authority,
  performer: content.performer,
  reception: null,
  related: null,
  steps: content.steps.map(s => [s.title, s.text].filter(Boolean).join('\n')).join('\n') || null,
  channels: content.channels.map(c => ({
    channel: c.channel,
    time: c.limit === null ? null : { value: c.limit.value, unit: UNITS[c.limit.unit] },
    free: c.free,
    fee_vnd: c.feeVnd,
    fee_text: c.feeText,
  })),
  documents: content.cases.flatMap(one =>
    one.components.map(c => ({ group: one.title, name: c.name, originals: c.originals, copies: c.copies, template: c.template })),
  ),
  results: content.results.map(r => ({ name: r.name, code: r.code })),
  conditions: content.conditions.join('\n') || null,
  legal_basis: [...content.legalBasis],
  source: content.source,
  service_level: content.serviceLevel,
})

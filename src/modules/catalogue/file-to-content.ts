import type { Content } from './content.ts'
import type { Component } from './procedure.ts'
import type { ProcedureBody, TwoLanguages } from './procedure-file.ts'

/** What a city charges otherwise: data/<city>/procedure-fees.json. */
export type CityFees = { readonly from: string; readonly law: string; readonly onlineFree: readonly string[] }

/** Names of fields in English, and of whatever else is a list: data/common/field-names.json. */
export type FieldNames = Readonly<Record<string, string>>

/** A version of ours as content: Vietnamese texts, and beside them one map from each to its English. */
export const contentOfFile = (
  code: string,
  shortName: TwoLanguages,
  body: ProcedureBody,
  fields: FieldNames,
  fees: CityFees | null,
): Content => {
  const english: Record<string, string> = { [shortName.vi]: shortName.en }
  const said = (text: TwoLanguages): string => {
    const before = english[text.vi]
    if (before !== undefined && before !== text.en)
      throw new Error(`${code}.json: "${text.vi}" has two English texts: "${before}" and "${text.en}"`)
    english[text.vi] = text.en
    return text.vi
  }
  const maybe = (text: TwoLanguages | null | undefined): string | null => (text ? said(text) : null)
  const field = fields[body.field]
  if (field !== undefined) english[body.field] = field
  const component = (key: string): Component => {
    const paper = body.papers[key]
    if (!paper) throw new Error(`there is no paper "${key}"`)
    const kind = paper.kind ?? 'paper'
    return {
      key,
      name: said(paper.name),
      kind,
      originals: paper.originals ?? (kind === 'paper' ? 1 : 0),
      copies: paper.copies ?? 0,
      template: paper.template ?? null,
      hint: maybe(paper.hint),
    }
  }
  const freeOnline = fees?.onlineFree.includes(code) ?? false
  return {
    name: said(body.name),
    summary: said(body.summary),
    papersInShort: maybe(body.papersInShort),
    field: body.field,
    ministry: body.ministry,
    levels: body.levels,
    serviceLevel: body.serviceLevel,
    serviceReason: maybe(body.serviceReason),
    assurance: body.assurance,
    essential: body.essential,
    audience: body.audience,
    channels: body.channels.map(c =>
      freeOnline && c.channel === 'online'
        ? { channel: c.channel, limit: c.limit, free: true, feeVnd: 0, feeText: null }
        : { channel: c.channel, limit: c.limit, free: c.free, feeVnd: c.feeVnd, feeText: maybe(c.feeText) },
    ),
    cases: body.cases.map(one => ({
      key: one.key,
      title: maybe(one.title),
      components: one.papers.map(component),
      ...(one.limit && { limit: one.limit }),
    })),
    results: body.results.map(r => ({ name: said(r.name), code: r.code })),
    steps: body.steps.map(s => ({ title: said(s.title), text: maybe(s.text) })),
    conditions: body.conditions.map(said),
    questions: body.questions.map(q => ({ question: said(q.question), answer: said(q.answer) })),
    legalBasis: freeOnline && fees ? [...body.legalBasis, fees.law] : body.legalBasis,
    decision: body.decision,
    authority: said(body.authority),
    performer: null,
    imported: false,
    source: body.source,
    keywords: body.keywords,
    english,
  }
}

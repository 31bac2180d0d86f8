import { getProcedure, type Procedure } from '#modules/catalogue'
import { keepFile, render } from '#modules/documents'
import { submitDossier } from '#modules/dossiers'
import {
  attachFile,
  componentsOf,
  exampleAnswers,
  getDraft,
  getForm,
  loadPlaces,
  saveDraft,
  startDraft,
  type Answers,
  type Draft,
  type Form,
} from '#modules/forms'
import { upsertPerson } from '#modules/identity'
import type { Citizen, Context } from '#platform/context.ts'
import { showDay } from '#platform/ui/show.ts'
import { cityDay } from '#platform/calendar.ts'
import type { DemoPerson } from '../../demo/people.ts'

/** A citizen of the demo as he would be signed in. */
export const asCitizen = async (ctx: Context, person: DemoPerson): Promise<Context & { readonly actor: Citizen }> => {
  const { identifier, name, birthDate, sex, phone, email } = person
  const known = await upsertPerson(ctx, { identifier, name, birthDate, sex, phone, email, level: 2, source: 'account' })
  return { ...ctx, actor: { kind: 'citizen', person: known.id, name, level: 2 } }
}

export type Sample = {
  readonly procedure: string
  /** Code of the commune. */
  readonly place: string
  readonly person: DemoPerson
  readonly child: DemoPerson
  readonly wallClock: Date
}

/** What a parent of the demo says of a newborn: names, days and places of this city and family. */
const birthOf = (person: DemoPerson, child: DemoPerson): Answers => {
  const other = person.sex === 'female' ? 'father' : 'mother'
  return {
    relation: person.sex === 'female' ? 'mother' : 'father',
    childName: child.name,
    childBirthDate: child.birthDate,
    childSex: child.sex,
    birthPlace: person.permanent.province === '79' ? 'Bệnh viện Từ Dũ' : 'Bệnh viện Phụ sản Hà Nội',
    homeTown: person.homeTown,
    [`${other}Address`]: person.current.text,
    ...(person.spouse ? { [`${other}Name`]: person.spouse.name } : {}),
    ...(person.spouse?.identifier ? { [`${other}Identifier`]: person.spouse.identifier } : {}),
  }
}

/** Answers to every question: examples, but for the place and the names, which are of this city and family. */
const answersFor = async (ctx: Context, form: Form, draft: Draft, sample: Sample): Promise<Answers> => {
  const from: Answers = {
    ...draft.answers,
    ...(form.placeFrom === undefined ? {} : { [form.placeFrom]: sample.place }),
    ...(form.code === '1.001193' ? birthOf(sample.person, sample.child) : {}),
  }
  return lifelike(form, exampleAnswers(form, { on: cityDay(ctx.now), places: await loadPlaces(ctx), from }), from)
}

/** Examples for machines say "Ví dụ": people leave optional questions open and write something into the others. */
const lifelike = (form: Form, answers: Answers, from: Answers): Answers => {
  const optional = new Set(
    form.pages.flatMap(page => page.questions.filter(question => question.required === false).map(question => question.key)),
  )
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => Object.hasOwn(from, key) || !optional.has(key))
      .map(([key, answer]) => [key, answer === 'Ví dụ' ? 'Theo giấy tờ gửi kèm' : answer]),
  )
}

const scan = async (ctx: Context, title: string, person: DemoPerson): Promise<string> => {
  const data = {
    title,
    lines: [
      ['Họ, chữ đệm, tên', person.name],
      ['Ngày, tháng, năm sinh', showDay(person.birthDate, 'vi')],
      ['Số định danh cá nhân', person.identifier],
      ['Nơi cư trú', person.current.text],
    ],
    place: `Ngày ${showDay(cityDay(ctx.now), 'vi')}`,
    signed: person.name.split(' ').slice(-2).join(' '),
  }
  const blob = await ctx.services.blobs.put([render('sample', data, ctx.now).pdf])
  const owner = ctx.actor.kind === 'citizen' ? ctx.actor.person : null
  return (await keepFile(ctx, { upload: { name: `${title}.pdf`, ...blob }, purpose: 'dossier', owner })).id
}

const attachPapers = async (ctx: Context, form: Form, procedure: Procedure, draft: Draft, person: DemoPerson): Promise<void> => {
  for (const component of componentsOf(form, procedure, draft)
    .filter(one => one.kind === 'paper')
    .slice(0, 2))
    await attachFile(ctx, draft, { component: component.key, file: await scan(ctx, component.name.slice(0, 60), person), source: 'upload' })
}

/** Fills in and files one dossier as its citizen would, step for step through the same use cases. Answers its code. */
export const fileSample = async (ctx: Context, sample: Sample): Promise<string> => {
  const { person, place } = sample
  const procedure = await getProcedure(ctx, sample.procedure)
  // The population database refuses a question that is dated in the past.
  const started = await startDraft({ ...ctx, now: sample.wallClock }, { procedure })
  const form = await getForm(ctx, started.form)
  const answers = await answersFor(ctx, form, started, sample)
  const draft = await saveDraft(ctx, started, started.version, {
    answers,
    known: started.known && { ...started.known, at: ctx.now.toISOString() },
    place,
    caseKey: procedure.cases[0]?.key ?? null,
    delivery: { method: 'electronic', address: null },
    contact: { phone: person.phone ?? '0912345678', email: person.email },
  })
  await attachPapers(ctx, form, procedure, draft, person)
  return (await submitDossier(ctx, { draft: (await getDraft(ctx, draft.id)).id, declared: true })).code
}

import { loadCalendar, workingMinutes } from '#modules/deadlines'
import { hasDossiers } from '#modules/dossiers'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { demoPeople, type DemoPerson } from '../../demo/people.ts'
import { asCitizen, fileSample } from './file-sample.ts'
import { demoPlans, GUIDES, type Plan } from './plans.ts'
import { workOnSample } from './work-on-sample.ts'

const MINUTE = 60_000

/** The instant that lies so many working hours before `now`; found by stepping back, because calendars only count forward. */
const hoursBefore = async (ctx: Context, hours: number): Promise<Date> => {
  const calendar = await loadCalendar(ctx)
  let at = new Date(ctx.now.getTime() - hours * 60 * MINUTE)
  while (workingMinutes(calendar, at, ctx.now) < hours * 60) at = new Date(at.getTime() - 20 * MINUTE)
  return at
}

/** People who may apply: grown up, with a full account, living in the place. */
const applicants = (people: readonly DemoPerson[], plan: Plan, guide: string | undefined): readonly DemoPerson[] => {
  if (plan.hers) return people.filter(one => one.identifier === guide)
  const here = people.filter(one => one.account === 2 && (one.current.commune === plan.place || one.permanent.commune === plan.place))
  return here.length > 0 ? here : people.filter(one => one.account === 2)
}

/** Children without an account who are born by that day, the youngest first. */
const youngest = (people: readonly DemoPerson[], day: string): readonly DemoPerson[] =>
  people
    .filter(one => one.account === null && one.birthDate <= day)
    .sort((a, b) => b.birthDate.localeCompare(a.birthDate))
    .slice(0, 40)

/**
 * Gives a fresh demo some dossiers at every stage, filed and worked on through the ordinary use cases with an earlier clock.
 * Does nothing when there are any. Answers how many were made.
 */
export const makeDemoDossiers = async (ctx: Context, city: string, count?: number): Promise<number> => {
  if (await hasDossiers(ctx)) return 0
  const people = demoPeople(city, { count })
  const plans = demoPlans(city)
  for (const [i, plan] of plans.entries()) {
    const filedAt = await hoursBefore(ctx, plan.filed)
    const circle = applicants(people, plan, GUIDES[city])
    const person = circle[(i * 7 + 3) % circle.length]
    const newborn = youngest(people, cityDay(filedAt))
    const child = newborn[(i * 5) % newborn.length]
    if (!person || !child) continue
    const citizen = await asCitizen({ ...ctx, now: filedAt }, person)
    const code = await fileSample(citizen, { ...plan, person, child, wallClock: new Date() })
    await workOnSample(citizen, code, plan.stage, new Date(ctx.now.getTime() - MINUTE), child)
  }
  return plans.length
}

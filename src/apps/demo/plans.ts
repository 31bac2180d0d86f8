/** How far a dossier of the demo has come. */
export type Stage =
  | 'submitted'
  | 'received'
  | 'in_hand'
  | 'awaiting_supplement'
  | 'supplied'
  | 'proposed'
  | 'to_sign'
  | 'decided'
  | 'returned'
  | 'refused'
  | 'withdrawn'

/** One dossier to be made: `filed` working hours ago, for a place (commune code), where it stands now, and whether it is the guide's. */
export type Plan = {
  readonly procedure: string
  readonly place: string
  readonly filed: number
  readonly stage: Stage
  readonly hers?: boolean
}

/** Personal identifiers of the citizens the guides speak of: they find matters of their own. */
export const GUIDES: Readonly<Record<string, string>> = { hanoi: '001191014527', hcmc: '079191014527' }

const BIRTH = '1.001193'
const RESIDENCE = '1.004222'
const CRIMINAL = '3.000333'
const OTHERS = ['1.004873', '2.000635', '1.000656', '1.000894', '1.001612', '1.013225', '1.004837', '1.004859'] as const

/** Wards of a city in which the demo has officers. */
const WARDS: Readonly<Record<string, readonly string[]>> = { hanoi: ['00199', '00004', '00070'], hcmc: ['26743', '26824'] }

const plansOf = (ward: string, busy: boolean): Plan[] => {
  const at = (procedure: string, filed: number, stage: Stage): Plan => ({ procedure, place: ward, filed, stage })
  const some = [
    at(BIRTH, 1, 'submitted'),
    at(BIRTH, 4, 'in_hand'),
    at(BIRTH, 15, 'to_sign'),
    at(BIRTH, 60, 'returned'),
    at(RESIDENCE, 3, 'submitted'),
    at(RESIDENCE, 30, 'in_hand'),
    { ...at(RESIDENCE, 44, 'awaiting_supplement'), hers: busy },
    at(OTHERS[0], 6, 'received'),
    at(OTHERS[1], 2, 'submitted'),
  ]
  const more = [
    at(RESIDENCE, 70, 'in_hand'),
    at(RESIDENCE, 64, 'proposed'),
    at(RESIDENCE, 100, 'decided'),
    at(CRIMINAL, 5, 'submitted'),
    at(CRIMINAL, 50, 'in_hand'),
    at(CRIMINAL, 90, 'to_sign'),
    at(OTHERS[0], 30, 'in_hand'),
    at(OTHERS[0], 26, 'supplied'),
    at(OTHERS[1], 10, 'in_hand'),
    at(OTHERS[2], 9, 'in_hand'),
    at(OTHERS[2], 20, 'decided'),
    at(OTHERS[3], 7, 'proposed'),
    at(OTHERS[4], 20, 'in_hand'),
    at(OTHERS[4], 12, 'awaiting_supplement'),
    at(OTHERS[5], 80, 'in_hand'),
    at(OTHERS[6], 18, 'in_hand'),
    at(OTHERS[7], 16, 'to_sign'),
    at(OTHERS[7], 40, 'refused'),
    at(OTHERS[1], 34, 'withdrawn'),
    { ...at(OTHERS[0], 120, 'returned'), hers: true },
    { ...at(CRIMINAL, 20, 'in_hand'), hers: true },
  ]
  return busy ? [...some, ...more] : some
}

/** What the demo of a city begins with: one busy ward, two quieter ones; oldest first, so that codes follow the days. */
export const demoPlans = (city: string): readonly Plan[] =>
  (WARDS[city] ?? []).flatMap((ward, i) => plansOf(ward, i === 0)).sort((a, b) => b.filed - a.filed)

import type { FactKey, Known } from './person.ts'
import type { Citizen, CitizenAddress } from '#modules/exchange'
import { findUnit } from '#modules/organisation'
import type { Context } from '#platform/context.ts'

type Facts = Partial<Record<FactKey, string>>

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** Without what is empty. */
const present = (facts: Readonly<Record<string, string | null | undefined>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === 'string' && value !== ''))

/** The address in one line. A commune of this city is named by its code; elsewhere the register's own words have to do. */
const addressLine = async (ctx: Context, address: CitizenAddress | null): Promise<string | null> => {
  if (!address) return null
  const commune = address.commune ? await findUnit(ctx, address.commune) : undefined
  const province = commune && address.province ? await findUnit(ctx, address.province) : undefined
  return [address.detail, commune && lowerFirst(commune.fullName), province?.name].filter(Boolean).join(', ')
}

/** Which facts the register's answer holds, by our names, with the addresses as they are put into words. */
const gathered = (citizen: Citizen, permanentAddress: string | null | undefined, currentAddress: string | null | undefined): Facts =>
  present({
    name: citizen.name,
    identifier: citizen.identifier,
    birthDate: citizen.birthDate,
    sex: citizen.sex,
    ethnicity: citizen.ethnicity,
    nationality: citizen.nationality,
    religion: citizen.religion,
    maritalStatus: citizen.maritalStatus,
    homeTown: citizen.homeTown,
    birthPlace: citizen.birthPlace,
    permanentAddress,
    permanentCommune: citizen.permanent?.commune,
    currentAddress,
    currentCommune: citizen.current?.commune,
    householdHead: citizen.head?.name,
    householdHeadIdentifier: citizen.head?.identifier,
    householdRelation: citizen.head?.relation,
    fatherName: citizen.father?.name,
    motherName: citizen.mother?.name,
    spouseName: citizen.spouse?.name,
  })

type Wanted = ReadonlySet<FactKey> | undefined

const only = (facts: Facts, wanted: Wanted): Facts =>
  wanted ? Object.fromEntries(Object.entries(facts).filter(([key]) => (wanted as ReadonlySet<string>).has(key))) : facts

/** What the register says, as far as it is wanted. */
export const factsOf = async (ctx: Context, citizen: Citizen, wanted?: Wanted): Promise<Known['facts']> =>
  only(gathered(citizen, await addressLine(ctx, citizen.permanent), await addressLine(ctx, citizen.current)), wanted)

/** The keys alone, for the log, which is written before the addresses are put into words. */
export const factKeysOf = (citizen: Citizen, wanted?: Wanted): readonly string[] =>
  Object.keys(only(gathered(citizen, citizen.permanent?.detail, citizen.current?.detail), wanted))

import { newId } from '#platform/id.ts'
import type { Citizen, OfficerActor } from '#platform/context.ts'
import type { Dossier } from './dossier.ts'

/*
 * Builders for tests, of this module and of others: `aDossier({ status: 'received' })` has everything else as a dossier of that kind
 * usually has it.
 */

export const AGENCY = '00000000-0000-7000-8000-00000000a001'
export const OTHER_AGENCY = '00000000-0000-7000-8000-00000000a002'
export const CITIZEN = '00000000-0000-7000-8000-00000000c001'
export const OTHER_CITIZEN = '00000000-0000-7000-8000-00000000c002'

let number = 0

export const aDossier = (change: Partial<Dossier> = {}): Dossier => {
  const submittedAt = change.submittedAt ?? new Date('2026-11-18T01:41:00Z')
  const received = change.status !== undefined && change.status !== 'submitted'
  return {
    id: newId(),
    code: `H26.104-261118-${String(++number).padStart(4, '0')}`,
    trackingKey: 'K7MPQ4',
    version: 1,
    procedure: '1.001193',
    procedureVersion: '00000000-0000-7000-8000-00000000b001',
    title: 'Đăng ký khai sinh',
    channel: 'online',
    place: '00199',
    helpPoint: null,
    receiving: AGENCY,
    competent: AGENCY,
    filer: CITIZEN,
    owner: CITIZEN,
    ownerName: 'Nguyễn Thị Thu Hằng',
    ownerIdentifier: '001168012345',
    ownerBirthYear: 1968,
    ownerKind: 'citizen',
    accountLevel: 2,
    status: 'submitted',
    step: received ? 'process' : 'intake',
    assignee: null,
    assignedAt: null,
    submittedAt,
    expectedReceiptBy: new Date('2026-11-19T01:41:00Z'),
    receivedAt: received ? submittedAt : null,
    clockFrom: received ? submittedAt : null,
    dueAt: received ? new Date('2026-11-27T10:30:00Z') : null,
    limitValue: received ? 7 : null,
    limitUnit: received ? 'working_day' : null,
    pausedAt: null,
    supplements: 0,
    decision: null,
    decidedAt: null,
    endedAt: null,
    returnedAt: null,
    delivery: 'electronic',
    resultFile: null,
    ...change,
  }
}

export const aCitizen = (person: string = CITIZEN, level: 1 | 2 = 2): Citizen => ({
  kind: 'citizen',
  person,
  name: 'Nguyễn Thị Thu Hằng',
  level,
})

/** An officer with these roles in one agency. */
export const anOfficer = (roles: readonly string[], agency: string = AGENCY, officer: string = newId()): OfficerActor => ({
  kind: 'officer',
  officer,
  name: 'Trần Minh Quân',
  posts: [{ agency, roles }],
})

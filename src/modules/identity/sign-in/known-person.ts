import { findAccount, insertAccount, touchAccount } from '../account-store.ts'
import { refreshPerson } from '../person-store.ts'
import type { Person } from '../person.ts'
import { upsertPerson } from '../upsert-person.ts'
import type { Assured } from './exchange-code.ts'
import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/**
 * The person behind an account: found by it, otherwise by the identifier, otherwise made. The telephone plays no part. An account whose
 * identifier has changed is not followed blindly: people at a counter must look at it first.
 */
export const knownPerson = (ctx: Context, { issuer, subject, claims, level }: Assured): Promise<Person> =>
  inTransaction(ctx, async inside => {
    const { identifier, name } = claims
    if (identifier === null || name === null) throw new Refusal('identity.claims_missing', 403)
    const accountLevel = claims.level ?? (level === 2 ? 2 : 1)
    const account = await findAccount.maybeOne(inside.tx, { issuer, subject })
    if (account && account.identifier !== identifier) throw new Refusal('identity.identifier_changed', 403)
    const person = await upsertPerson(inside, { ...claims, identifier, name, level: accountLevel, source: 'account' })
    if (account) await touchAccount.run(inside.tx, { issuer, subject, level: accountLevel, now: inside.now })
    else
      await insertAccount.maybeOne(inside.tx, {
        ...actOf(inside, 'identity.account_linked', person.id, { level: accountLevel }),
        issuer,
        subject,
        person: person.id,
        level: accountLevel,
        now: inside.now,
      })
    const { birthDate, phone, email } = claims
    return refreshPerson.one(inside.tx, { id: person.id, name, birthDate, phone, email, level: accountLevel, now: inside.now })
  })

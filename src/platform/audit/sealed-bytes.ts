import { createHash } from 'node:crypto'
import { Type, type Static } from 'typebox'

/** An act as it is sealed. `at` is RFC 3339 in UTC with microseconds, `facts` the text PostgreSQL gives for the jsonb: nothing is rounded. */
export const SealedAct = Type.Object({
  seq: Type.Integer(),
  id: Type.String(),
  at: Type.String(),
  code: Type.String(),
  subject: Type.Union([Type.String(), Type.Null()]),
  actorKind: Type.String(),
  actor: Type.String(),
  request: Type.String(),
  facts: Type.String(),
  writtenBy: Type.String(),
})
export type SealedAct = Static<typeof SealedAct>

/** A seal over the acts of the transactions from `fromXid` up to but without `untilXid`, in the order of (writtenBy, seq). */
export const Seal = Type.Object({
  number: Type.Integer(),
  aboveSeq: Type.Integer(),
  fromXid: Type.String(),
  untilXid: Type.String(),
  endsAtSeq: Type.Union([Type.Integer(), Type.Null()]),
  acts: Type.Integer(),
  firstSeq: Type.Union([Type.Integer(), Type.Null()]),
  lastSeq: Type.Union([Type.Integer(), Type.Null()]),
  root: Type.String(),
  previous: Type.String(),
  at: Type.String(),
  signature: Type.String(),
})
export type Seal = Static<typeof Seal>
export type UnsignedSeal = Omit<Seal, 'signature'>

/** JSON without spaces, the names in alphabetical order, in UTF-8. The values are flat. */
const canonical = (value: Readonly<Record<string, string | number | null>>): Buffer =>
  Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))))

export const actBytes = (act: SealedAct): Buffer => canonical(act)

/** What is signed and hashed: everything but the signature, behind a byte that no leaf and no node of a tree begins with. */
export const sealBytes = (seal: UnsignedSeal | Seal): Buffer => {
  const { signature: _, ...signed } = { signature: '', ...seal }
  return Buffer.concat([Buffer.from([2]), canonical(signed)])
}

/** By which the next seal and the head name this one. */
export const sealHash = (seal: UnsignedSeal | Seal): string => createHash('sha256').update(sealBytes(seal)).digest('hex')

/** What the first seal names as the one before. */
export const NO_SEAL = '0'.repeat(64)

export const inMicroseconds = (at: Date): string => at.toISOString().replace('Z', '000Z')

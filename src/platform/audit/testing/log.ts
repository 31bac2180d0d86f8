import { actOf, insertAct, type Act } from '../../act.ts'
import type { Context } from '../../context.ts'
import { sql, statement, type Tx } from '../../sql.ts'
import { testContext, testDatabase, testServices } from '../../testing/database.ts'
import { Type } from 'typebox'
import { readHead, headPath } from '../seal-head.ts'
import { sealActs } from '../seal-acts.ts'
import { sealKey } from '../seal-key.ts'
import { waiting } from '../seal-store.ts'
import { verifyActs, type Audit } from '../verify-acts.ts'

const write = statement(Type.Object({}), (p: Act) => sql`with saved as (select), act as (${insertAct(p)}) select`)

/** A fresh database with an act log to write, seal, damage and check. */
export const openLog = async () => {
  const db = await testDatabase()
  const services = testServices()
  const ctx: Context = testContext(db, { kind: 'system', name: 'test' }, { services })
  const { dataDir } = services.settings
  /** Writes so many acts, each in a transaction of its own unless `tx` is one. */
  const acts = async (n: number, tx: Tx = db.pool): Promise<void> => {
    for (let i = 0; i < n; i++) await write.run(tx, actOf(ctx, 'test.done', null, { i, note: 'Đ "ă"' }))
  }
  /** Other test files share the server: a transaction of theirs may hold the seal back for a moment. */
  const closed = async (): Promise<void> => {
    const { rows } = await db.pool.query<{ xid: string }>('select pg_current_xact_id()::text as xid')
    for (;;) {
      const { untilXid } = await waiting.one(db.pool, { aboveSeq: 0, fromXid: '0' })
      if (BigInt(untilXid) > BigInt(rows[0]?.xid ?? 0)) return
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  return {
    db,
    ctx,
    dataDir,
    acts,
    closed,
    seal: async () => {
      await closed()
      return sealActs(ctx)
    },
    audit: async (): Promise<Audit> => verifyActs(db.pool, await sealKey(services.settings), await readHead(headPath(dataDir))),
    owner: (text: string) => db.owner.query(text),
  }
}

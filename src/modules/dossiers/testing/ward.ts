import { execFileSync } from 'node:child_process'
import type { Citizen, Context, OfficerActor } from '#platform/context.ts'
import { claimDossier } from '../claim-dossier.ts'
import { getDossier } from '../get-dossier.ts'
import { receiveDossier } from '../receive-dossier.ts'
import { requestSupplement } from '../request-supplement.ts'
import { at, testCity } from './city.ts'

/** The text of a PDF that was sent. */
export const pdfText = async (file: { readonly body: unknown }): Promise<string> => {
  const chunks: Buffer[] = []
  if (Buffer.isBuffer(file.body)) chunks.push(file.body)
  else for await (const chunk of file.body as AsyncIterable<Buffer>) chunks.push(chunk)
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.concat(chunks), encoding: 'utf8' })
}

/** One ward with an officer of each kind, a citizen, and dossiers as far as a test needs them. */
export const testWard = async () => {
  const city = await testCity()
  const ward = await city.agency('X00199')
  const hang = await city.citizen()
  const clerk = await city.officer(['counter'], ward, 'Lê Thị Bích')
  const quan = await city.officer(['specialist'], ward, 'Trần Minh Quân')
  const mai = await city.officer(['specialist'], ward, 'Phạm Thị Mai')
  const head = await city.officer(['head'], ward, 'Ngô Văn Dũng', 'Trưởng phòng')
  const leader = await city.officer(['leader'], ward, 'Nguyễn Thu Hà', 'Chủ tịch')
  const now = at('2026-11-18T09:00')
  const ctx = (actor: OfficerActor | Citizen, on: Date = now): Context => city.as(actor, on)
  const seen = (who: OfficerActor, code: string) => getDossier(ctx(who), code)
  const filed = async (procedure = '1.001193') => (await city.filed(ctx(hang), { procedure, papers: true })).code
  const received = async (procedure?: string): Promise<string> => {
    const code = await filed(procedure)
    await receiveDossier(ctx(clerk), { code, version: 1 })
    return code
  }
  /** Claimed by Quân, with a supplement asked for. */
  const asked = async (): Promise<string> => {
    const code = await received('1.004873')
    await claimDossier(ctx(quan), { code, version: 2 })
    const items = [{ text: 'Hợp đồng thuê nhà đủ 4 trang', component: 'contract' }, { text: 'Nói rõ quan hệ với chủ hộ' }]
    await requestSupplement(ctx(quan), { code, version: 3, items, reason: 'Bản đã nộp thiếu trang 3', until: '2026-11-30' })
    return code
  }
  return { city, ward, hang, clerk, quan, mai, head, leader, now, ctx, seen, filed, received, asked }
}

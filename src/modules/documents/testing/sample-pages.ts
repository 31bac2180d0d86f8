import type { Lang } from '#platform/texts.ts'
import type { View } from '#platform/ui/shell.ts'
import { vaultView } from '../pages/vault-view.ts'
import { verdictView } from '../pages/verdict-view.ts'
import type { VaultEntry } from '../vault.ts'
import type { Check, PublicResult, Verdict } from '../verdict.ts'
import { aShell } from './call.ts'

/** Every page of the module with invented contents, for looking at them. */
const now = new Date('2026-11-23T02:46:00Z')
const result: PublicResult = {
  verifyId: 'K7M4QX9ABCDEFGHJKLMNPQRSTU',
  title: 'Trích lục khai sinh',
  notation: '1187/TLKS-BS',
  agencyName: 'Ủy ban nhân dân phường Láng',
  ownerMasked: 'Đ••• M••• Khôi',
  signerName: 'Phạm Đức Long',
  signerPosition: 'Phó Chủ tịch',
  signedAt: new Date('2026-11-20T09:04:31Z'),
  revoked: null,
}
const check = (key: Check['key'], good: boolean, found: string, more = {}): Check => ({ key, good, facts: { found, ...more } })
const holder = { holder: 'Ủy ban nhân dân phường Láng' }
const verdict = (kind: Verdict['verdict'], checks: readonly Check[], of: PublicResult | null = result): Verdict => ({
  verdict: kind,
  checks,
  result: of,
  checkedAt: now,
})

const valid = verdict('valid', [
  check('signature', true, 'ours', holder),
  check('content', true, 'whole'),
  check('register', true, 'exact'),
  check('revocation', true, 'in_force'),
])
const altered = verdict('altered', [
  check('signature', true, 'ours', holder),
  check('content', false, 'changed'),
  check('register', false, 'other_bytes'),
  check('revocation', true, 'in_force'),
])
const revoked = verdict(
  'revoked',
  [
    check('signature', true, 'ours', holder),
    check('content', true, 'whole'),
    check('register', true, 'exact'),
    check('revocation', false, 'revoked'),
  ],
  { ...result, revoked: { at: now, reason: 'Ghi sai ngày sinh; đã cấp giấy số 1190/TLKS-BS' } },
)
const unknown = verdict('unknown', [check('register', false, 'none')], null)

const entry = (n: number, change: Partial<VaultEntry>): VaultEntry => ({
  id: `00000000-0000-7000-8000-00000000000${n}`,
  person: '',
  source: 'issued',
  title: 'Trích lục khai sinh',
  code: null,
  at: new Date('2026-11-20T09:05:00Z'),
  file: '',
  size: 1_200_000,
  mediaType: 'application/pdf',
  pages: 3,
  state: 'clean',
  verifyId: result.verifyId,
  notation: '1187/TLKS-BS',
  agencyName: 'Ủy ban nhân dân phường Láng',
  signedAt: result.signedAt,
  dossierCode: 'H26.8.33-261120-0001',
  revokedAt: null,
  ...change,
})
const uploaded = { source: 'uploaded', verifyId: null, notation: null, agencyName: null, signedAt: null, dossierCode: null } as const
const entries: readonly VaultEntry[] = [
  entry(1, {}),
  entry(2, {
    title: 'Thông báo kết quả giải quyết thủ tục về cư trú',
    notation: '42/TB',
    at: new Date('2026-02-01T00:00:00Z'),
    revokedAt: now,
  }),
  entry(3, { ...uploaded, title: 'Hợp đồng thuê nhà', at: new Date('2026-11-11T00:00:00Z') }),
  entry(4, { ...uploaded, title: 'Bằng tốt nghiệp đại học', mediaType: 'image/jpeg', pages: null, state: 'quarantined' }),
  entry(5, { ...uploaded, source: 'digitised', title: 'Giấy chứng nhận kết hôn' }),
]

export const samplePages: Readonly<Record<string, (lang: Lang) => View>> = {
  '/giay-that': lang => verdictView({ shell: aShell(lang) }, valid, null),
  '/giay-sua': lang => verdictView({ shell: aShell(lang) }, altered, { name: 'trich-luc-khai-sinh.pdf', size: 148_000 }),
  '/giay-thu-hoi': lang => verdictView({ shell: aShell(lang) }, revoked, null),
  '/giay-la': lang => verdictView({ shell: aShell(lang) }, unknown, null),
  '/kho': lang => vaultView(aShell(lang), entries, now, { title: '', errors: [] }, true),
  '/kho-trong': lang => vaultView(aShell(lang), [], now, { title: '', errors: [] }, false),
  '/kho-loi': lang =>
    vaultView(
      aShell(lang),
      entries.slice(0, 1),
      now,
      { title: 'Sổ đỏ', errors: [{ field: 'tep', message: lang === 'vi' ? 'Tệp này trống.' : 'This file is empty.' }] },
      false,
    ),
}

import type { Component, ComponentKind, ProcedureCase } from './procedure.ts'
import type { RecordDocument } from './record.ts'

const nfc = (text: string): string => text.normalize('NFC').trim()
const BULLET = /^[\s\-–+*•·.]+/

/** Groups that are headings of one list, not variants between which somebody chooses. */
const HEADING =
  /^(lưu ý|ghi chú|chú ý|(các )?(loại )?giấy tờ (phải|cần|nộp|xuất trình)|thành phần(,| )|(thành phần )?hồ sơ( bao)? gồm|hồ sơ$|số lượng|tài liệu (phải|kèm))/i
const REMARKS = /^(lưu ý|ghi chú|chú ý)/i
const PROXY = /ủy quyền|uỷ quyền/i

/** The ministry's words for data that the office looks up itself. */
const LOOKED_UP =
  /khai thác (được|từ|thông tin)|(đã )?có (trong|trên) (các )?(cơ sở dữ liệu|csdl|hệ thống)|tra cứu|được hệ thống điền tự động|không phải (nộp|tải lên|xuất trình|cung cấp)/i
const REMARK_ROW = /^(lưu ý|ghi chú|chú ý|số bộ hồ sơ|số lượng hồ sơ)/i
/** Shown, not handed in. "Xuất trình hoặc gửi/nộp …" may be handed in. */
const SHOWN_ROW = /^xuất trình(?! (hoặc|và) (gửi|nộp))/i

/**
 * Whether a row of the list is a paper to hand in. The national list also holds remarks and data that is looked up: rows without an original
 * or a copy (unless they name a form to fill in), rows under "Lưu ý", rows that begin "Lưu ý" or "Xuất trình".
 */
export const kindOf = (row: Pick<RecordDocument, 'group' | 'name' | 'originals' | 'copies' | 'template'>): ComponentKind => {
  const name = nfc(row.name).replace(BULLET, '')
  const nothing = row.originals === 0 && row.copies === 0 && row.template === null
  if (name === '') return 'instruction'
  if (nothing) return LOOKED_UP.test(name) ? 'reuse' : 'instruction'
  if (row.group !== null && REMARKS.test(nfc(row.group))) return 'instruction'
  return REMARK_ROW.test(name) || SHOWN_ROW.test(name) ? 'instruction' : 'paper'
}

type Numbered = { readonly row: RecordDocument; readonly component: Component }

const isCase = (group: string | null): group is string =>
  group !== null && nfc(group) !== '' && !HEADING.test(nfc(group).replace(BULLET, ''))

/**
 * The document list as cases. Groups of the list are cases ("Trường hợp đổi tên"), unless they are mere headings; rows of no case belong to
 * every case. A case without the particular papers stands first when the only groups are additions (a proxy, or a single exception).
 * A row keeps its key in every case, so that a file fits when somebody changes the case.
 */
export const casesOf = (documents: readonly RecordDocument[]): readonly ProcedureCase[] => {
  const rows: readonly Numbered[] = documents.map((row, i) => ({
    row,
    component: {
      key: `d${i + 1}`,
      name: row.name,
      kind: kindOf(row),
      originals: row.originals,
      copies: row.copies,
      template: row.template,
      hint: null,
    },
  }))
  const common = rows.filter(({ row }) => !isCase(row.group)).map(r => r.component)
  const groups = [...new Set(rows.map(({ row }) => row.group).filter(isCase))]
  const variants = groups.filter(group => !PROXY.test(nfc(group)))
  const base: readonly ProcedureCase[] =
    variants.length < 2 && (common.some(c => c.kind === 'paper') || groups.length === 0) && (groups.length > 0 || common.length > 0)
      ? [{ key: 'c0', title: null, components: common }]
      : []
  return [
    ...base,
    ...groups.map((title, i) => ({
      key: `c${i + 1}`,
      title,
      components: [...common, ...rows.filter(({ row }) => row.group === title).map(r => r.component)],
    })),
  ]
}

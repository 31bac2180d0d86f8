import type { Lang } from '#platform/texts.ts'

/** Names of the bodies that publish procedures, by the keys of the national database. */
const NAMES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'bo-cong-an': { vi: 'Bộ Công an', en: 'Ministry of Public Security' },
  'bo-tu-phap': { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' },
  'bo-tai-chinh': { vi: 'Bộ Tài chính', en: 'Ministry of Finance' },
  'bo-xay-dung': { vi: 'Bộ Xây dựng', en: 'Ministry of Construction' },
  'bo-nong-nghiep-mt': { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
  'bo-noi-vu': { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
  'bo-y-te': { vi: 'Bộ Y tế', en: 'Ministry of Health' },
  'bo-cong-thuong': { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' },
  'bo-giao-duc': { vi: 'Bộ Giáo dục và Đào tạo', en: 'Ministry of Education and Training' },
  'ngan-hang-nha-nuoc': { vi: 'Ngân hàng Nhà nước Việt Nam', en: 'State Bank of Viet Nam' },
  'toa-an-nhan-dan': { vi: 'Tòa án nhân dân', en: "People's Court" },
}

export const ministryName = (key: string, lang: Lang): string => NAMES[key]?.[lang] ?? key

import type { IconName } from '#platform/ui/icon.ts'

/** What happens in life, and the words with which the catalogue finds what it needs. */
export type LifeEvent = { readonly icon: IconName; readonly label: { readonly vi: string; readonly en: string }; readonly q: string }

export const LIFE_EVENTS: readonly LifeEvent[] = [
  { icon: 'life_birth', label: { vi: 'Sinh con', en: 'Having a child' }, q: 'khai sinh' },
  { icon: 'life_marriage', label: { vi: 'Kết hôn', en: 'Marriage' }, q: 'kết hôn' },
  { icon: 'life_home', label: { vi: 'Chuyển chỗ ở', en: 'Moving house' }, q: 'thường trú' },
  { icon: 'life_work', label: { vi: 'Việc làm, bảo hiểm', en: 'Work, insurance' }, q: 'bảo hiểm xã hội' },
  { icon: 'life_shop', label: { vi: 'Mở cửa hàng', en: 'Opening a shop' }, q: 'hộ kinh doanh' },
  { icon: 'life_build', label: { vi: 'Xây, sửa nhà', en: 'Building a house' }, q: 'giấy phép xây dựng' },
  { icon: 'place', label: { vi: 'Đất đai, sổ đỏ', en: 'Land and title' }, q: 'quyền sử dụng đất' },
  { icon: 'life_vehicle', label: { vi: 'Xe cộ, bằng lái', en: 'Vehicles, licences' }, q: 'giấy phép lái xe' },
  { icon: 'life_health', label: { vi: 'Khám chữa bệnh', en: 'Health' }, q: 'bảo hiểm y tế' },
  { icon: 'life_old_age', label: { vi: 'Tuổi già, hưu trí', en: 'Old age, pension' }, q: 'lương hưu' },
  { icon: 'life_support', label: { vi: 'Trợ giúp, ưu đãi', en: 'Support, benefits' }, q: 'trợ cấp' },
  { icon: 'life_death', label: { vi: 'Người thân qua đời', en: 'A death in the family' }, q: 'khai tử' },
]

import type { AccessCase } from '#platform/testing/access-case.ts'
import { citizens, everyone } from './answers.ts'
import type { World } from './world.ts'

/** Nobody answers here for the identity provider and the population database: what needs them is refused as unavailable (503). */
export const accessCases: readonly AccessCase<World>[] = [
  { route: 'GET /dang-nhap', url: () => '/dang-nhap', expect: { ...everyone(), stranger: 303, owner: 303 } },
  { route: 'GET /dang-nhap/di', url: () => '/dang-nhap/di', expect: everyone(503) },
  { route: 'GET /dang-nhap/ve', url: () => '/dang-nhap/ve?code=x&state=y', expect: everyone(400) },
  { route: 'GET /dang-xuat', url: () => '/dang-xuat', expect: { ...everyone(), anonymous: 303 } },
  { route: 'POST /dang-xuat', url: () => '/dang-xuat', expect: everyone(303) },
  { route: 'POST /dang-xuat/tat-ca', url: () => '/dang-xuat/tat-ca', expect: everyone(303) },
  { route: 'GET /dang-xuat/dang-chuyen', url: () => '/dang-xuat/dang-chuyen', expect: everyone() },
  { route: 'GET /dang-xuat/vneid', url: () => '/dang-xuat/vneid', expect: everyone(303) },
  { route: 'GET /dang-xuat/xong', url: () => '/dang-xuat/xong', expect: everyone() },
  { route: 'GET /tai-khoan', url: () => '/tai-khoan', expect: citizens() },
  { route: 'POST /tai-khoan/du-lieu-dan-cu', url: () => '/tai-khoan/du-lieu-dan-cu', expect: citizens(503) },
  { route: 'GET /tai-khoan/lien-he', url: () => '/tai-khoan/lien-he', expect: citizens() },
  { route: 'POST /tai-khoan/lien-he', url: () => '/tai-khoan/lien-he', form: () => ({ email: 'not an address' }), expect: citizens(422) },
  { route: 'GET /tai-khoan/thiet-bi', url: () => '/tai-khoan/thiet-bi', expect: citizens() },
  { route: 'POST /tai-khoan/thiet-bi', url: () => '/tai-khoan/thiet-bi', expect: citizens(303) },
  { route: 'GET /tai-khoan/ai-da-xem', url: () => '/tai-khoan/ai-da-xem', expect: citizens() },
]

import { draft, marry, underOneRoof, type Draft, type Maker } from './people-draft.ts'
import { addressIn, communeNamed, homeIn, type DemoHome } from './people-homes.ts'
import type { DemoPlaces } from './people-places.ts'

/** The family that stories, tests and pictures tell of: the same in every demo. */
type Story = {
  readonly province: string
  readonly village: readonly [commune: string, detail: string, former: string]
  readonly rented: readonly [commune: string, detail: string]
  readonly names: Readonly<Record<'grandfather' | 'grandmother' | 'mother' | 'father' | 'son' | 'baby' | 'landlord' | 'landlady', string>>
}

const STORIES: Readonly<Record<string, Story>> = {
  hanoi: {
    province: '001',
    village: ['Phù Đổng', 'Thôn Đoài', 'Thôn Đoài, xã Phù Đổng, huyện Gia Lâm, Hà Nội'],
    rented: ['Láng', 'Số 12, ngõ 84 Chùa Láng'],
    names: {
      grandfather: 'Nguyễn Văn Tường',
      grandmother: 'Phạm Thị Liên',
      mother: 'Nguyễn Thị Thùy Dương',
      father: 'Đỗ Quang Huy',
      son: 'Đỗ Minh Khôi',
      baby: 'Đỗ Ngọc An',
      landlord: 'Lê Văn Toản',
      landlady: 'Trần Thị Nhàn',
    },
  },
  hcmc: {
    province: '079',
    village: ['Củ Chi', 'Số 27, ấp 3', 'Số 27, ấp 3, xã Phước Vĩnh An, huyện Củ Chi, Hồ Chí Minh'],
    rented: ['Bến Thành', 'Số 12, hẻm 84 Nguyễn Trãi'],
    names: {
      grandfather: 'Huỳnh Văn Tường',
      grandmother: 'Võ Thị Lành',
      mother: 'Huỳnh Ngọc Thảo Vy',
      father: 'Đỗ Quang Huy',
      son: 'Đỗ Minh Khôi',
      baby: 'Đỗ Ngọc An',
      landlord: 'Lê Văn Toản',
      landlady: 'Trần Thị Nhàn',
    },
  },
}

/** Identifiers of the story, after the province: they are written down in documents and tests, so they never change. */
const NUMBERS = { grandfather: '062003318', grandmother: '164007742', mother: '191014527', father: '089021186', son: '219008815', baby: '326011042', landlord: '058001973', landlady: '160004406' } // prettier-ignore
const BORN = { grandfather: '1962-08-19', grandmother: '1964-02-05', mother: '1991-03-14', father: '1989-10-02', son: '2019-05-06', baby: '2026-11-02', landlord: '1958-12-30', landlady: '1960-06-11' } // prettier-ignore
const PHONES = { grandfather: '0912004518', mother: '0987214527', father: '0904118921', landlord: '0913558019' } // prettier-ignore

/** Mother, father, a boy and a newborn girl who lodge in a ward, registered with her parents in a commune; and their landlord. */
export const knownFamilies = (maker: Maker, places: DemoPlaces): Draft[] => {
  const story = STORIES[places.city]
  if (!story) return []
  const { luck } = maker
  const [commune, detail, former] = story.village
  const birth = { birthProvince: story.province, birthPlace: places.cityName }
  const village: DemoHome = { ...homeIn(luck, places, communeNamed(places, commune), detail), ...birth, former }
  const ward = communeNamed(places, story.rented[0])
  const house: DemoHome = { ...homeIn(luck, places, ward, story.rented[1]), ...birth }
  const rented = addressIn(places, ward, story.rented[1])
  const make = (
    who: keyof typeof NUMBERS,
    sex: 'male' | 'female',
    more: { home: DemoHome; lodger?: boolean; father?: Draft; mother?: Draft },
  ): Draft =>
    Object.assign(
      draft(maker, {
        sex,
        name: story.names[who],
        birthDate: BORN[who],
        identifier: story.province + NUMBERS[who],
        home: more.home,
        current: more.lodger ? rented : more.home.address,
        father: more.father,
        mother: more.mother,
      }),
      { ethnicity: 'Kinh', religion: 'Không' },
    )
  const grandfather = make('grandfather', 'male', { home: village })
  const grandmother = make('grandmother', 'female', { home: village })
  marry(grandfather, grandmother)
  const mother = make('mother', 'female', { home: village, lodger: true, father: grandfather, mother: grandmother })
  const father = make('father', 'male', { home: village, lodger: true })
  marry(father, mother)
  const son = make('son', 'male', { home: village, lodger: true, father, mother })
  const baby = make('baby', 'female', { home: village, lodger: true, father, mother })
  const landlord = make('landlord', 'male', { home: house })
  const landlady = make('landlady', 'female', { home: house })
  marry(landlord, landlady)
  Object.assign(grandfather, { phone: PHONES.grandfather, email: null, account: 2 })
  Object.assign(grandmother, { phone: PHONES.grandfather, email: null, account: 1 })
  Object.assign(mother, { phone: PHONES.mother, email: 'thuy.duong@thu.example', account: 2 })
  Object.assign(father, { phone: PHONES.father, email: null, account: 2 })
  Object.assign(landlord, { phone: PHONES.landlord, email: null, account: 2 })
  Object.assign(landlady, { phone: null, email: null, account: 1 })
  return [
    ...underOneRoof(grandfather, [[grandmother, 'Vợ'], [mother, 'Con đẻ'], [father, 'Con rể'], [son, 'Cháu ruột'], [baby, 'Cháu ruột']]),
    ...underOneRoof(landlord, [[landlady, 'Vợ']]),
  ] // prettier-ignore
}

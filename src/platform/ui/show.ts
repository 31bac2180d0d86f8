import { weekdayOf } from '../calendar.ts'
import type { Lang } from '../texts.ts'

type Instant = Date | string
const CITY = 'Asia/Ho_Chi_Minh'
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const inCity = new Intl.DateTimeFormat('sv-SE', { timeZone: CITY, dateStyle: 'short', timeStyle: 'short' })

/** Day and time on the city's clock: ['2026-11-27', '17:00']. */
const cityParts = (instant: Instant): readonly [day: string, time: string] => {
  const [day = '', time = ''] = inCity.format(new Date(instant)).split(' ')
  return [day, time]
}

/** 1234567 → 1.234.567 in Vietnamese, 1,234,567 in English. */
export const showNumber = (n: number | bigint, lang: Lang): string => new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB').format(n)

/** Whole đồng: "1.234.567 ₫", with a space that does not break. */
export const showMoney = (vnd: number | bigint, lang: Lang): string => `${showNumber(vnd, lang)}\u00a0₫`

/** A day as `2024-06-28`: "28/06/2024", in English "28 June 2024". */
export const showDay = (day: string, lang: Lang): string => {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  return lang === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** A day without its year, for lists: "28/06", in English "28 Jun". */
export const showShortDay = (day: string, lang: Lang): string => {
  const [, month = '', date = ''] = day.slice(0, 10).split('-')
  return lang === 'vi' ? `${date}/${month}` : `${Number(date)} ${(MONTHS[Number(month) - 1] ?? '').slice(0, 3)}`
}

/** "thứ Sáu", "Friday", of a day as `2026-11-27`. */
export const showWeekday = (day: string, lang: Lang): string => WEEKDAYS[lang][weekdayOf(day.slice(0, 10))] ?? ''

export const showTimeOf = (instant: Instant): string => cityParts(instant)[1]
export const dayOf = (instant: Instant): string => cityParts(instant)[0]

/** "15:20 ngày 11/11/2026", in English "15:20 on 11 November 2026". */
export const showInstant = (instant: Instant, lang: Lang): string => {
  const [day, time] = cityParts(instant)
  return lang === 'vi' ? `${time} ngày ${showDay(day, 'vi')}` : `${time} on ${showDay(day, 'en')}`
}

/** "trước 17:00 ngày 27/11/2026": how every due date is said. */
export const showBefore = (instant: Instant, lang: Lang): string => `${lang === 'vi' ? 'trước' : 'before'} ${showInstant(instant, lang)}`

/** "1,2 MB", "148 KB". */
export const showSize = (bytes: number, lang: Lang): string => {
  const [n, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'KB']
  const digits = unit === 'KB' ? 0 : 1
  return `${new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(n < 1 && unit === 'KB' ? 1 : n)} ${unit}`
}

/** For `<time datetime>`: the instant in RFC 3339. */
export const machineTime = (instant: Instant): string => new Date(instant).toISOString()

import { sayFact, sayFactValue } from '../fact-words.ts'
import { lookUpPerson } from '../look-up-person.ts'
import { findPerson } from '../person-store.ts'
import { FACT_KEYS, type FactKey, type Known } from '../person.ts'
import { accountWords } from './account-words.ts'
import { html, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { block, facts, notice, panel } from '#platform/ui/blocks.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { known } from '#platform/ui/known.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { sideLinks } from '#platform/ui/people.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, route, type Call } from '#platform/web/route.ts'

const words = texts({
  level: { vi: (n: number) => `Tài khoản định danh mức độ ${n}`, en: (n: number) => `Identity account of level ${n}` },
  levelTwo: { vi: 'Dùng được cho mọi thủ tục trực tuyến.', en: 'Good for every procedure online.' },
  levelOne: {
    vi: 'Muốn nhận giấy tờ của mình qua mạng thì cần mức độ 2: mang thẻ căn cước đến công an phường, xã bất kỳ, không mất tiền.',
    en: 'To receive personal papers online you need level 2: take your identity card to the police of any ward or commune; it is free.',
  },
  me: { vi: 'Tôi là', en: 'Who I am' },
  contactsText: {
    vi: 'Chỉ để báo tin. Số điện thoại có thể dùng chung với người nhà, không dùng để nhận ra ai.',
    en: 'For messages only. A telephone may be shared in the family; nobody is recognised by it.',
  },
  none: { vi: 'Chưa có', en: 'None' },
  change: { vi: 'Sửa liên hệ', en: 'Change contacts' },
  more: { vi: 'Thành phố biết gì về tôi', en: 'What the city can see about me' },
  moreText: {
    vi: 'Khi nộp hồ sơ, cổng lấy những dòng này từ dữ liệu dân cư để không phải khai. Bấm để xem bây giờ đang ghi thế nào; lần xem này cũng được ghi lại.',
    en: 'When you apply, these lines come from the population database so that you need not type them. Look at what they say now; this look is recorded, too.',
  },
  look: { vi: 'Xem dữ liệu dân cư của tôi', en: 'Look at my data in the population database' },
  nobody: {
    vi: 'Cơ sở dữ liệu dân cư chưa có số định danh này. Hãy gọi 1022 hoặc hỏi công an nơi ở.',
    en: 'The population database has nobody with this identifier. Call 1022 or ask the police where you live.',
  },
  away: {
    vi: 'Cơ sở dữ liệu dân cư chưa trả lời. Hãy thử lại sau ít phút.',
    en: 'The population database does not answer. Try again in a few minutes.',
  },
  all: { vi: 'Đăng xuất khỏi thiết bị này hoặc mọi thiết bị', en: 'Sign out here or everywhere' },
  help: { vi: 'Quyền của tôi với dữ liệu', en: 'My rights over my data' },
  saved: { vi: 'Đã lưu liên hệ.', en: 'Contacts saved.' },
})

/** Facts that the account itself brought; the rest stands in the register only. */
const ACCOUNT_FACTS: readonly FactKey[] = ['name', 'identifier', 'birthDate', 'sex']
/** Codes are for forms; people read the addresses. */
const NOT_SHOWN: readonly FactKey[] = ['permanentCommune', 'currentCommune']
const IN_NUMBERS: readonly FactKey[] = ['identifier', 'birthDate', 'sex', 'householdHeadIdentifier']

type PageCall = Pick<Call<unknown, unknown>, 'ctx' | 'shell'>
type Own = NonNullable<Awaited<ReturnType<typeof findPerson.maybeOne>>>

const ownPerson = async ({ ctx }: PageCall): Promise<Own> => {
  const person = ctx.actor.kind === 'citizen' ? await findPerson.maybeOne(ctx.tx, { id: ctx.actor.person }) : undefined
  if (!person) throw new Refusal('identity.person_not_found', 404)
  return person
}

const registerFacts = (call: PageCall, found: Known): Html => {
  const { lang } = call.ctx
  const keys = FACT_KEYS.filter(key => !NOT_SHOWN.includes(key) && found.facts[key] !== undefined)
  return known(lang, {
    id: 'dan-cu',
    source: accountWords(lang).register,
    at: found.at,
    facts: keys.map(key => {
      const value = sayFactValue(lang, key, found.facts[key] ?? '')
      return { label: sayFact(lang, key), value: IN_NUMBERS.includes(key) ? value : lawText(lang, value) }
    }),
  })
}

type Shown = { readonly found?: Known | undefined; readonly problem?: string | undefined; readonly saved?: boolean | undefined }

const view = (call: PageCall, person: Own, { found, problem, saved }: Shown): View => {
  const { ctx, shell } = call
  const { lang } = ctx
  const say = words(lang)
  const shared = accountWords(lang)
  const source = person.source === 'account' ? shared.vneid : person.source === 'counter' ? shared.counter : shared.register
  return {
    title: shared.account,
    current: 'account',
    body: html`${breadcrumbs(lang, [], shared.account)}
      <div class="kh-title">
        <h1>${shared.account}</h1>
      </div>
      <div class="kh-stack kh-mb-6">
        ${saved && notice(say.saved)}
        ${known(lang, {
          title: say.me,
          source,
          at: person.knownAt,
          facts: ACCOUNT_FACTS.flatMap(key => {
            const value = person[key as 'name' | 'identifier' | 'birthDate' | 'sex']
            return value === null ? [] : [{ label: sayFact(lang, key), value: sayFactValue(lang, key, value) }]
          }),
        })}
      </div>
      ${block(
        'lien-he',
        shared.contacts,
        html`<p class="kh-mb-5">${say.contactsText}</p>`,
        facts([
          { label: sayFact(lang, 'phone'), value: person.phone ?? say.none },
          { label: sayFact(lang, 'email'), value: person.email ?? say.none },
        ]),
        html`<div class="kh-mt-4">${acts(linkButton({ label: say.change, href: '/tai-khoan/lien-he', variant: 'secondary' }))}</div>`,
      )}
      ${block(
        'du-lieu',
        say.more,
        problem && notice(problem, { bad: true }),
        found
          ? registerFacts(call, found)
          : html`<p>${say.moreText}</p>
              <form method="post" action="/tai-khoan/du-lieu-dan-cu#du-lieu" class="kh-mt-4">
                ${csrfField(shell)}${acts(button({ label: say.look, variant: 'secondary' }))}
              </form>`,
      )}`,
    aside: html`${panel(say.level(person.level), html`<p>${person.level === 2 ? say.levelTwo : say.levelOne}</p>`)}
      <div class="kh-mt-4">
        ${sideLinks([
          { href: '/tai-khoan/ai-da-xem', label: shared.who, icon: 'eye' },
          { href: '/tai-khoan/thiet-bi', label: shared.devices, icon: 'person' },
          { href: '/dang-xuat', label: say.all, icon: 'exit' },
        ])}
      </div>`,
  }
}

/** Who I am, how I am reached, what is known. */
export const accountPage = route({
  method: 'GET',
  path: '/tai-khoan',
  house: 'portal',
  access: 'citizen',
  handle: async call => view(call, await ownPerson(call), { saved: call.cookies['da-luu'] === '1' }),
})

/** Looks the reader himself up. A POST, because each look is a row in the log. */
export const ownDataPost = route({
  method: 'POST',
  path: '/tai-khoan/du-lieu-dan-cu',
  house: 'portal',
  access: 'citizen',
  handle: async call => {
    const person = await ownPerson(call)
    const say = words(call.ctx.lang)
    try {
      const found = await lookUpPerson(call.ctx, { identifier: person.identifier, purpose: 'account' })
      return found ? view(call, person, { found }) : view(call, person, { problem: say.nobody })
    } catch (error) {
      if (error instanceof Refusal && error.status === 503) return page(view(call, person, { problem: say.away }), 503)
      throw error
    }
  },
})

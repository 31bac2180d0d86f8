import { saveContacts } from '../save-contacts.ts'
import { findPerson } from '../person-store.ts'
import { sayFact } from '../fact-words.ts'
import { refusals } from '../refusals.ts'
import { accountWords } from './account-words.ts'
import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { acts, button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textField } from '#platform/ui/fields.ts'
import { backLink } from '#platform/ui/progress.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, redirect, route, type Call } from '#platform/web/route.ts'

const words = texts({
  title: { vi: 'Sửa liên hệ', en: 'Change contacts' },
  lead: {
    vi: 'Nơi nhận tin về hồ sơ: đã nhận, cần bổ sung, có kết quả.',
    en: 'Where news about your dossiers goes: received, something missing, result.',
  },
  phoneHint: { vi: 'Dùng chung với người nhà cũng được.', en: 'It may be shared with your family.' },
  save: { vi: 'Lưu', en: 'Save' },
})

type Shown = { readonly phone: string; readonly email: string; readonly version: number }

const view = (
  { ctx: { lang }, shell }: Pick<Call<unknown, unknown>, 'ctx' | 'shell'>,
  shown: Shown,
  errors: readonly FieldError[],
): View => {
  const say = words(lang)
  return {
    title: say.title,
    current: 'account',
    errors,
    body: html`${backLink(lang, '/tai-khoan', accountWords(lang).account)}
      <div class="kh-narrowcol kh-stack">
        ${errorSummary(lang, errors)}
        <h1>${say.title}</h1>
        <p class="kh-lead">${say.lead}</p>
        <form method="post" action="/tai-khoan/lien-he" novalidate class="kh-stack">
          ${csrfField(shell)}<input type="hidden" name="version" value="${shown.version}" />
          ${textField(lang, {
            name: 'phone',
            label: sayFact(lang, 'phone'),
            hint: say.phoneHint,
            value: shown.phone,
            type: 'tel',
            inputmode: 'tel',
            autocomplete: 'tel',
            width: 20,
            maxlength: 30,
            required: false,
            error: errorOf(errors, 'phone'),
          })}
          ${textField(lang, {
            name: 'email',
            label: sayFact(lang, 'email'),
            value: shown.email,
            type: 'email',
            inputmode: 'email',
            autocomplete: 'email',
            maxlength: 254,
            required: false,
            error: errorOf(errors, 'email'),
          })}
          ${acts(button({ label: say.save, big: true }))}
        </form>
      </div>`,
  }
}

const versionOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

export const contactsPage = route({
  method: 'GET',
  path: '/tai-khoan/lien-he',
  house: 'portal',
  access: 'citizen',
  handle: async call => {
    const person = call.ctx.actor.kind === 'citizen' ? await findPerson.maybeOne(call.ctx.tx, { id: call.ctx.actor.person }) : undefined
    if (!person) throw new Refusal('identity.person_not_found', 404)
    return view(call, { phone: person.phone ?? '', email: person.email ?? '', version: person.version }, [])
  },
})

export const contactsPost = route({
  method: 'POST',
  path: '/tai-khoan/lien-he',
  house: 'portal',
  access: 'citizen',
  handle: async call => {
    const { ctx, form } = call
    const given = { phone: form['phone'] ?? '', email: form['email'] ?? '', version: versionOf(form['version']) }
    try {
      await saveContacts(ctx, given)
      return redirect('/tai-khoan', [{ name: 'da-luu', value: '1', maxAge: 10 }])
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 412)) throw error
      const say = (code: string) => refusals[code]?.[ctx.lang]
      if (error.status === 422)
        return page(
          view(
            call,
            given,
            error.fields.map(({ pointer, code }) => ({ field: pointer.slice(1), message: say(code) })),
          ),
          422,
        )
      // What he typed stays; the next press of the button saves it over the other change that he has now been told of.
      const now = ctx.actor.kind === 'citizen' ? await findPerson.maybeOne(ctx.tx, { id: ctx.actor.person }) : undefined
      return page(view(call, { ...given, version: now?.version ?? 0 }, [{ field: 'phone', message: say(error.code) }]), 412)
    }
  },
})

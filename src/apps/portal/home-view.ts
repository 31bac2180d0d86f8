import { linkButton } from '#platform/ui/buttons.ts'
import { heroArt } from '#platform/ui/emblem.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { icon, type IconName } from '#platform/ui/icon.ts'
import { searchBox } from '#platform/ui/lists.ts'
import { homeWords } from './home-words.ts'
import type { Lang } from '#platform/texts.ts'
import type { View } from '#platform/ui/shell.ts'
import { LIFE_EVENTS } from './life-events.ts'

/** What other modules put on the home page; each stands for itself and may be empty. */
export type HomeSlots = { readonly matters: readonly Html[]; readonly side: readonly Html[]; readonly foot: readonly Html[] }

const searchLink = (q: string): string => `/thu-tuc?${new URLSearchParams({ q })}`

const hero = (lang: Lang): Html => {
  const say = homeWords(lang)
  return html`<section class="kh-hero" aria-labelledby="h1">
    <div class="kh-wrap">
      ${heroArt()}
      <div class="kh-hero__in">
        <h1 id="h1">${say.ask}</h1>
        <label for="q">${say.hint}</label>
        ${searchBox({ action: '/thu-tuc', value: '', label: say.ask, labelSeen: true, button: say.find })}
        <p class="kh-hero__links">
          <span>${say.often}</span> ${say.oftenAsked.map(([label, q]) => html`<a href="${searchLink(q)}">${label}</a> `)}
        </p>
        <div class="kh-hero__doors">
          <a href="/tra-cuu">${icon('qr')}${say.track}</a>
          <a href="/xac-minh">${icon('shield')}${say.verify}</a>
        </div>
      </div>
    </div>
  </section>`
}

/** What life brings, as ways into the catalogue. */
export const lifeList = (lang: Lang): Html =>
  html`<ul class="kh-life">
    ${LIFE_EVENTS.map(
      event =>
        html`<li>
          <a href="${searchLink(event.q)}">${icon(event.icon)}<span>${event.label[lang]}</span></a>
        </li>`,
    )}
  </ul>`

const lifeEvents = (lang: Lang): Html =>
  html`<section class="kh-section" aria-labelledby="doi-song">
    <div class="kh-wrap">
      <h2 id="doi-song">${homeWords(lang).life}</h2>
      ${lifeList(lang)}
    </div>
  </section>`

const invitation = (lang: Lang): Html => {
  const say = homeWords(lang)
  return html`<section class="kh-panel kh-start" data-wash aria-labelledby="dang-nhap">
    <h2 id="dang-nhap">${say.signInTitle}</h2>
    <ul class="kh-ticks">
      ${say.signInReasons.map(reason => html`<li>${icon('tick')}<span>${reason}</span></li>`)}
    </ul>
    <p class="kh-acts kh-mt-4">${linkButton({ label: say.signIn, href: '/dang-nhap' })}</p>
  </section>`
}

const mine = (lang: Lang, slots: HomeSlots): Html => {
  const say = homeWords(lang)
  const matters = html`<section aria-labelledby="viec">
    <div class="kh-headline">
      <h2 id="viec">${say.mine}</h2>
      <a class="kh-small" href="/ho-so">${say.allMine}</a>
    </div>
    ${
      slots.matters.length > 0
        ? slots.matters
        : html`<div class="kh-empty">
            <p><b>${say.nothing}</b></p>
            <p class="kh-soft">${say.nothingMore}</p>
          </div>`
    }
  </section>`
  return html`<div class="kh-wrap kh-section kh-pb-0">
    ${
      slots.side.length > 0
        ? html`<div class="kh-cols">
            ${matters}
            <div class="kh-stack">${slots.side}</div>
          </div>`
        : matters
    }
  </div>`
}

/** The home page: what to do first, then my matters, then what life brings. `name` is null for somebody who has not signed in. */
export const homeView = (lang: Lang, signedIn: boolean, slots: HomeSlots): View => ({
  title: homeWords(lang).site,
  wide: true,
  current: 'home',
  body: html`${hero(lang)} ${signedIn && mine(lang, slots)} ${lifeEvents(lang)}
  ${
    !signedIn &&
    html`<div class="kh-wrap kh-pb">
      ${
        slots.side.length > 0
          ? html`<div class="kh-cols">
              ${invitation(lang)}
              <div class="kh-stack">${slots.side}</div>
            </div>`
          : invitation(lang)
      }
    </div>`
  }
  ${slots.foot}`,
})

const door = (href: string, picture: IconName, title: Fragment, text: Fragment): Html =>
  html`<li>
    <a href="${href}"
      >${icon(picture)}<span><b>${title}</b><span>${text}</span></span
      >${icon('forward')}</a
    >
  </li>`

/** Simple mode: four doors and nothing else. `waiting` counts what the citizen has to do himself. */
export const simpleHomeView = (lang: Lang, waiting = 0): View => {
  const say = homeWords(lang)
  return {
    title: say.site,
    current: 'home',
    body: html`<div class="kh-narrowcol">
      <h1>${say.simpleAsk}</h1>
      <ul class="kh-doors kh-mt-5">
        ${door('/ho-so', 'folder', say.mine, waiting > 0 ? say.doorWaiting(waiting) : say.doorMine)}
        ${door('/thu-tuc', 'list', say.doorNew, say.doorNewText)} ${door('/kho-giay-to', 'vault', say.doorPapers, say.doorPapersText)}
        ${door('/tra-cuu', 'qr', say.track, say.doorTrack)}
      </ul>
    </div>`,
  }
}

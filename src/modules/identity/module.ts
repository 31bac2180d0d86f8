import { accessesPage } from './pages/accesses-page.ts'
import { accountPage, ownDataPost } from './pages/account-page.ts'
import { callbackPage } from './pages/callback-page.ts'
import { contactsPage, contactsPost } from './pages/contacts-page.ts'
import { devicesPage, devicesPost } from './pages/devices-page.ts'
import { leavePage, signInPage } from './pages/sign-in-page.ts'
import { leavingPage, providerSignOutPage, signedOutPage, signOutEverywherePost, signOutPage, signOutPost } from './pages/sign-out-page.ts'
import { refusals } from './refusals.ts'
import type { Module } from '#platform/module.ts'

export const identity: Module = {
  name: 'identity',
  routes: [
    signInPage,
    leavePage,
    callbackPage,
    signOutPage,
    signOutPost,
    signOutEverywherePost,
    leavingPage,
    providerSignOutPage,
    signedOutPage,
    accountPage,
    ownDataPost,
    contactsPage,
    contactsPost,
    devicesPage,
    devicesPost,
    accessesPage,
  ],
  jobs: {},
  refusals,
}

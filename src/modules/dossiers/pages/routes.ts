import type { Route } from '#platform/web/route.ts'
import { dossierRoute } from './dossier-page.ts'
import { handedInRoute, paperRoute, resultRoute } from './files.ts'
import { myDossiersRoute } from './my-dossiers.ts'
import { supplyRoute, supplySentRoute } from './supply-page.ts'
import { trackRoute } from './track-page.ts'
import { withdrawRoute, withdrawSentRoute } from './withdraw-page.ts'

/** The citizen's pages of dossiers. */
export const citizenRoutes: readonly Route[] = [
  myDossiersRoute,
  dossierRoute,
  supplyRoute,
  supplySentRoute,
  withdrawRoute,
  withdrawSentRoute,
  paperRoute,
  handedInRoute,
  resultRoute,
  trackRoute,
]

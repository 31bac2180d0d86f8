import { Type } from 'typebox'
import { Refusal } from '#platform/refusal.ts'
import { route, sendFile } from '#platform/web/route.ts'
import type { PaperForm } from '../act-on.ts'
import { openPaper } from '../make-paper.ts'
import { openDossierFile, openResult } from '../open-file.ts'
import { Code } from './dossier-page.ts'

/** Addresses of the three forms. */
export const PAPER_PATHS: Readonly<Record<string, PaperForm>> = { 'tiep-nhan': 'receipt', 'bo-sung': 'supplement', 'tu-choi': 'refusal' }

/** ?tai=1 saves instead of showing; ?lan=2 is the second request for a supplement. */
const Query = Type.Object({
  tai: Type.Optional(Type.String({ maxLength: 1 })),
  lan: Type.Optional(Type.String({ pattern: '^[1-9][0-9]?$' })),
})

export const paperRoute = route({
  method: 'GET',
  path: '/ho-so/:code/giay/:form',
  house: 'portal',
  access: 'citizen',
  params: Type.Object({ ...Code.properties, form: Type.String({ maxLength: 20 }) }),
  query: Query,
  handle: async ({ ctx, params, query }) => {
    const form = Object.hasOwn(PAPER_PATHS, params.form) ? PAPER_PATHS[params.form] : undefined
    if (form === undefined) throw new Refusal('dossiers.no_paper', 404)
    const file = await openPaper(ctx, params.code, form, query.lan === undefined ? undefined : Number(query.lan))
    return sendFile({ ...file, inline: query.tai !== '1' })
  },
})

export const handedInRoute = route({
  method: 'GET',
  path: '/ho-so/:code/tep/:document',
  house: 'portal',
  access: 'citizen',
  params: Type.Object({ ...Code.properties, document: Type.String({ maxLength: 40 }) }),
  query: Query,
  handle: async ({ ctx, params, query }) => sendFile(await openDossierFile(ctx, params.code, params.document, query.tai !== '1')),
})

export const resultRoute = route({
  method: 'GET',
  path: '/ho-so/:code/ket-qua',
  house: 'portal',
  access: 'citizen',
  params: Code,
  query: Query,
  handle: async ({ ctx, params, query }) => sendFile(await openResult(ctx, params.code, query.tai !== '1')),
})

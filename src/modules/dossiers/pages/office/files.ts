import Type from 'typebox'
import { Refusal } from '#platform/refusal.ts'
import { route, sendFile } from '#platform/web/route.ts'
import { openPaper } from '../../make-paper.ts'
import { openDossierFile, openResult } from '../../open-file.ts'

/** A paper of the case, to be looked at in the page: a picture or a PDF, in an answer that cannot do anything. */
export const caseFile = route({
  method: 'GET',
  path: '/can-bo/ho-so/:code/tep/:id',
  house: 'office',
  access: 'officer',
  params: Type.Object({ code: Type.String(), id: Type.String() }),
  handle: async ({ ctx, params }) =>
    sendFile(params.id === 'ket-qua' ? await openResult(ctx, params.code, true) : await openDossierFile(ctx, params.code, params.id, true)),
})

/** Forms 01, 02 (by number: supplement-1) and 03 of the case. */
export const casePaper = route({
  method: 'GET',
  path: '/can-bo/ho-so/:code/giay/:form',
  house: 'office',
  access: 'officer',
  params: Type.Object({ code: Type.String(), form: Type.String() }),
  handle: async ({ ctx, params }) => {
    const parts = /^(receipt|supplement|refusal)(?:-(\d{1,3}))?$/.exec(params.form)
    if (!parts) throw new Refusal('dossiers.no_paper', 404)
    return sendFile(
      await openPaper(ctx, params.code, parts[1] as 'receipt' | 'supplement' | 'refusal', parts[2] ? Number(parts[2]) : undefined),
    )
  },
})

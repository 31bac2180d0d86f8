import { X509Certificate } from 'node:crypto'
import { actOf, actorId } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { newId, randomKey } from '#platform/id.ts'
import { safeName } from './file.ts'
import { issuedOf } from './issued-result.ts'
import { expectNumber, saveResult, takeNumber } from './result-store.ts'
import { notationOf, type IssuedResult, type PreparedResult, type ResultRequest } from './result.ts'
import { signingAuthority } from './signing/authority.ts'
import { signPdf } from './signing/sign-pdf.ts'
import { render } from './typst/compiler.ts'
import { resultData, symbolOf, yearOf } from './typst/paper-data.ts'
import { resultForm } from './typst/result-forms.ts'

type Numbered = Pick<PreparedResult, 'request' | 'verifyId' | 'number' | 'signedAt'>
type Made = Pick<PreparedResult, 'sha256' | 'size' | 'pages' | 'certificate'>

/** Sets the paper with this number, signs it in the name of agency and officer, and stores the bytes. */
const makePaper = async (ctx: Context, { request, verifyId, number, signedAt: at }: Numbered): Promise<Made> => {
  const { settings, blobs } = ctx.services
  const authority = await signingAuthority(settings, ctx.now)
  const { agency, signer } = request
  const key = await authority.keyFor({ agency: agency.id, agencyName: agency.name, officerName: signer.name, city: request.place })
  const [certificate] = key.certificates
  if (!certificate) throw new Error('documents: a key without certificate')
  const { pdf, pages, place } = render('result', resultData(request, resultForm(request.template), { verifyId, number, at }), at)
  const words = {
    name: signer.name,
    reason: request.title,
    location: request.place,
    contact: `${request.baseUrl.replace(/\/$/, '')}/xac-minh/${verifyId}`,
    at,
  }
  const blob = await blobs.put([await signPdf(pdf, place, words, key)])
  return { ...blob, pages, certificate: new X509Certificate(certificate).serialNumber.toLowerCase() }
}

const notationFor = (request: ResultRequest, number: number): string => notationOf(number, symbolOf(request, resultForm(request.template)))

/**
 * Makes the signed paper before the transaction that registers it, so that setting and signing hold up nobody. It bears the number that is
 * next now; `registerResult` makes it again when somebody else was faster. Nothing is used up when it is never registered.
 */
export const prepareResult = async (ctx: Context, request: ResultRequest): Promise<PreparedResult> => {
  const year = yearOf(ctx.now)
  const { number } = await expectNumber.one(ctx.tx, { agency: request.agency.id, year })
  const numbered = { request, verifyId: randomKey(26), number, signedAt: ctx.now }
  return { ...numbered, year, notation: notationFor(request, number), ...(await makePaper(ctx, numbered)) }
}

const withNumber = async (ctx: Context, prepared: PreparedResult, number: number): Promise<PreparedResult> => {
  if (number === prepared.number) return prepared
  const numbered = { ...prepared, number, notation: notationFor(prepared.request, number) }
  const made = await makePaper(ctx, numbered)
  await ctx.services.blobs.remove(prepared.sha256)
  return { ...numbered, ...made }
}

/**
 * Takes the number, and writes file, line of the register, entry in the owner's vault and act: inside the caller's transaction when there
 * is one. Until it ends, others of the same agency and year wait for their number; a rollback gives the number back.
 */
export const registerResult = (ctx: Context, prepared: PreparedResult): Promise<IssuedResult> =>
  inTransaction(ctx, async ctx => {
    const { agency, owner, signer, procedure, dossierCode, subject, title, template, resultCode } = prepared.request
    const { number } = await takeNumber.one(ctx.tx, { counter: `documents.result/${agency.id}/${prepared.year}` })
    const { verifyId, sha256, size, pages, notation, certificate, signedAt, year } = await withNumber(ctx, prepared, number)
    const resultId = newId(ctx.now.getTime())
    const saved = await saveResult.one(ctx.tx, {
      id: newId(ctx.now.getTime()),
      sha256,
      size,
      mediaType: 'application/pdf',
      name: safeName(`${title} ${notation}`.replaceAll('/', '-'), 'application/pdf'),
      pages,
      state: 'clean',
      purpose: 'result',
      owner: owner.person,
      uploadedBy: actorId(ctx.actor),
      at: ctx.now,
      ...{ resultId, verifyId, agency: agency.id, agencyName: agency.name, year, number, notation },
      ...{ procedure, dossierCode, subject, title, template, ownerName: owner.name },
      ...{ signerName: signer.name, signerPosition: signer.position, signerLine: signer.line, certificate, signedAt },
      entryId: newId(ctx.now.getTime()),
      resultCode: resultCode ?? null,
      ...actOf(ctx, 'documents.result_issued', resultId, {
        agency: agency.id,
        year,
        number,
        verifyId,
        sha256,
        certificate,
        dossier: dossierCode,
      }),
    })
    return issuedOf(saved)
  })

import { cityDay } from '#platform/calendar.ts'
import { html, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { block } from '#platform/ui/blocks.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { paperRows, type PaperAct, type PaperRow } from '#platform/ui/papers.ts'
import { showDay } from '#platform/ui/show.ts'
import { say as sayIn, staysVietnamese } from '#modules/catalogue'
import { sayAgency } from '#modules/organisation'
import type { DossierDocument } from '../dossier-view.ts'
import type { CaseFacts } from './case-facts.ts'
import { caseWords } from './case-words.ts'

const actsFor = (lang: Lang, path: string): readonly PaperAct[] => {
  const say = caseWords(lang)
  const join = path.includes('?') ? '&' : '?'
  return [
    { href: path, label: say.view },
    { href: `${path}${join}tai=1`, label: say.download, download: true },
  ]
}

const handedIn = (lang: Lang, facts: CaseFacts, document: DossierDocument): PaperRow => {
  const say = caseWords(lang)
  const day = showDay(cityDay(document.at), lang)
  const detail = document.source === 'vault' ? say.fromVault(day) : document.source === 'scan' ? say.scanned(day) : say.handedIn(day)
  const name = staysVietnamese(facts.procedure, document.name, lang)
    ? lawText(lang, document.name)
    : sayIn(facts.procedure, document.name, lang)
  if (document.file === null) return { name, detail: document.copyKept ? say.leftOnPaper(day) : say.shownOnPaper(day) }
  const state = facts.files.get(document.file)?.state ?? 'clean'
  if (state === 'clean') return { name, detail, acts: actsFor(lang, `/ho-so/${facts.dossier.code}/tep/${document.id}`) }
  return {
    name,
    detail: `${detail}, ${state === 'infected' ? say.infected : say.checking}`,
    state: state === 'infected' ? 'bad' : undefined,
  }
}

/** Everything on paper about a dossier: what was handed in, what the agency wrote, the result. */
export const papersBlock = (lang: Lang, facts: CaseFacts): Html => {
  const say = caseWords(lang)
  const { dossier } = facts
  const giay = `/ho-so/${dossier.code}/giay`
  const written = (name: string, agency: CaseFacts['receiving'], at: Date, path: string): PaperRow => ({
    name,
    detail: say.madeOn(sayAgency(agency, lang), showDay(cityDay(at), lang)),
    acts: actsFor(lang, path),
  })
  const rows: readonly PaperRow[] = [
    ...dossier.documents.map(document => handedIn(lang, facts, document)),
    ...(dossier.receivedAt ? [written(say.receiptPaper, facts.receiving, dossier.receivedAt, `${giay}/tiep-nhan`)] : []),
    ...dossier.requests.map(request =>
      written(
        say.supplementPaper,
        request.askedFrom === 'submitted' ? facts.receiving : facts.competent,
        request.askedAt,
        `${giay}/bo-sung?lan=${request.number}`,
      ),
    ),
    ...(dossier.status === 'refused' && dossier.endedAt
      ? [written(say.refusalPaper, facts.receiving, dossier.endedAt, `${giay}/tu-choi`)]
      : []),
    ...(dossier.resultFile && dossier.decidedAt
      ? [
          {
            name: say.resultPaper,
            detail: say.signedOn(showDay(cityDay(dossier.decidedAt), lang)),
            acts: actsFor(lang, `/ho-so/${dossier.code}/ket-qua`),
          },
        ]
      : []),
  ]
  return block('giay', say.papers, rows.length === 0 ? html`<p>${say.noPapers}</p>` : paperRows(rows))
}

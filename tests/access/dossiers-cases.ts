import type { AccessCase } from '#platform/testing/access-case.ts'
import { agencyOnly, citizens, everyone, officers, ownerOnly } from './answers.ts'
import type { World } from './world.ts'

const apply = (world: World): string => `/thu-tuc/${world.procedure}/nop`

/** Filling in and filing: a draft is nobody's business but its owner's. Throwing one away that is not there leads to the list all the same. */
const filing: readonly AccessCase<World>[] = [
  { route: 'GET /thu-tuc/:code/nop', url: apply, expect: citizens() },
  { route: 'POST /thu-tuc/:code/nop', url: apply, expect: citizens(303) },
  { route: 'GET /thu-tuc/:code/nop/:draft', url: world => `${apply(world)}/${world.draft}`, expect: ownerOnly(303) },
  { route: 'GET /thu-tuc/:code/nop/:draft/xong', url: world => `${apply(world)}/${world.filedDraft}/xong`, expect: ownerOnly() },
  { route: 'GET /thu-tuc/:code/nop/:draft/:step', url: world => `${apply(world)}/${world.draft}/${world.step}`, expect: ownerOnly() },
  { route: 'POST /thu-tuc/:code/nop/:draft/:step', url: world => `${apply(world)}/${world.draft}/${world.step}`, expect: ownerOnly(422) },
  { route: 'POST /thu-tuc/:code/nop/:draft/bo', url: world => `${apply(world)}/${world.spareDraft}/bo`, expect: citizens(303) },
]

const mine: readonly AccessCase<World>[] = [
  { route: 'GET /ho-so', url: () => '/ho-so', expect: citizens() },
  { route: 'GET /ho-so/:code', url: world => `/ho-so/${world.dossier}`, expect: ownerOnly() },
  { route: 'GET /ho-so/:code/bo-sung', url: world => `/ho-so/${world.waiting}/bo-sung`, expect: ownerOnly() },
  {
    route: 'POST /ho-so/:code/bo-sung',
    url: world => `/ho-so/${world.waiting}/bo-sung`,
    form: world => ({ version: world.waitingVersion }),
    expect: ownerOnly(422),
  },
  { route: 'GET /ho-so/:code/rut', url: world => `/ho-so/${world.dossier}/rut`, expect: ownerOnly() },
  {
    route: 'POST /ho-so/:code/rut',
    url: world => `/ho-so/${world.dossier}/rut`,
    form: world => ({ version: world.dossierVersion }),
    expect: ownerOnly(422),
  },
  { route: 'GET /ho-so/:code/giay/:form', url: world => `/ho-so/${world.finished}/giay/tiep-nhan`, expect: ownerOnly() },
  { route: 'GET /ho-so/:code/tep/:document', url: world => `/ho-so/${world.dossier}/tep/${world.document}`, expect: ownerOnly() },
  { route: 'GET /ho-so/:code/ket-qua', url: world => `/ho-so/${world.finished}/ket-qua`, expect: ownerOnly() },
  { route: 'GET /tra-cuu', url: () => '/tra-cuu', expect: everyone() },
]

const office: readonly AccessCase<World>[] = [
  { route: 'GET /can-bo', url: () => '/can-bo', expect: officers() },
  { route: 'GET /can-bo/ho-so/:code', url: world => `/can-bo/ho-so/${world.dossier}`, expect: agencyOnly() },
  {
    route: 'POST /can-bo/ho-so/:code/:act',
    url: world => `/can-bo/ho-so/${world.dossier}/refuse`,
    form: world => ({ 'phien-ban': world.dossierVersion }),
    expect: agencyOnly(422, 403),
  },
  {
    // Only a leader of the agency revokes; here nothing is signed yet.
    route: 'POST /can-bo/ho-so/:code/thu-hoi-ket-qua',
    url: world => `/can-bo/ho-so/${world.dossier}/thu-hoi-ket-qua`,
    form: world => ({ 'phien-ban': world.dossierVersion }),
    expect: agencyOnly(409, 403),
  },
  { route: 'GET /can-bo/ho-so/:code/tep/:id', url: world => `/can-bo/ho-so/${world.dossier}/tep/${world.document}`, expect: agencyOnly() },
  { route: 'GET /can-bo/ho-so/:code/giay/:form', url: world => `/can-bo/ho-so/${world.finished}/giay/receipt`, expect: agencyOnly() },
  { route: 'POST /can-bo/nhieu', url: () => '/can-bo/nhieu', expect: officers(303) },
]

/** Signing is for leaders, also of another agency: what they see there is their own. */
const signing: readonly AccessCase<World>[] = [
  { route: 'GET /can-bo/ky', url: () => '/can-bo/ky', expect: { ...officers(), administrator: 403 } },
  { route: 'GET /can-bo/ky/xac-nhan', url: () => '/can-bo/ky/xac-nhan', expect: { ...officers(303), administrator: 403 } },
  { route: 'POST /can-bo/ky/xac-nhan', url: () => '/can-bo/ky/xac-nhan', expect: { ...officers(303), administrator: 403 } },
  { route: 'POST /can-bo/ky', url: () => '/can-bo/ky', expect: { ...officers(303), administrator: 403 } },
]

/** The counter is for whoever holds that role, anywhere; a draft begun there is his who began it. */
const counter: readonly AccessCase<World>[] = [
  { route: 'GET /can-bo/tiep-nhan', url: () => '/can-bo/tiep-nhan', expect: { ...officers(), administrator: 403 } },
  { route: 'POST /can-bo/tiep-nhan/nguoi', url: () => '/can-bo/tiep-nhan/nguoi', expect: { ...officers(422), administrator: 403 } },
  {
    route: 'POST /can-bo/tiep-nhan/bat-dau',
    url: () => '/can-bo/tiep-nhan/bat-dau',
    form: world => ({ nguoi: world.person, 'thu-tuc': world.procedure }),
    expect: { ...officers(303), administrator: 403 },
  },
  { route: 'GET /can-bo/tiep-nhan/xong/:code', url: world => `/can-bo/tiep-nhan/xong/${world.dossier}`, expect: agencyOnly(200, 403) },
  {
    route: 'GET /can-bo/tiep-nhan/:draft/:step',
    url: world => `/can-bo/tiep-nhan/${world.counterDraft}/to-khai`,
    expect: { ...agencyOnly(), administrator: 403, otherOfficer: 404 },
  },
  {
    route: 'POST /can-bo/tiep-nhan/:draft/:step',
    url: world => `/can-bo/tiep-nhan/${world.counterDraft}/to-khai`,
    expect: { ...agencyOnly(303), administrator: 403, otherOfficer: 404 },
  },
]

export const accessCases: readonly AccessCase<World>[] = [...filing, ...mine, ...office, ...signing, ...counter]

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { demoPeople, type DemoPerson } from '../../demo/people.ts'
import { listen } from '../listen.ts'
import type { StartStandIn } from '../stand-in.ts'
import { answerXml, faultXml } from './citizen-xml.ts'
import { fold } from '#platform/text.ts'
import { BadXml, parseXml, xmlAt, xmlText, type XmlElement } from '#platform/xml.ts'

const USER = 'khue'
const CLIENT = 'VN/GOV/KHUE/CITY'
const FRESH_MS = 5 * 60_000
const NAMESPACE = 'http://dancuquocgia.bca'

/** How it behaves, for tests and for showing what happens: PUT /che-do {"mode": "slow", "ms": 8000}. */
type Mode = 'normal' | 'slow' | 'unavailable' | 'fault' | 'rubbish'
const MODES: readonly Mode[] = ['normal', 'slow', 'unavailable', 'fault', 'rubbish']

const same = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))

/** Why a request is not let in; undefined when it is. The hash covers the address, so it is good for this service only. */
const refusal = (request: IncomingMessage, url: string, secret: string): [code: string, words: string] | undefined => {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const timestamp = header('timestamp')
  if (!/^\d{13}$/.test(timestamp) || Math.abs(Date.now() - Number(timestamp)) > FRESH_MS)
    return ['Client.Timestamp', 'Timestamp is not of now']
  const hash = createHash('sha256').update(url + USER + timestamp + secret).digest('hex') // prettier-ignore
  if (!same(header('authorization'), `Basic ${Buffer.from(`${USER}:${hash}`).toString('base64')}`))
    return ['Client.Authentication', 'Wrong user or hash']
  if (header('x-road-client') !== CLIENT) return ['Client.UnknownClient', 'This client has no agreement']
  if (!same(header('apikey'), `${secret}-api`)) return ['Client.ApiKey', 'Wrong key']
  return undefined
}

const questionOf = (body: string): XmlElement | undefined => {
  try {
    const root = parseXml(body)
    const question = xmlAt(root, 'Body')?.children[0]
    return question?.name === 'TraCuuThongTinCongDan' && question.namespace === NAMESPACE ? question : undefined
  } catch (error) {
    if (error instanceof BadXml) return undefined
    throw error
  }
}

/** A wrong name or day of birth finds nobody: the register must not be a way to learn them. */
const fits = (person: DemoPerson | undefined, question: XmlElement): DemoPerson | undefined => {
  const name = xmlText(question, 'HoVaTen')
  const born = xmlText(question, 'NgayThangNamSinh', 'NgayThangNam')
  const year = xmlText(question, 'NgayThangNamSinh', 'Nam')
  if (!person || (name && fold(name) !== fold(person.name))) return undefined
  if ((born && born !== person.birthDate.replaceAll('-', '')) || (year && year !== person.birthDate.slice(0, 4))) return undefined
  return person
}

/**
 * The national population database's service 037: one person by identifier or old number, over SOAP. Every question must carry who asks
 * and for which procedure.
 */
export const startPopulation: StartStandIn = async ({ city, people: count, port, secret }) => {
  const people = demoPeople(city, { count })
  const byIdentifier = new Map(people.map(person => [person.identifier, person]))
  const byOld = new Map(people.flatMap(person => (person.oldIdentifier ? [[person.oldIdentifier, person] as const] : [])))
  let mode: Mode = 'normal'
  let slowMs = 8000
  let asked = 0
  let url = ''

  const send = (response: ServerResponse, status: number, body: string, type = 'text/xml; charset=utf-8'): void => {
    response.writeHead(status, { 'content-type': type }).end(body)
  }
  const switchMode = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const order = JSON.parse((await text(request)) || '{}') as { mode?: unknown; ms?: unknown }
    mode = MODES.find(known => known === order.mode) ?? mode
    slowMs = typeof order.ms === 'number' ? order.ms : slowMs
    send(response, 200, JSON.stringify({ mode, ms: slowMs, asked }), 'application/json')
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked++
    const body = await text(request)
    if (mode === 'unavailable') return send(response, 503, 'Service Unavailable', 'text/plain')
    if (mode === 'rubbish') return send(response, 200, '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>')
    if (mode === 'slow') await pause(slowMs, undefined, { ref: false })
    if (mode === 'fault') return send(response, 500, faultXml('Server', 'Something broke'))
    const refused = refusal(request, url, secret)
    if (refused) return send(response, 500, faultXml(...refused))
    const question = questionOf(body)
    const missing = ['MaYeuCau', 'MaDVC', 'MaCanBo', 'MaDonVi', 'TaiKhoan'].filter(field => !xmlText(question, field))
    if (!question || xmlText(question, 'MaTichHop') !== '037' || missing.length > 0)
      return send(response, 500, faultXml('Client.Format', `Missing: ${missing.join(', ')}`))
    const person = byIdentifier.get(xmlText(question, 'SoDinhDanh') ?? '') ?? byOld.get(xmlText(question, 'SoCMND') ?? '')
    send(response, 200, answerXml(fits(person, question)))
  }

  const server = await listen((request, response) => {
    const broken = (): void => send(response, 400, 'Bad Request', 'text/plain')
    if (request.url === '/che-do') return void switchMode(request, response).catch(broken)
    if (request.method === 'POST' && request.url === '/037') return void answer(request, response).catch(broken)
    return send(response, 404, 'Not Found', 'text/plain')
  }, port)
  url = `${server.url}/037`
  return {
    port: server.port,
    settings: {
      POPULATION_URL: url,
      POPULATION_USER: USER,
      POPULATION_SECRET: secret,
      POPULATION_API_KEY: `${secret}-api`,
      POPULATION_CLIENT: CLIENT,
    },
    close: server.close,
  }
}

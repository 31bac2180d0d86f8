import { startClamd } from './clamd.ts'
import { startMail } from './mail.ts'
import { startPopulation } from './population/population.ts'
import { startSms } from './sms.ts'
import type { StartStandIn } from './stand-in.ts'
import { startVneid } from './vneid/vneid.ts'

const scanner: StartStandIn = async ({ port }) => {
  const { port: taken, close } = await startClamd({ port })
  return { port: taken, settings: { CLAMD_URL: `tcp://127.0.0.1:${taken}` }, close }
}

/** Every stand-in of the demo by name. They start side by side, in one process. */
export const allStandIns: Readonly<Record<string, StartStandIn>> = {
  mail: startMail,
  sms: startSms,
  scanner,
  vneid: startVneid,
  population: startPopulation,
}

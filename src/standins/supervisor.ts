import { allStandIns } from './all.ts'
import type { StandIn, StandInOptions } from './stand-in.ts'

/** What the product sends to the process of the stand-ins, and what comes back. Ports are those of an earlier start, by name. */
export type Order =
  { readonly start: Omit<StandInOptions, 'port'> & { readonly ports: Readonly<Record<string, number>> } } | { readonly stop: true }
export type Report =
  | {
      readonly ready: {
        readonly settings: Readonly<Record<string, string>>
        readonly ports: Readonly<Record<string, number>>
        readonly pages: Readonly<Record<string, string>>
      }
    }
  | { readonly failed: string }

const merge = <T>(records: readonly Readonly<Record<string, T>>[]): Record<string, T> => Object.assign({}, ...records) as Record<string, T>

const startAll = async (order: Extract<Order, { start: unknown }>['start'], started: StandIn[]): Promise<Report> => {
  const { ports, ...options } = order
  const names = Object.keys(allStandIns)
  const standIns = await Promise.all(
    names.map(async name => {
      const standIn = await allStandIns[name]?.({ ...options, port: ports[name] ?? 0 })
      if (standIn === undefined) throw new Error(`no stand-in ${name}`)
      started.push(standIn)
      return { name, standIn }
    }),
  )
  return {
    ready: {
      settings: merge(standIns.map(s => s.standIn.settings)),
      ports: merge(standIns.map(({ name, standIn }) => ({ [name]: standIn.port }))),
      pages: merge(standIns.map(({ name, standIn }) => (standIn.page === undefined ? {} : { [name]: standIn.page }))),
    },
  }
}

/**
 * Runs the stand-ins for the process that started this one. Ends when told to, and by itself when that process is gone, however it went.
 * A Ctrl-C in the terminal reaches this process too, but the product may still need its stand-ins: it says when.
 */
export const supervise = (): void => {
  const started: StandIn[] = []
  const tell = (report: Report) => process.send?.(report)
  const end = () => process.exit(0)
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => {})
  process.on('disconnect', end)
  process.on('message', (order: Order) => {
    if ('stop' in order) Promise.allSettled(started.map(standIn => standIn.close())).then(end, end)
    else
      startAll(order.start, started).then(tell, (error: unknown) =>
        tell({ failed: error instanceof Error ? error.message : String(error) }),
      )
  })
}

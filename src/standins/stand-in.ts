/** What every stand-in is told when it starts. */
export type StandInOptions = {
  /** A folder of data/: hanoi or hcmc. */
  readonly city: string
  /** How many invented people live there; 2,000 when it is absent. */
  readonly people?: number | undefined
  /** Where the product answers, without a slash at the end. */
  readonly baseUrl: string
  /** The port of 127.0.0.1 to listen on: 0 for any, or the one it had before it was started again. */
  readonly port: number
  /** A fresh secret of this run, for whatever the protocol needs: client secret, bearer token. */
  readonly secret: string
}

export type StandIn = {
  readonly port: number
  /** Settings of the product that make it use this stand-in, by their ordinary names. */
  readonly settings: Readonly<Record<string, string>>
  /** A page for people, if it has one. */
  readonly page?: string
  close(): Promise<void>
}

/** Starts one server that speaks the real protocol of an outside system, on 127.0.0.1 only. */
export type StartStandIn = (options: StandInOptions) => Promise<StandIn>

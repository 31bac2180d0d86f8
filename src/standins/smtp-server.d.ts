/** The part of the package smtp-server that the mail stand-in uses; it ships no types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  export type SMTPSession = { readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] } }
  export type SMTPServerOptions = {
    readonly authOptional?: boolean
    readonly disabledCommands?: readonly string[]
    readonly size?: number
    readonly onRcptTo?: (address: { readonly address: string }, session: SMTPSession, callback: (error?: Error | null) => void) => void
    readonly onData?: (stream: Readable, session: SMTPSession, callback: (error?: Error | null) => void) => void
  }
  export class SMTPServer {
    constructor(options: SMTPServerOptions)
    readonly server: Server
    listen(port: number, host: string, listening: () => void): Server
    close(closed: () => void): void
    on(event: 'error', listener: (error: Error) => void): this
  }
}

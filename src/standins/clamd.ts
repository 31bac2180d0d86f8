import { createServer, type Server, type Socket } from 'node:net'

/** The harmless text by which virus scanners are tried out (eicar.org), in two halves so that this file is not found itself. */
const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-' + 'ANTIVIRUS-TEST-FILE!$H+H*')
const MAX_STREAM = 100_000_000

type State = { input: Buffer; mode: 'command' | 'stream'; end: '\0' | '\n'; size: number; tail: Buffer; found: boolean }

/** Remembers the last bytes of a chunk, because the signature may be cut in two. */
const look = (state: State, chunk: Buffer): void => {
  const seen = Buffer.concat([state.tail, chunk])
  state.found ||= seen.includes(EICAR)
  state.tail = seen.subarray(-(EICAR.length - 1))
}

const command = (socket: Socket, state: State, name: string): void => {
  if (name === 'INSTREAM') {
    state.mode = 'stream'
    return
  }
  const answers: Readonly<Record<string, string>> = { PING: 'PONG', VERSION: 'ClamAV 1.4.0 (stand-in)' }
  socket.end(`${answers[name] ?? 'UNKNOWN COMMAND'}${state.end}`)
}

const readCommand = (socket: Socket, state: State): boolean => {
  const [first] = state.input
  const plain = first !== 0x7a && first !== 0x6e
  state.end = first === 0x7a ? '\0' : '\n'
  const at = state.input.indexOf(state.end)
  if (at < 0) return false
  const name = state.input.toString('latin1', plain ? 0 : 1, at).trim()
  state.input = state.input.subarray(at + 1)
  command(socket, state, name)
  return state.mode === 'stream'
}

const readChunk = (socket: Socket, state: State): boolean => {
  if (state.input.length < 4) return false
  const length = state.input.readUInt32BE(0)
  if (length === 0) {
    socket.end(`stream: ${state.found ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK'}${state.end}`)
    return false
  }
  if (state.size + length > MAX_STREAM) {
    socket.end(`INSTREAM size limit exceeded. ERROR${state.end}`)
    return false
  }
  if (state.input.length < 4 + length) return false
  look(state, state.input.subarray(4, 4 + length))
  state.size += length
  state.input = state.input.subarray(4 + length)
  return true
}

const serve = (socket: Socket): void => {
  const state: State = { input: Buffer.alloc(0), mode: 'command', end: '\n', size: 0, tail: Buffer.alloc(0), found: false }
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    state.input = Buffer.concat([state.input, chunk])
    while (!socket.writableEnded && (state.mode === 'command' ? readCommand(socket, state) : readChunk(socket, state)));
  })
}

/** A virus scanner that speaks clamd's protocol (PING, VERSION, INSTREAM) on 127.0.0.1 and knows one virus, EICAR. Port 0 takes any. */
export const startClamd = (options: { readonly port: number }): Promise<{ readonly port: number; readonly close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server: Server = createServer(serve)
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : options.port,
        close: () => new Promise(done => server.close(() => done())),
      })
    })
  })

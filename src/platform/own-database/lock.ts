import { createHash } from 'node:crypto'
import { connect, createServer, type Server } from 'node:net'

/**
 * Holds a folder for this process. The lock is an abstract Unix socket, which the kernel drops with its holder:
 * a kill -9 leaves nothing to clean up, and two that start in the same instant cannot both get it.
 * Throws when another process holds it; the message names that process.
 */
export const holdFolder = async (folder: string): Promise<() => Promise<void>> => {
  const name = `\0khue-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.end(String(process.pid))
  })
  const held = await listen(server, name)
  if (!held) {
    const holder = await askHolder(name)
    throw new Error(`Khuê already runs on the data folder ${folder}${holder}. Stop that one first, or give another folder with --data.`)
  }
  server.unref()
  return () => new Promise(done => server.close(() => done()))
}

const listen = (server: Server, name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(name, () => resolve(true))
  })

const askHolder = (name: string): Promise<string> =>
  new Promise(resolve => {
    let answer = ''
    const socket = connect(name)
    const finish = () => resolve(/^\d+$/.test(answer) ? ` (process ${answer})` : '')
    socket.setEncoding('utf8').setTimeout(1000, () => socket.destroy())
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('error', finish)
    socket.on('close', finish)
  })

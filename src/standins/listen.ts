import { createServer, type RequestListener, type Server } from 'node:http'

export type Listening = { readonly port: number; readonly url: string; close(): Promise<void> }

/** An HTTP server on 127.0.0.1 with a way to end it that does not wait for idle connections. */
export const listen = (handle: RequestListener, port: number): Promise<Listening> => {
  const server: Server = createServer(handle)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      resolve({
        port: taken,
        url: `http://127.0.0.1:${taken}`,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}

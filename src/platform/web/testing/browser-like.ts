import { type FastifyInstance } from 'fastify'

type Answer = {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly location: string | undefined
}

/** A browser without scripts, for tests: it keeps cookies and sends forms as a browser would. */
export type BrowserLike = {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  post(path: string, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** A multipart form; a file is a name with its bytes. */
  send(
    path: string,
    form: Readonly<Record<string, string>>,
    files: readonly { field: string; name: string; bytes: Buffer }[],
  ): Promise<Answer>
}

export const browserLike = (app: FastifyInstance): BrowserLike => {
  const cookies = new Map<string, string>()
  const call = async (method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string | Buffer): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.location
    return {
      status: answer.statusCode,
      text: answer.payload,
      headers: answer.headers,
      location: typeof location === 'string' ? location : undefined,
    }
  }
  return {
    cookies,
    get: (path, headers = {}) => call('GET', path, { ...headers }),
    post: (path, form, headers = {}) =>
      call('POST', path, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, new URLSearchParams(form).toString()),
    send: (path, form, files) => {
      const boundary = 'a-boundary-of-tests'
      const parts = [
        ...Object.entries(form).map(([name, value]) =>
          Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
        ),
        ...files.flatMap(({ field, name, bytes }) => [
          Buffer.from(
            `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          ),
          bytes,
          Buffer.from('\r\n'),
        ]),
        Buffer.from(`--${boundary}--\r\n`),
      ]
      return call('POST', path, { 'content-type': `multipart/form-data; boundary=${boundary}` }, Buffer.concat(parts))
    },
  }
}

/** The CSRF token that a page carries. */
export const tokenIn = (text: string): string => /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? ''

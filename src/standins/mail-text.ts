/** Reads a simple mail as people see it: one text part, UTF-8, headers and body in the encodings of RFC 2045 and 2047. */
export const readMail = (raw: string): { subject: string; text: string } => {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const headers = new Map(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map(line => {
        const [name = '', ...value] = line.split(':')
        return [name.toLowerCase(), value.join(':').trim()]
      }),
  )
  const body = rest.join('\r\n\r\n')
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  const text =
    encoding === 'base64' ? Buffer.from(body, 'base64').toString() : encoding === 'quoted-printable' ? quotedPrintable(body) : body
  return { subject: decodeWords(headers.get('subject') ?? ''), text: text.replace(/\r\n/g, '\n').trim() }
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** Joins the bytes of neighbouring words first: a letter of several bytes may be cut between two. */
const decodeWords = (text: string): string =>
  text.replace(/(=\?utf-8\?[bq]\?[^?]*\?=\s*)+/gi, words => {
    const bytes = [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = '', value = '']) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(value, 'base64')
        : Buffer.from(
            value.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    )
    return Buffer.concat(bytes).toString()
  })

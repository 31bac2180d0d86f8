export type Channel = 'email' | 'sms'

/** What to tell somebody. Both addresses may be known, one, or none: then nothing is sent and the portal has to do. */
export type Notice = {
  readonly person: string | null
  /** The id of what it is about, a dossier for instance: messages about one thing are sent in order. */
  readonly about: string
  readonly phone: string | null
  readonly email: string | null
  readonly subject: string
  readonly body: string
  /** One or two short sentences: an SMS with Vietnamese letters holds 70 of them a part. */
  readonly short: string
}

export type Message = {
  readonly id: string
  readonly channel: Channel
  readonly address: string
  readonly subject: string | null
  readonly body: string
}

/** A mobile number as the gateway takes it: Vietnamese ones only, spaces and dots removed. Undefined for anything else. */
export const mobileOf = (text: string): string | undefined => {
  const digits = text.replace(/[\s.-]/g, '')
  return /^(0|\+84)(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(digits) ? digits : undefined
}

/** The messages a notice becomes: at most one a channel. */
export const messagesOf = (notice: Notice): readonly Omit<Message, 'id'>[] => {
  const mobile = notice.phone === null ? undefined : mobileOf(notice.phone)
  return [
    ...(notice.email === null ? [] : [{ channel: 'email' as const, address: notice.email, subject: notice.subject, body: notice.body }]),
    ...(mobile === undefined ? [] : [{ channel: 'sms' as const, address: mobile, subject: null, body: notice.short }]),
  ]
}

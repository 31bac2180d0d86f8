import type { Readable } from 'node:stream'
import type { Static, TSchema } from 'typebox'
import type { Blob } from '../blob.ts'
import type { Context } from '../context.ts'
import type { Shell, View } from '../ui/shell.ts'

/** Who may call a route at all; what he may see there is the use case's own question. */
export type Access = 'public' | 'citizen' | 'officer'
export type House = 'portal' | 'office'
export type Method = 'GET' | 'POST'

/** A file that came with a form, already kept by its digest and no longer than the limit. `name` is what the browser called it. */
export type Upload = { readonly field: string; readonly name: string } & Blob

/** An answer that is not simply a page with 200. */
export type Answer =
  | { readonly kind: 'page'; readonly view: View; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly SetCookie[] }
  | { readonly kind: 'file'; readonly file: SentFile }
export type SetCookie = { readonly name: string; readonly value: string; readonly maxAge?: number | undefined }
/** `inline` opens in the browser (PDF and pictures only, in a sandbox); otherwise it is saved under `name`. */
export type SentFile = { readonly body: Buffer | Readable; readonly mediaType: string; readonly name: string; readonly inline?: boolean }

/** A page with another status than 200: 422 for a form that came back, 412 for somebody who was slower. */
export const page = (view: View, status: number): Answer => ({ kind: 'page', view, status })
/** 303 to a path of ours, or to an address outside (sign-in), which is always reached by GET. */
export const redirect = (to: string, cookies: readonly SetCookie[] = []): Answer => ({ kind: 'redirect', to, cookies })
export const sendFile = (file: SentFile): Answer => ({ kind: 'file', file })

/** What a page's handler is given. `form` has every field of a posted form as text (repeated ones in `lists`). */
export type Call<P, Q> = {
  readonly ctx: Context
  readonly params: P
  readonly query: Q
  readonly form: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly files: readonly Upload[]
  /** For hidden fields and for layouts; `shell.csrf` goes into every form by `csrfField`. */
  readonly shell: Shell
  /** Cookies of ours that the platform does not use itself, by plain name. */
  readonly cookies: Readonly<Record<string, string>>
  /** What the browser calls itself, at most 300 letters; empty when it says nothing. */
  readonly device: string
  /** The session of the browser, when it is signed in. */
  readonly session: { readonly id: string; readonly idToken: string | null } | null
}

export type Route = {
  readonly method: Method
  /** As Fastify writes it: /ho-so/:code */
  readonly path: string
  readonly house: House
  readonly access: Access
  /** Level of the account that a citizen needs; a lower one is sent to sign in again. */
  readonly level?: 2 | undefined
  readonly params?: TSchema | undefined
  readonly query?: TSchema | undefined
  /** The form may bring files (multipart). */
  readonly uploads?: boolean | undefined
  /** How many files of one form are kept; more are read and forgotten. A public form takes what it looks at and no more. */
  readonly maxFiles?: number | undefined
  /** Requests a minute from one address before 429, where guessing or filling a disk must not be worth while. */
  readonly perMinute?: number | undefined
  readonly handle: (call: Call<never, never>) => Promise<View | Answer>
}

type Typed<S extends TSchema | undefined> = S extends TSchema ? Static<S> : Record<string, never>

/** Declares one route; params and query are checked by their schemas before `handle` sees them (unknown ones are ignored in a page's query). */
export const route = <P extends TSchema | undefined = undefined, Q extends TSchema | undefined = undefined>(
  spec: Omit<Route, 'handle' | 'params' | 'query'> & {
    readonly params?: P
    readonly query?: Q
    readonly handle: (call: Call<Typed<P>, Typed<Q>>) => Promise<View | Answer>
  },
): Route => spec as unknown as Route

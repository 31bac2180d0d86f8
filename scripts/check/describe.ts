import type { Client, Connection, Submittable } from 'pg'

/** What PostgreSQL says about a statement without running it. */
export type Description = {
  readonly columns: readonly { readonly name: string; readonly oid: number }[]
  readonly parameters: readonly number[]
}

type Answered = { readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[] }
type Taken = { readonly dataTypeIDs: readonly number[] }
/** The part of pg's connection that this needs; its types do not know it. */
type Wire = {
  parse(query: { name: string; text: string; types: readonly number[] }): void
  describe(what: { type: 'S'; name: string }): void
  close(what: { type: 'S'; name: string }): void
  sync(): void
  once(event: 'parameterDescription', listener: (message: Taken) => void): void
}

/** Prepares a statement by the wire protocol (Parse, Describe) and answers the types of its columns and parameters; throws PostgreSQL's own error. */
export const describeStatement = (client: Client, name: string, text: string): Promise<Description> =>
  new Promise((resolve, reject) => {
    let columns: Description['columns'] = []
    let parameters: readonly number[] = []
    const query = {
      submit: (connection: Connection): void => {
        const wire = connection as unknown as Wire
        wire.once('parameterDescription', message => {
          parameters = message.dataTypeIDs
        })
        wire.parse({ name, text, types: [] })
        wire.describe({ type: 'S', name })
        wire.close({ type: 'S', name })
        wire.sync()
      },
      handleRowDescription: (message: Answered): void => {
        columns = message.fields.map(field => ({ name: field.name, oid: field.dataTypeID }))
      },
      // After an error pg tells the query nothing more.
      handleError: reject,
      handleReadyForQuery: (): void => resolve({ columns, parameters }),
    }
    client.query(query as unknown as Submittable)
  })

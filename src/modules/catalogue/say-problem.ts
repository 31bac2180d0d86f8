import type { TLocalizedValidationError } from 'typebox/error'

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
      root,
    )

const article = (type: unknown): string =>
  ({
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    null: 'null',
  })[String(type)] ?? String(type)

const expected = (errors: readonly TLocalizedValidationError[]): string => {
  const parts = errors.flatMap((error): string[] => {
    const params = error.params as Readonly<Record<string, unknown>>
    switch (error.keyword) {
      case 'type':
        return [Array.isArray(params['type']) ? params['type'].map(article).join(' or ') : article(params['type'])]
      case 'const':
        return [quoted(params['allowedValue'])]
      case 'enum':
        return [(params['allowedValues'] as readonly unknown[]).map(quoted).join(' or ')]
      case 'minLength':
        return ['a text that is not empty']
      case 'minimum':
        return [`a number from ${String(params['limit'])}`]
      case 'maximum':
        return [`a number up to ${String(params['limit'])}`]
      case 'minItems':
        return ['a list that is not empty']
      case 'maxLength':
        return [`a text of at most ${String(params['limit'])} characters`]
      case 'pattern':
        return [`a text like ${String(params['pattern']).includes('{6}') ? '1.001193' : String(params['pattern'])}`]
      case 'format':
        return [params['format'] === 'date' ? 'a day like 2026-07-01' : String(params['format'])]
      default:
        return []
    }
  })
  return [...new Set(parts)].join(' or ')
}

/** What a schema says against a value, as one short sentence a place: what is expected there and what is there. */
export const say = (
  root: unknown,
  errors: readonly TLocalizedValidationError[],
): readonly { readonly field: string; readonly message: string }[] => {
  const places = [...new Set(errors.map(error => error.instancePath))]
  return places.flatMap(place => {
    const here = errors.filter(error => error.instancePath === place)
    const field = place.slice(1)
    const missing = here.flatMap(error =>
      error.keyword === 'required' ? (error.params as { requiredProperties: string[] }).requiredProperties : [],
    )
    const unknown = here.flatMap(error =>
      error.keyword === 'additionalProperties' ? (error.params as { additionalProperties: string[] }).additionalProperties : [],
    )
    const wants = expected(here)
    const at = (name: string): string => (field === '' ? name : `${field}/${name}`)
    return [
      ...missing.map(name => ({ field: at(name), message: 'is missing' })),
      ...unknown.map(name => ({ field: at(name), message: 'is not known here' })),
      ...(wants === '' ? [] : [{ field, message: `must be ${wants}, there is ${quoted(valueAt(root, place))}` }]),
    ]
  })
}

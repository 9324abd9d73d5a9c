import { z } from 'zod'

type Schema = Record<string, unknown>

/** What only a validator needs. A serialiser that keeps it would test values with it, and spend most of its time so. */
const validation = [
  '$schema',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'multipleOf',
  'default',
  'propertyNames',
  'title',
  'description',
  'enum',
]

/**
 * The JSON Schema a response is serialised with: the contract's shape and nothing else. Declared fields are written, others
 * dropped; a missing required field is a defect and throws.
 */
export function serializerSchema(schema: z.ZodType): Schema {
  return simplify(z.toJSONSchema(schema, { target: 'draft-7', io: 'output', unrepresentable: 'any' })) as Schema
}

function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify)
  if (node === null || typeof node !== 'object') return node
  const entries = Object.entries(node as Schema).filter(([name]) => !validation.includes(name))
  const plain: Schema = Object.fromEntries(
    entries.map(([name, value]) => [name, isNameMap(name) ? mapValues(value as Schema) : simplify(value)]),
  )
  return withoutNullBranch(plain)
}

/** Below these keys the names are a record's own, so a field called `title` is not mistaken for a keyword. */
function isNameMap(name: string): boolean {
  return name === 'properties' || name === 'definitions'
}

function mapValues(map: Schema): Schema {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, simplify(value)]))
}

/** `anyOf [X, null]` as X that may be null: written directly instead of tried. */
function withoutNullBranch(node: Schema): Schema {
  const branches = node.anyOf as Schema[] | undefined
  // Two forms of which none is null, a word or a list of them, stay two.
  if (branches?.length !== 2 || !branches.some((branch) => branch.type === 'null')) return node
  const other = branches.find((branch) => branch.type !== 'null')
  if (other === undefined || (other === branches[0]) === (other === branches[1])) return node
  const { anyOf, ...rest } = node
  if (other.type === 'object' || other.type === 'array') return { ...rest, ...other, nullable: true }
  if (typeof other.type === 'string') return { ...rest, ...other, type: [other.type, 'null'] }
  return node
}

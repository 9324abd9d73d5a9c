/** The pages about the file that `chizheng staffing solve` reads and the answer it prints, made from their schemas and descriptions. */
import { staffingJsonSchemas } from '@chizheng/contract'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly format?: string
}

type Row = readonly [path: string, type: string, fallback: string, description: string]

function rowsOf(schema: Schema, path: string, isInput: boolean): Row[] {
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  if (inner.items) {
    const inside = rowsOf(inner.items, `${path}[]`, isInput)
    return inside.length > 0 ? inside : []
  }
  return Object.entries(inner.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`
    const isNeeded = schema.required?.includes(name) ?? inner.required?.includes(name)
    const fallback = !isInput
      ? ''
      : field.default !== undefined
        ? JSON.stringify(field.default)
        : isNeeded
          ? 'needed'
          : ''
    const nested = name === 'record' ? [] : rowsOf(field, at, isInput)
    const row: Row = [`\`${at}\``, typeText(field), fallback === '{}' ? '' : fallback, field.description ?? '']
    return [row, ...nested]
  })
}

function typeText(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '')
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ')
  if (schema.items) return `list${schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`}`
  if (schema.format === 'date') return 'day'
  const { minimum: least, maximum: most } = schema
  if (schema.type === 'integer' && most !== undefined && most < Number.MAX_SAFE_INTEGER) return `${least} to ${most}`
  return String(schema.type ?? 'object')
}

function table(rows: readonly Row[], hasDefaults: boolean): string {
  const cells = rows.map((row) => (hasDefaults ? row : [row[0], row[1], row[3]]))
  const head = hasDefaults ? ['Field', 'Type', 'Default', 'What it says'] : ['Field', 'Type', 'What it says']
  const line = (parts: readonly string[]) => `| ${parts.map((part) => part.replace(/\|/g, '\\|')).join(' | ')} |`
  return `${[line(head), `|${' --- |'.repeat(head.length)}`, ...cells.map(line)].join('\n')}\n`
}

const instanceIntro = `\`npx chizheng staffing solve FILE --json\` reads one such file (JSON, UTF-8) and prints one answer
(\`staffing-result.md\`). Nothing else is read: no database, no settings. An example is \`staffing-example.json\`, its answer
\`staffing-example-result.json\`; a test runs it.

Days are \`YYYY-MM-DD\`. Ids are texts of your own. A field that is not in the table is refused.

A slot either names its people (\`eligible\`, \`nearMisses\`), or has a \`requirement\` in the language of requirements
(\`contract/src/requirement-language.ts\`: \`all\`, \`any\`, \`not\`, \`count\` over certificates and person facts). Then everybody with a \`record\` is
assessed for every day of the slot: \`scarcity\` is 100 divided by how many could do the rarest other thing the person could do here;
\`expiry\` falls from 100, when the certificate ends with the slot, to 0, when it ends a year later; \`distance\` is 25 for each step up or
down between the person's unit and the project's. Near misses follow from what fails, the 30 cheapest of a slot.

Exit codes: 0 an answer, also when places stay empty; 1 the file is refused, every fault with its place (first 50) in Chinese and English;
64 wrong arguments; 66 no such file. \`--max-steps=N\` bounds the search (20,000 unless given); the same N gives the same answer.`

const resultIntro = `What \`npx chizheng staffing solve FILE --json\` prints. The team fills as many places of priority 1 as possible, then of 2, and
so on, and of those teams none costs less. The file being refused, there is
\`{ "error": { "code": "instance_invalid", "faults": [{ "path", "zh", "en" }] } }\` instead.`

/** The two pages by their paths. */
export function staffingPages(made: string): Record<string, string> {
  const { instance, result } = staffingJsonSchemas()
  return {
    'docs/reference/staffing-instance.md': `# A staffing question\n\n${made}${instanceIntro}\n\n${table(rowsOf(instance, '', true), true)}`,
    'docs/reference/staffing-result.md': `# A staffing answer\n\n${made}${resultIntro}\n\n${table(rowsOf(result, '', false), false)}`,
  }
}

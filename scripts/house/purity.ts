import ts from 'typescript'

/** What a pure file may not do, and what to do instead. */
export interface Impurity {
  readonly line: number
  readonly found: string
  readonly instead: string
}

const forbiddenGlobals = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'console',
  'performance',
])

/** The files whose code must be a function of its arguments: the kernel, and every feature's rules and policy. */
export function isPureFile(path: string): boolean {
  if (/\.(test|contract)\.ts$/.test(path)) return false
  return /^server\/src\/kernel\//.test(path) || /^server\/src\/features\/[^/]+\/(rules|policy)(\/|\.ts$)/.test(path)
}

function impurityOf(node: ts.Node): Omit<Impurity, 'line'> | null {
  if (ts.isAwaitExpression(node))
    return { found: 'await', instead: 'Rules do not wait: take the value as an argument.' }
  if (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  ) {
    return { found: 'async', instead: 'Rules are synchronous.' }
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) {
    return { found: 'new Date()', instead: 'Take today or now as an argument.' }
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText()
    if (called === 'Date.now' || called === 'Date') return { found: called, instead: 'Take now as an argument.' }
    if (called === 'Math.random') return { found: called, instead: 'Take the random value as an argument.' }
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return { found: 'import()', instead: 'Rules import nothing at run time.' }
  }
  if (ts.isIdentifier(node) && forbiddenGlobals.has(node.text) && isFreeName(node)) {
    return { found: node.text, instead: 'Rules touch nothing outside their arguments.' }
  }
  return null
}

/** Whether the name is used as a global and not as a property, a key, a type or a declared name. */
function isFreeName(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent))
    return 'initializer' in parent && parent.initializer === node
  if (ts.isParameter(parent) || ts.isVariableDeclaration(parent)) return parent.initializer === node
  return (
    ts.isCallExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isTypeOfExpression(parent)
  )
}

/** The impurities of one file's text, in the order they stand. */
export function impuritiesOf(text: string): Impurity[] {
  const source = ts.createSourceFile('rules.ts', text, ts.ScriptTarget.ES2023, true)
  const found: Impurity[] = []
  const visit = (node: ts.Node): void => {
    const impurity = impurityOf(node)
    if (impurity) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, ...impurity })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

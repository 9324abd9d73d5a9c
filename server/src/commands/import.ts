/** `chizheng import FILE [--dry-run] [--json]`. */
export async function importCommand(_args: readonly string[], _environment: NodeJS.ProcessEnv): Promise<number> {
  throw new Error('the import comes next')
}

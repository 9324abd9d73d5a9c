import { printFailure, settingsOrFaults } from '../installation.ts'
import { examine, type Finding } from './examination.ts'

/** `chizheng doctor`: what is wrong with this installation, and how to mend it. Exit code 1 when something is wrong. */
export async function doctorCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  try {
    const findings = await examine(settings)
    process.stdout.write(
      args.includes('--json')
        ? `${JSON.stringify({ ok: findings.every((finding) => finding.ok), findings }, null, 2)}\n`
        : report(findings),
    )
    return findings.every((finding) => finding.ok) ? 0 : 1
  } catch (error) {
    printFailure(error, settings)
    return 1
  }
}

function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => [
    `${finding.ok ? '✓' : '✗'} ${finding.check}: ${finding.found}`,
    ...(finding.mend ? finding.mend.map((line) => `    → ${line}`) : []),
  ])
  const wrong = findings.filter((finding) => !finding.ok).length
  const end = wrong === 0 ? '一切正常 / Everything is in order' : `${wrong} 项有问题 / ${wrong} to mend`
  return `${[...lines, end].join('\n')}\n`
}

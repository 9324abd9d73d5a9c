import { texts } from '@chizheng/texts'
import { openInstallation, printFailure, settingsOrFaults } from '../installation.ts'
import { Refusal } from '../kernel/refusal.ts'
import { createLog } from '../platform/log/index.ts'
import { reopenAccount } from '../wiring.ts'

/**
 * `chizheng account USERNAME`: a password for one sign-in to that account, which asks for another at once; its second factor and
 * sessions end. May run beside a server. Exit code 1 when there is no such account or it is disabled.
 */
export async function accountCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [username] = args
  if (args.length !== 1 || username === undefined || username.startsWith('-')) {
    process.stderr.write('chizheng account USERNAME\n')
    return 64
  }
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  try {
    const { database, context } = await openInstallation(settings, createLog('warn', process.stderr), false)
    try {
      const { password } = await reopenAccount(context, username)
      process.stdout.write(
        `一次性密码 / Password for one sign-in: ${password}\n登录后须设置新密码；两步验证已解除。 / Signing in asks for a new one; two-step sign-in is off.\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found')
      process.stderr.write(`没有用户名为 ${username} 的账号 / There is no account named “${username}”\n`)
    else if (error instanceof Refusal)
      process.stderr.write(
        `${texts['zh-CN'].errors[error.code](error.details)}\n${texts.en.errors[error.code](error.details)}\n`,
      )
    else printFailure(error, settings)
    return 1
  }
}

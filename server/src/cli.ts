/**
 * The command `chizheng`. Each command is a file in `commands/` and is loaded when it is asked for, so that reading a
 * spreadsheet does not open a database.
 */
import { productVersion } from './version.ts'

const help = `chizheng <command>

  start      服务并处理后台任务 / serve and work on jobs; the settings are environment variables
  migrate    升级数据库结构 / bring the database to this version
  doctor     检查本安装，并说明如何修复 / check this installation and say how to mend it   [--json]
  import     导入台账 / import a spreadsheet   FILE [--dry-run] [--json]
  files      把档案文件复制到存储桶 / copy the files to the bucket   copy [--verify] [--json]
  account    让失去密码和两步验证的人重新登录 / let somebody in who lost password and second factor   USERNAME
  staffing   项目配员：谁上哪个岗位 / who takes which slot   solve FILE [--json] [--max-steps=N]
  version    版本 / print the version
  help       本说明 / print this
`

/** Runs one command; resolves with the exit code. */
export async function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [name, ...rest] = args
  switch (name) {
    case 'start':
      return (await import('./start.ts')).start(environment)
    case 'migrate':
      return (await import('./commands/migrate.ts')).migrateCommand(environment)
    case 'doctor':
      return (await import('./commands/doctor.ts')).doctorCommand(rest, environment)
    case 'import':
      return (await import('./commands/import.ts')).importCommand(rest, environment)
    case 'files':
      return (await import('./commands/files.ts')).filesCommand(rest, environment)
    case 'account':
      return (await import('./commands/account.ts')).accountCommand(rest, environment)
    case 'staffing':
      return (await import('./commands/staffing.ts')).staffingCommand(rest)
    case 'version':
    case '--version':
      process.stdout.write(`${productVersion()}\n`)
      return 0
    case 'help':
    case '--help':
    case undefined:
      process.stdout.write(help)
      return name === undefined ? 64 : 0
    default:
      process.stderr.write(`没有这个命令 / There is no command “${name}”.\n\n${help}`)
      return 64
  }
}

const args = process.argv.slice(2)
// `chizheng … | head`: the reader has seen enough. What serves does not end with its reader.
if (args[0] !== 'start')
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74))
process.exit(await runCommand(args, process.env))

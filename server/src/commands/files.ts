import { printFailure, settingsOrFaults } from '../installation.ts'
import { type CopyProgress, type CopyResult, copyFiles, StorageFault } from '../platform/files/index.ts'
import { openDiskAndBucket } from '../wiring.ts'

const usage = 'chizheng files copy [--verify] [--json]\n'
/** Between two lines of progress. */
const progressMs = 2_000

/** Where the command prints: what was done, and what is on its way or wrong. */
export interface Output {
  out(text: string): void
  progress(text: string): void
}
const standard: Output = {
  out: (text) => void process.stdout.write(text),
  progress: (text) => void process.stderr.write(text),
}

/**
 * `chizheng files copy`: copies every file of the data folder to the configured bucket. It may run beside a server, and as often
 * as wanted: what is there is left. Exit code 1 when the bucket refuses or files of the folder are damaged.
 */
export async function filesCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output = standard,
): Promise<number> {
  const [act, ...flags] = args
  if (act !== 'copy' || flags.some((flag) => !['--verify', '--json'].includes(flag))) {
    output.progress(usage)
    return 64
  }
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  if (settings.bucket === null) {
    output.progress(
      '没有设置存储桶，请设置 CHIZHENG_S3_ENDPOINT 等。\nNo bucket is configured; set CHIZHENG_S3_ENDPOINT and those beside it.\n',
    )
    return 2
  }
  try {
    const { disk, bucket } = await openDiskAndBucket(settings, settings.bucket)
    const verify = flags.includes('--verify')
    const result = await copyFiles(disk, bucket, { verify, onProgress: reporting(output) })
    output.out(flags.includes('--json') ? `${JSON.stringify(result)}\n` : report(result))
    return result.damaged.length === 0 ? 0 : 1
  } catch (error) {
    printFailure(error, settings)
    if (error instanceof StorageFault)
      output.progress('再次执行即可从中断处继续。\nRun it again: it goes on where it stopped.\n')
    return 1
  }
}

function reporting(output: Output): (progress: CopyProgress) => void {
  let last = Date.now()
  return ({ files, bytes, doneFiles, doneBytes }) => {
    if (Date.now() - last < progressMs && doneFiles < files) return
    last = Date.now()
    output.progress(`${doneFiles} / ${files}，${megabytes(doneBytes)} / ${megabytes(bytes)} MB\n`)
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

function report({ files, copied, present, damaged }: CopyResult): string {
  const lines = [
    `共 ${files} 个文件：复制 ${copied}，已存在 ${present}，损坏 ${damaged.length}`,
    `${files} files: ${copied} copied, ${present} there already, ${damaged.length} damaged`,
    ...damaged.map((sha256) => `  ✗ ${sha256}`),
    ...(damaged.length > 0
      ? [
          '损坏的文件没有复制，请从备份恢复后再执行。 / Damaged files were not copied: restore them from a backup, then run it again.',
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

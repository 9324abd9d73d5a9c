// What a person can put right when installing or building fails, told from the texts of npm, vite, esbuild and Node.

const known = [
  {
    sign: /\b(ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i,
    sentences: () => [
      '磁盘空间不足，无法安装或构建。请清理空间后重试。',
      'No space left to install or build. Free some space, then try again.',
    ],
  },
  {
    sign: /\bEROFS\b|read-only file system/i,
    sentences: (path) => [
      `${path} 位于只读文件系统上，无法安装或构建。请把程序放到可写的位置。`,
      `${path} is on a read-only file system, so nothing can be installed or built. Put the program where it can be written.`,
    ],
  },
  {
    sign: /\b(EACCES|EPERM)\b|permission denied|operation not permitted/i,
    sentences: (path) => [
      `没有权限写入 ${path}，无法安装或构建。请更改文件夹的权限。`,
      `No permission to write to ${path}, so nothing can be installed or built. Change the folder's permissions.`,
    ],
  },
]

/** The sentence in Chinese and in English for what a failed step said; null when it is something else. `folder`: where it worked. */
export function sentencesFor(said, folder) {
  const fault = known.find(({ sign }) => sign.test(said))
  if (!fault) return null
  const path =
    /^npm (?:error|ERR!) path (.+)$/m.exec(said)?.[1] ?? /E[A-Z]+: [^\n]*'([^'\n]+)'/.exec(said)?.[1] ?? folder
  return fault.sentences(path.trim())
}

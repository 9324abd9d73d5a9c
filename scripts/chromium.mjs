// A browser for the journeys: one that is installed, else Debian's. Node built-ins only.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fail, onPath } from './steps.mjs'

/**
 * Path of a Chromium. One without a surface of its own (Debian's `chromium-headless-shell`) comes first: the others load their address
 * bar's pages beside every window, which takes more of a processor than our pages do. Installs it, with Chinese fonts, when this is
 * Debian and root; where that fails, whatever is installed, else Debian's Chromium. Ends the program when there is none.
 * @returns {string}
 */
export function findOrInstallChromium() {
  const given = process.env.CHIZHENG_CHROMIUM
  if (given) return given
  const shell = findShell()
  if (!canInstall()) {
    return (
      shell ??
      findChromium() ??
      fail(
        '没有找到 Chromium，也无法安装（需要 root 和 apt-get）。请安装 Chromium，或用 CHIZHENG_CHROMIUM 指定其路径。',
        'No Chromium was found, and none can be installed here (that needs root and apt-get). Install one, or name it with CHIZHENG_CHROMIUM.',
      )
    )
  }
  if (shell && hasChineseFont()) return shell
  if (install('chromium-headless-shell', 'fonts-noto-cjk')) return findShell()
  const found = findChromium()
  if (found && hasChineseFont()) return found
  const installed = install('chromium', 'fonts-noto-cjk') ? findChromium() : null
  return (
    installed ??
    fail(
      '浏览器安装失败。请手动安装 Chromium 后重试。',
      'The browser could not be installed. Install Chromium by hand, then try again.',
    )
  )
}

/** Whether Debian's packages stand now. */
function install(...packages) {
  process.stdout.write(
    `安装浏览器与中文字体 / Installing a browser and Chinese fonts: apt-get install ${packages.join(' ')}\n`,
  )
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
  return run.status === 0
}

function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get')
}

function hasChineseFont() {
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return answer.status !== 0 ? false : answer.stdout.trim() !== ''
}

function findShell() {
  return (
    ['/usr/bin/chromium-headless-shell', ...downloadedByPlaywright('chromium_headless_shell')].find((path) =>
      existsSync(path),
    ) ?? null
  )
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const fixed = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name)))
  const applications = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  return (
    [...fixed, ...applications, ...windows, ...downloadedByPlaywright('chromium')].find((path) => existsSync(path)) ??
    null
  )
}

/** Of one of its browsers, as its folders are named: `chromium-1234`, `chromium_headless_shell-1234`. */
function downloadedByPlaywright(browser) {
  const folders = [join(homedir(), '.cache', 'ms-playwright'), join(homedir(), 'Library', 'Caches', 'ms-playwright')]
  const programs =
    browser === 'chromium'
      ? ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium']
      : [
          'chrome-linux/headless_shell',
          'chrome-headless-shell-linux64/chrome-headless-shell',
          'chrome-mac/headless_shell',
        ]
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => new RegExp(`^${browser}-\\d+$`).test(name))
        .flatMap((name) => programs.map((program) => join(folder, name, program))),
    )
}

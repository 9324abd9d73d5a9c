// A browser for the journeys: one that is installed, else Debian's. Node built-ins only.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fail, onPath } from './steps.mjs'

/** Path of a Chromium; installs Debian's, with Chinese fonts, when there is none and this is Debian and root. */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found && (hasChineseFont() || !canInstall())) return found
  if (!canInstall()) {
    fail(
      '没有找到 Chromium，也无法安装（需要 root 和 apt-get）。请安装 Chromium，或用 CHIZHENG_CHROMIUM 指定其路径。',
      'No Chromium was found, and none can be installed here (that needs root and apt-get). Install one, or name it with CHIZHENG_CHROMIUM.',
    )
  }
  process.stdout.write(
    '安装浏览器与中文字体 / Installing a browser and Chinese fonts: apt-get install chromium fonts-noto-cjk\n',
  )
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
  const installed = findChromium()
  if (run.status !== 0 || !installed)
    fail(
      '浏览器安装失败。请手动安装 Chromium 后重试。',
      'The browser could not be installed. Install Chromium by hand, then try again.',
    )
  return installed
}

function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get')
}

function hasChineseFont() {
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return answer.status !== 0 ? false : answer.stdout.trim() !== ''
}

function findChromium() {
  const given = process.env.CHIZHENG_CHROMIUM
  if (given) return given
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const fixed = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name)))
  const applications = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  return [...fixed, ...applications, ...windows, ...downloadedByPlaywright()].find((path) => existsSync(path)) ?? null
}

function downloadedByPlaywright() {
  const folders = [join(homedir(), '.cache', 'ms-playwright'), join(homedir(), 'Library', 'Caches', 'ms-playwright')]
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .flatMap((name) => [
          join(folder, name, 'chrome-linux', 'chrome'),
          join(folder, name, 'chrome-linux64', 'chrome'),
          join(folder, name, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
        ]),
    )
}

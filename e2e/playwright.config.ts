/**
 * Journeys in a real browser against the built product: one server on a free port with a fresh data folder and a fixed day. The first run
 * comes first and leaves the demo company behind; every other journey works in it, one after the other, and beside them the screens are
 * looked at one by one.
 */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findOrInstallChromium } from '../scripts/chromium.mjs'
import { freePort } from './free-port.ts'

// The workers read this file again: what it decides is decided once, and handed on by the environment.
process.env.CHIZHENG_E2E_PORT ??= String(await freePort())
process.env.CHIZHENG_CHROMIUM ??= findOrInstallChromium()
process.env.CHIZHENG_E2E_FOLDER ??= join(tmpdir(), `chizheng-e2e-${randomUUID().slice(0, 8)}`)
// What is left of a run to look at: screens of what failed and what the server said. Each run begins it anew.
process.env.CHIZHENG_E2E_RESULTS = fileURLToPath(new URL('../node_modules/.cache/chizheng/journeys', import.meta.url))

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages are all ours: one process draws and one runs them, instead of two more started for every tab.
  '--in-process-gpu',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  // The phone's camera plays a film that the journey puts there.
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${join(process.env.CHIZHENG_E2E_FOLDER, 'camera.y4m')}`,
]

export default defineConfig({
  testDir: '.',
  outputDir: process.env.CHIZHENG_E2E_RESULTS,
  globalSetup: './start-server.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${process.env.CHIZHENG_E2E_PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Recording takes a third of the time, so only who looks for something asks for it.
    trace: process.env.CHIZHENG_E2E_TRACE === 'yes' ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHIZHENG_CHROMIUM!, args: chromiumFlags },
  },
  projects: [
    { name: 'first run', testMatch: /first-run\.spec\.ts$/ },
    { name: 'journeys', testIgnore: /(first-run|screens)\.spec\.ts$/, dependencies: ['first run'], workers: 1 },
    // Beside the journeys: it looks at what they change, and changes nothing itself.
    { name: 'screens', testMatch: /screens\.spec\.ts$/, dependencies: ['first run'], workers: 1 },
  ],
})

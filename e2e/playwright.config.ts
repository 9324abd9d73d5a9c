/**
 * Journeys in a real browser against the built product: one server on a free port with a fresh data folder and a fixed day, one
 * worker. The first run comes first and leaves the demo company behind; every other journey works in it.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort } from './free-port.ts'

// The workers read this file again: what it decides is decided once, and handed on by the environment.
process.env.CHIZHENG_E2E_PORT ??= String(await freePort())
process.env.CHIZHENG_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'chizheng-e2e-'))

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: '.',
  outputDir: join(process.env.CHIZHENG_E2E_FOLDER, 'results'),
  globalSetup: './start-server.ts',
  workers: 1,
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
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHIZHENG_CHROMIUM ?? '/usr/bin/chromium', args: chromiumFlags },
  },
  projects: [
    { name: 'first run', testMatch: /first-run\.spec\.ts$/ },
    { name: 'journeys', testIgnore: /first-run\.spec\.ts$/, dependencies: ['first run'] },
  ],
})

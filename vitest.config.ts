import { defineConfig } from 'vitest/config'

/** Tests that need no database: rules, kernel, contract, words, data, readers. */
const withoutDatabase = [
  '{contract,texts,catalogue,scripts,phone,desk}/**/*.test.ts',
  'server/src/*.test.ts',
  'server/src/kernel/**/*.test.ts',
  'server/src/features/*/{rules,policy}/**/*.test.ts',
  'server/src/features/*/{rules,policy}.test.ts',
  'server/src/features/imports/{roster,personal-numbers,actions/lanes}.test.ts',
  'server/src/platform/{spreadsheet,pinyin,log,context,heic,pdf}/**/*.test.ts',
  'server/src/platform/ledger/canonical.test.ts',
  'server/src/connectors/**/*.test.ts',
]
/** Tests that start, kill and starve whole processes and clusters of their own. */
const faults = 'server/src/**/*.faults.test.ts'

export default defineConfig({
  test: {
    // Two cores, and a database beside the tests.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          include: withoutDatabase,
          exclude: ['**/node_modules/**', faults],
          // No test replaces a module or leaves something in one, so a worker loads the sources once for all its files.
          isolate: false,
          globalSetup: ['server/testing/spreadsheet-reader.ts'],
          setupFiles: ['server/testing/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: ['**/node_modules/**', faults, ...withoutDatabase],
          // What runs is in its world: files share the sources as installations in one process would.
          isolate: false,
          globalSetup: ['server/testing/spreadsheet-reader.ts', 'server/testing/global-setup.ts'],
          setupFiles: ['server/testing/setup.ts', 'server/testing/setup-worlds.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: [faults],
          exclude: ['**/node_modules/**'],
          setupFiles: ['server/testing/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // What is drawn; the desk's rules need no page and are among the rules.
          name: 'desk',
          include: ['desk/**/*.test.tsx'],
          exclude: ['**/node_modules/**'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'

/** Tests that need nothing but their own file: rules, kernel, contract, words, data, readers. */
const withoutDatabase = [
  '{contract,texts,catalogue,scripts}/**/*.test.ts',
  'server/src/kernel/**/*.test.ts',
  'server/src/features/*/{rules,policy}/**/*.test.ts',
  'server/src/features/*/{rules,policy}.test.ts',
  'server/src/platform/{spreadsheet,pinyin,log}/**/*.test.ts',
  'server/src/connectors/**/*.test.ts',
  'server/src/*.test.ts',
]

export default defineConfig({
  test: {
    // Two cores, and a database beside the tests.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          include: withoutDatabase,
          exclude: ['**/node_modules/**', 'server/src/*.faults.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            ...withoutDatabase.filter((pattern) => pattern !== 'server/src/*.test.ts'),
            'server/src/!(*.faults).test.ts',
          ],
          globalSetup: ['server/testing/global-setup.ts'],
          setupFiles: ['server/testing/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'desk',
          include: ['desk/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
    ],
  },
})

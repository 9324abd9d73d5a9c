/**
 * The build of the desk: one page, a chunk per screen.
 *
 * `npx vite build` writes `dist/` with a manifest that `scripts/check-sizes.mjs` reads. `npx vite` serves the sources and hands
 * `/api` to a server on CHIZHENG_SERVER (default http://127.0.0.1:8080).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * What the reader of PDF fetches while it reads: tables of Chinese characters, standard fonts, a decoder of JPEG 2000. They lie
 * under its version (`viewer/pdf.ts` asks there), so they may be kept as long as everything under `assets/`.
 */
function pdfResources(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const wanted: readonly (readonly [string, RegExp])[] = [
    ['cmaps', /\.bcmap$/],
    ['standard_fonts', /./],
    ['wasm', /nowasm_fallback\.js$|^LICENSE_.*OPENJPEG$/],
  ]
  return {
    name: 'pdf-resources',
    apply: 'build',
    generateBundle() {
      for (const [folder, names] of wanted)
        for (const name of readdirSync(join(home, folder)).filter((one) => names.test(one))) {
          const source = readFileSync(join(home, folder, name))
          this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${folder}/${name}`, source })
        }
    },
  }
}

/**
 * Loads the words of one language without the other's. A section's file holds both; asked for by `@chizheng/texts/zh` it is a module of
 * its own, `people.ts?zh`, of which only the Chinese is used, so that the English is left out.
 */
function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const language =
        /^@chizheng\/texts\/(zh|en)$/.exec(source)?.[1] ?? /\/texts\/src\/[^?]+\?(zh|en)$/.exec(importer ?? '')?.[1]
      if (!language) return null
      const found = await this.resolve(source, importer?.replace(/\?(zh|en)$/, ''), { skipSelf: true })
      return found && { ...found, id: `${found.id}?${language}` }
    },
  }
}

/**
 * Has two files run by themselves when they are there, not as the last moment of the desk's own code, which imports them: what is
 * asked first (`early.ts`), and what every page stands on.
 */
function ahead(): Plugin {
  const files = [
    ['early', ''],
    ['base', 'async '],
  ] as const
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const tags = files.map(([name, how]) => {
          const wanted = new RegExp(`<link rel="modulepreload" crossorigin href="([^"]*/${name}-[^"]+)">\\s*`)
          const [found, address] = wanted.exec(html) ?? []
          if (!found) throw new Error(`The page does not import ${name}.`)
          html = html.replace(found, '')
          return `<script type="module" ${how}crossorigin src="${address}"></script>\n    `
        })
        return html.replace('<script type="module"', `${tags.join('')}<script type="module"`)
      },
    },
  }
}

/** Runs before the first page's code: nothing of that may be needed for it. */
const first = /\/desk\/src\/(early|asked|first-screens)\.ts$|vite\/preload-helper/

/** React, routes and readings: run by themselves when they are there, so that a page's start is no single long task. */
const base = /\/node_modules\/(react|react-dom|scheduler|@tanstack)\/|\/desk\/src\/base\.ts$/

/** Words are a language's own chunk. */
const isCode = (id: string) => !/\/texts\/src\//.test(id)

/** Icons and the small parts that every screen draws, the dashboard too, which needs nothing else. */
const small =
  /\/icons-svg\/|\/icons\/es\/icons\/|\/desk\/src\/(ui\/(StatusTag|DayText|days|marks|useNarrow|useListState|SearchInput|ButtonLink|ProblemAlert|EmptyState|PageShell)|pickers\/categories)\./

/** What forms and dialogs share: a list does not wait for it. The tree of units is a file of its own: half of the screens have none. */
const formsOnly =
  /\/antd\/es\/(form|modal|input(?!.style)|date-picker|radio|alert|color-picker|input-number|grid|row|col|space|skeleton|watermark|drawer)\/|\/@rc-component\/(form|dialog|picker|textarea|input|input-number|portal|async-validator|color-picker)\/|scroll-into-view|mutation|\/tree(-select)?\/|UnitSelect|\/desk\/src\/ui\/(form|Dialog|Conflict|merge)|\/zod\/|\/contract\/src\//i

/** A list page's table and views. */
const lists =
  /\/desk\/src\/(ui\/(DataTable|TableRows|ColumnChooser|useRowKeys|useSelection|FilterBar)|features\/views\/(index|Views))\./

export default defineConfig({
  plugins: [oneLanguage(), react(), pdfResources(), ahead()],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // The contract and the texts are definitions: what a screen does not name is left out of its chunk.
      treeshake: { moduleSideEffects: (id) => !/\/(contract|texts)\/src\//.test(id) },
      output: {
        codeSplitting: {
          // A browser asks for six files at a time: what the first page needs is one of them, what nearly every screen or every list
          // needs is one, and what is shared by the same screens is one, instead of a hundred of a kilobyte each.
          groups: [
            { name: 'early', test: first, priority: 6 },
            { name: 'base', tags: ['$initial'], test: base, priority: 6 },
            {
              name: 'first',
              tags: ['$initial'],
              test: (id) => !/\/desk\/(src\/main\.tsx|index\.html)$/.test(id),
              priority: 5,
            },
            { name: 'small', test: small, minShareCount: 7, maxModuleSize: 6_000, priority: 4 },
            { name: 'kit', test: (id) => isCode(id) && !formsOnly.test(id), minShareCount: 20, priority: 3 },
            { name: 'lists', test: lists, minShareCount: 2, priority: 2 },
            { name: 'shared', test: isCode, minShareCount: 2, entriesAware: true },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.CHIZHENG_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
})

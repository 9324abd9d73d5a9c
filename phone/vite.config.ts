/**
 * The build of the phone's bundle, served under `/m/`: React's source on Preact, for browsers as old as Chrome 87 and Safari 14
 * (docs/decisions/0033-phone.md). It writes `dist/` with a manifest that `scripts/check-sizes.mjs` reads.
 *
 * `npx vite` serves the sources and hands `/api` to a server on CHIZHENG_SERVER (default http://127.0.0.1:8080).
 */
import { defineConfig, type Plugin } from 'vite'
import { iconPng } from './scripts/icon.ts'

const base = '/m/'
const iconSizes = [192, 512] as const

/** What makes it installable: the icons, the web app manifest, and the list of files that the service worker keeps. */
function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const size of iconSizes)
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: iconPng(size) })
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(webManifest) })
      const worker = bundle['sw.js']
      const page = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry && part.name === 'main')
      if (worker?.type !== 'chunk' || page?.type !== 'chunk') throw new Error('The shell has no page or no worker.')
      // Handing in and counting happen where there is no network; the decoder is too large to keep for everybody.
      const later = page.dynamicImports.filter((file) => {
        const part = bundle[file]
        return part?.type === 'chunk' && /\/screens\/(renewal|counting)\//.test(part.facadeModuleId ?? '')
      })
      const shell = [page.fileName, ...page.imports, ...later, ...(page.viteMetadata?.importedCss ?? [])].sort()
      worker.code = `self.shellFiles=${JSON.stringify(shell.map((file) => base + file))};${worker.code}`
    },
  }
}

/** Has `early.ts` run when it is there: the page's own code, which imports it, comes later. */
function early(): Plugin {
  return {
    name: 'early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const wanted = /<link rel="modulepreload" crossorigin href="([^"]*\/early-[^"]+)">\s*/
        const [found, address] = wanted.exec(html) ?? []
        if (!found) throw new Error('The page does not import what it asks first.')
        const tag = `<script type="module" crossorigin src="${address}"></script>`
        return html.replace(found, '').replace('<script type="module"', `${tag}\n    <script type="module"`)
      },
    },
  }
}

/** Scanning, counting and loans share code that the first page does not have. */
const isOfTheFirstPage = (id: string): boolean =>
  !/\/phone\/src\/(early|scan\/|counting\/|screens\/(counting|loans)\/)|\/texts\/src\/(counting|stocktake-fields|phone-custody|phone-loans|loan-|custody-)/.test(
    id,
  )

const webManifest = {
  id: base,
  name: '持证 Chizheng',
  short_name: '持证',
  lang: 'zh-CN',
  start_url: base,
  scope: base,
  display: 'standalone',
  background_color: '#f4f5f7',
  theme_color: '#0958d9',
  icons: iconSizes.map((size) => ({
    src: `${base}icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
}

export default defineConfig({
  base,
  plugins: [installable(), early()],
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  build: {
    target: ['chrome87', 'safari14'],
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // `use client` means nothing here.
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
      input: { main: 'index.html', early: 'src/early.ts', sw: 'src/sw.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What the first page and the later screens share comes in one piece, which is smaller than three.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'shared', test: isOfTheFirstPage, minShareCount: 2 }],
        },
      },
      // The texts and the contract are definitions: what a screen does not name is left out.
      treeshake: { moduleSideEffects: (id) => !/\/(contract|texts)\/src\//.test(id) },
    },
  },
  worker: {
    // A classic script: Safari 14 knows no module workers. The server lets files named `wasm-…` compile WebAssembly.
    format: 'iife',
    rolldownOptions: { output: { entryFileNames: 'assets/wasm-[name]-[hash].js' } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.CHIZHENG_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
})

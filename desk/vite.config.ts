/**
 * The build of the desk: one page, a chunk per screen.
 *
 * `npx vite build` writes `dist/` with a manifest that `scripts/check-sizes.mjs` reads. `npx vite` serves the sources and hands
 * `/api` to a server on CHIZHENG_SERVER (default http://127.0.0.1:8080).
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // The contract and the texts are definitions: what a screen does not name is left out of its chunk.
      treeshake: { moduleSideEffects: (id) => !/\/(contract|texts)\/src\//.test(id) },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.CHIZHENG_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
})

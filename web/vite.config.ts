// How the web app becomes files in dist/web: hashed names, no inline script, nothing fetched from elsewhere.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would need data: in the policy of what a page may load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
    reportCompressedSize: false,
    // The first script is held to 250 KB gzipped by a test; vite counts before compression.
    chunkSizeWarningLimit: 1000,
  },
  server: {
    port: 4601,
    proxy: { '/api': { target: 'http://127.0.0.1:4600' } },
  },
})

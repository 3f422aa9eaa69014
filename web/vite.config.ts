// How the web app becomes files in dist/web: hashed names, no inline script, nothing fetched from elsewhere.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { workerLicences } from './worker-licences.ts'

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
  // The worker that reads a text in the browser. Its script lies in a folder of its own, by which the server knows what policy to send with it
  // (src/http/page-files.ts).
  worker: {
    format: 'es',
    plugins: () => [workerLicences('licences-worker.md')],
    rolldownOptions: { output: { entryFileNames: 'assets/worker/[name]-[hash].js', chunkFileNames: 'assets/worker/[name]-[hash].js' } },
  },
  // Its WebAssembly is found beside its script.
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  server: {
    port: 4601,
    proxy: { '/api': { target: 'http://127.0.0.1:4600' }, '/models': { target: 'http://127.0.0.1:4600' } },
  },
})

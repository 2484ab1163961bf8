import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // What the libraries keep for tools of their own is left out.
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    // No data: addresses: the Content-Security-Policy allows files of our own alone.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // The server knows a lasting file by the hash in its name: letters and digits alone.
        hashCharacters: 'hex',
        entryFileNames: 'assets/[name]-[hash:12].js',
        chunkFileNames: 'assets/[name]-[hash:12].js',
        assetFileNames: 'assets/[name]-[hash:12][extname]',
        // Two dozen small parts that most pages share are one file: each costs more to ask for than to carry.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules\/(?!e?charts|zrender)/, minShareCount: 2, priority: 2 },
            { name: 'parts', test: /\/src\/(parts|api|words|stores)\/[^/]*$/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  // `npm run dev`: pages from here, answers from `bihuan serve`.
  server: { proxy: { '/api': 'http://127.0.0.1:8400', '/public': 'http://127.0.0.1:8400' } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})

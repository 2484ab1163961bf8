import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The pages a liaison writes reports on, and their words: what opens without a network. */
const withoutNetwork = /\/src\/(pages\/(reports|report)\/[^/]*\.vue|words\/(zh|en)\/(reports|report)\.ts)$/

/** worker.js, with the names of the files it keeps and of the build, which a file that changes changes. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = new Set(['/', '/mark.svg'])
      const take = (file: string) => {
        const chunk = bundle[file]
        if (files.has(`/${file}`) || chunk?.type !== 'chunk') return
        files.add(`/${file}`)
        for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`)
        chunk.imports.forEach(take)
      }
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && (chunk.isEntry || withoutNetwork.test(chunk.facadeModuleId ?? '')))
          take(chunk.fileName)
      const names = JSON.stringify([...files].sort())
      const worker = readFileSync(new URL('./worker.js', import.meta.url), 'utf8')
      const build = createHash('sha256')
        .update(names + worker)
        .digest('hex')
        .slice(0, 12)
      this.emitFile({
        type: 'asset',
        fileName: 'worker.js',
        source: `const files = ${names}\nconst build = '${build}'\n${worker}`,
      })
    },
  }
}

export default defineConfig({
  plugins: [vue(), serviceWorker()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Without its compiler of messages: words/index.ts reads ours.
      'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.mjs',
    },
  },
  // What the libraries keep for tools of their own, and ways of writing that are not ours, are left out.
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
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
  // One window for all test files: one each takes five times as long, and none leaves anything behind.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], isolate: false },
})

import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './design/tokens.css'
import './design/base.css'
import './design/print.css'
import { forgetEarly, hushSignedOut } from './api/client'
import { keepFocus } from './parts/focus'
import { router } from './router'
import { i18n } from './words'

hushSignedOut()
const app = createApp(App).use(createPinia()).use(i18n).use(router)
// The first page is drawn in one piece, when it is there.
void router.isReady().finally(() => {
  app.mount('#app')
  forgetEarly()
  keepFocus()
})

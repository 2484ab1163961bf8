import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './design/tokens.css'
import './design/base.css'
import './design/print.css'
import { keepFocus } from './parts/focus'
import { router } from './router'
import { i18n } from './words'

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
keepFocus()

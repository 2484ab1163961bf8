import type { Room } from '@/rooms'
import { askFirst } from './first'

export default {
  name: 'ledger',
  title: { zh: '重点工作台账', en: 'Ledger' },
  short: { zh: '台账', en: 'Ledger' },
  place: 20,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  home: ['supervisor', 'reader'],
  records: { item: (id) => `/ledger/${id}` },
  words: ['grid'],
  early: askFirst,
  routes: [
    { path: '/ledger', name: 'ledger', component: () => import('./LedgerPage.vue') },
    { path: '/ledger/import', name: 'ledger-import', component: () => import('./ImportPage.vue') },
    { path: '/ledger/:item(\\d+)', name: 'ledger-item', component: () => import('./ItemPage.vue'), props: true },
  ],
} satisfies Room

import type { Room } from '@/rooms'

export default {
  name: 'closing',
  title: { zh: '年度对账', en: 'Closing the year' },
  place: 68,
  roles: ['supervisor', 'leader', 'reader'],
  records: { closing: (id) => `/closing/${id}` },
  words: ['office'],
  routes: [
    { path: '/closing', name: 'closings', component: () => import('./ClosingsPage.vue') },
    { path: '/closing/:closing(\\d+)', name: 'closing', component: () => import('./ClosingPage.vue') },
  ],
} satisfies Room

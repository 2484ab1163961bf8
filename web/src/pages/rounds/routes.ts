import type { Room } from '@/rooms'

export default {
  name: 'rounds',
  title: { zh: '调度', en: 'Rounds' },
  place: 24,
  roles: ['supervisor', 'leader', 'reader'],
  records: { round: (id) => `/rounds/${id}` },
  words: ['office'],
  routes: [
    { path: '/rounds', name: 'rounds', component: () => import('./RoundsPage.vue') },
    { path: '/rounds/:round(\\d+)', name: 'round', component: () => import('./RoundPage.vue') },
  ],
} satisfies Room

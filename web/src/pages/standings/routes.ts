import type { Room } from '@/rooms'

export default {
  name: 'standings',
  title: { zh: '亮灯', en: 'Standings' },
  place: 28,
  roles: ['supervisor', 'leader', 'reader'],
  records: { slip: () => '/slips', standing: () => '/standings' },
  words: ['office'],
  routes: [
    { path: '/standings', name: 'standings', component: () => import('./StandingsPage.vue') },
    { path: '/slips', name: 'slips', component: () => import('./SlipsPage.vue') },
  ],
} satisfies Room

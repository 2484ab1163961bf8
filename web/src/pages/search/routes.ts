import type { Room } from '@/rooms'

export default {
  name: 'search',
  title: { zh: '搜索', en: 'Search' },
  place: 18,
  roles: ['supervisor', 'leader', 'liaison', 'enterprise', 'reader'],
  routes: [{ path: '/search', name: 'search', component: () => import('./SearchPage.vue') }],
} satisfies Room

import type { Room } from '@/rooms'

export default {
  name: 'reports',
  title: { zh: '我的报送', en: 'My reports' },
  place: 1,
  roles: ['liaison'],
  home: ['liaison'],
  records: { round: () => '/reports' },
  routes: [{ path: '/reports', name: 'reports', component: () => import('./ReportsPage.vue') }],
} satisfies Room

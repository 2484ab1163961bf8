import type { Room } from '@/rooms'

export default {
  name: 'report',
  title: { zh: '报送', en: 'Report' },
  // Reached from lists: of what a unit owes, of a round.
  place: 0,
  roles: ['liaison', 'supervisor', 'leader', 'reader'],
  words: ['reports'],
  records: { report: (id) => `/reports/${id}` },
  routes: [{ path: '/reports/:report(\\d+)', name: 'report', component: () => import('./ReportPage.vue') }],
} satisfies Room

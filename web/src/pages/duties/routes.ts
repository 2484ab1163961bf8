import { askEarly } from '@/api/client'
import type { Room } from '@/rooms'

export default {
  name: 'duties',
  title: { zh: '待办期限', en: 'Deadlines' },
  place: 2,
  roles: ['liaison', 'supervisor', 'leader'],
  early: () => [askEarly('/{region}/deadlines')],
  routes: [{ path: '/duties', name: 'duties', component: () => import('./DutiesPage.vue') }],
} satisfies Room

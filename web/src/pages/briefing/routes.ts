import { askEarly } from '@/api/client'
import type { Room } from '@/rooms'

export default {
  name: 'briefing',
  title: { zh: '领导简报', en: 'Briefing' },
  place: 1,
  roles: ['leader', 'supervisor'],
  home: ['leader'],
  early: () => [askEarly('/{region}/briefing'), askEarly('/{region}/overview')],
  routes: [{ path: '/briefing', name: 'briefing', component: () => import('./BriefingPage.vue') }],
} satisfies Room

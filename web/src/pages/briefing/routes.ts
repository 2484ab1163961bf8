import type { Room } from '@/rooms'

export default {
  name: 'briefing',
  title: { zh: '领导简报', en: 'Briefing' },
  place: 1,
  roles: ['leader', 'supervisor'],
  home: ['leader'],
  routes: [{ path: '/briefing', name: 'briefing', component: () => import('./BriefingPage.vue') }],
} satisfies Room

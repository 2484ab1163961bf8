import type { Room } from '@/rooms'

export default {
  name: 'notices',
  title: { zh: '消息', en: 'Notices' },
  // Reached from the top of every page.
  place: 0,
  routes: [{ path: '/notices', name: 'notices', component: () => import('./NoticesPage.vue') }],
} satisfies Room

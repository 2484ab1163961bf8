import type { Room } from '@/rooms'

export default {
  name: 'livelihoods',
  title: { zh: '民生实事', en: 'Livelihood items' },
  place: 50,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { livelihood: (id) => `/livelihoods/${id}` },
  routes: [
    { path: '/livelihoods', name: 'livelihoods', component: () => import('./LivelihoodsPage.vue') },
    { path: '/livelihoods/:item(\\d+)', name: 'livelihood', component: () => import('./LivelihoodPage.vue') },
  ],
} satisfies Room

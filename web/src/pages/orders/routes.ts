import type { Room } from '@/rooms'

export default {
  name: 'orders',
  title: { zh: '督办单', en: 'Orders' },
  place: 44,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { supervision_order: (id) => `/orders/${id}` },
  words: ['office'],
  routes: [
    { path: '/orders', name: 'orders', component: () => import('./OrdersPage.vue') },
    { path: '/orders/:order(\\d+)', name: 'order', component: () => import('./OrderPage.vue') },
  ],
} satisfies Room

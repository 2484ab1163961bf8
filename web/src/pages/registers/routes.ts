import type { Room } from '@/rooms'

export default {
  name: 'registers',
  title: { zh: '名录清单', en: 'Registers' },
  place: 48,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  routes: [
    { path: '/registers', name: 'registers', component: () => import('./RegistersPage.vue') },
    {
      path: '/registers/:register([a-z0-9_]+)',
      name: 'register',
      component: () => import('./RegisterPage.vue'),
      props: true,
    },
  ],
} satisfies Room

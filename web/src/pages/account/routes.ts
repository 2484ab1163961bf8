import type { Room } from '@/rooms'

export default {
  name: 'account',
  title: { zh: '本人账号', en: 'My account' },
  // Reached from the menu with one's name.
  place: 0,
  words: ['sign-in', 'administration'],
  routes: [{ path: '/account', name: 'account', component: () => import('./AccountPage.vue') }],
} satisfies Room

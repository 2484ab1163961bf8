import type { Room } from '@/rooms'

export default {
  name: 'sign-in',
  title: { zh: '登录', en: 'Sign in' },
  place: 0,
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./SignInPage.vue'),
      meta: { open: true, bare: true },
    },
  ],
} satisfies Room

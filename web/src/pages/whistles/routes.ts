import type { Room } from '@/rooms'

export default {
  name: 'whistles',
  title: { zh: '企业吹哨', en: 'Whistles' },
  place: 46,
  roles: ['enterprise', 'supervisor', 'leader', 'liaison'],
  home: ['enterprise'],
  records: { whistle: (id) => `/whistles/${id}` },
  words: ['office'],
  routes: [
    { path: '/whistles', name: 'whistles', component: () => import('./WhistlesPage.vue') },
    { path: '/whistles/figures', name: 'whistle-figures', component: () => import('./WhistleFiguresPage.vue') },
    { path: '/whistles/new', name: 'new-whistle', component: () => import('./NewWhistlePage.vue') },
    { path: '/whistles/:whistle(\\d+)', name: 'whistle', component: () => import('./WhistlePage.vue') },
  ],
} satisfies Room

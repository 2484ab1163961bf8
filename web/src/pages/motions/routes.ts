import type { Room } from '@/rooms'

export default {
  name: 'motions',
  title: { zh: '建议提案', en: 'Motions' },
  place: 48,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { motion: (id) => `/motions/${id}` },
  words: ['office'],
  routes: [
    { path: '/motions', name: 'motions', component: () => import('./MotionsPage.vue') },
    { path: '/motions/figures', name: 'motion-figures', component: () => import('./MotionFiguresPage.vue') },
    { path: '/motions/:motion(\\d+)', name: 'motion', component: () => import('./MotionPage.vue') },
  ],
} satisfies Room

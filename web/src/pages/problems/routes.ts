import type { Room } from '@/rooms'

export default {
  name: 'problems',
  title: { zh: '问题', en: 'Problems' },
  place: 40,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { problem: (id) => `/problems/${id}` },
  words: ['office'],
  routes: [
    { path: '/problems', name: 'problems', component: () => import('./ProblemsPage.vue') },
    { path: '/problems/:problem(\\d+)', name: 'problem', component: () => import('./ProblemPage.vue') },
  ],
} satisfies Room

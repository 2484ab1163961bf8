import type { Room } from '@/rooms'

export default {
  name: 'meetings',
  title: { zh: '调度会', en: 'Meetings' },
  place: 48,
  roles: ['supervisor', 'leader', 'reader'],
  records: { meeting: (id) => `/meetings/${id}` },
  words: ['office'],
  routes: [
    { path: '/meetings', name: 'meetings', component: () => import('./MeetingsPage.vue') },
    { path: '/meetings/:meeting(\\d+)', name: 'meeting', component: () => import('./MeetingPage.vue') },
  ],
} satisfies Room

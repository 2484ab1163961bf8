import type { Room } from '@/rooms'

export default {
  name: 'bulletins',
  title: { zh: '通报', en: 'Bulletins' },
  place: 60,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { bulletin: (id) => `/bulletins/${id}` },
  words: ['office'],
  routes: [
    { path: '/bulletins', name: 'bulletins', component: () => import('./BulletinsPage.vue') },
    { path: '/bulletins/:bulletin(\\d+)', name: 'bulletin', component: () => import('./BulletinPage.vue') },
  ],
} satisfies Room

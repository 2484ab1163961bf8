import type { Room } from '@/rooms'

export default {
  name: 'documents',
  title: { zh: '文件', en: 'Documents' },
  place: 24,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { document: (id) => `/documents/${id}` },
  routes: [
    { path: '/documents', name: 'documents', component: () => import('./DocumentsPage.vue') },
    {
      path: '/documents/:document(\\d+)',
      name: 'document',
      component: () => import('./DocumentPage.vue'),
      props: (route) => ({ document: Number(route.params.document) }),
    },
  ],
} satisfies Room

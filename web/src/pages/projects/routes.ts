import type { Room } from '@/rooms'

export default {
  name: 'projects',
  title: { zh: '重点项目', en: 'Projects' },
  place: 46,
  roles: ['supervisor', 'leader', 'liaison', 'reader'],
  records: { project: (id) => `/projects/${id}` },
  routes: [
    { path: '/projects', name: 'projects', component: () => import('./ProjectsPage.vue') },
    {
      path: '/projects/:project(\\d+)',
      name: 'project',
      component: () => import('./ProjectPage.vue'),
      props: (route) => ({ project: Number(route.params.project) }),
    },
  ],
} satisfies Room

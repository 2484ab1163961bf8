import type { Room } from '@/rooms'

export default {
  name: 'administration',
  title: { zh: '系统管理', en: 'Administration' },
  place: 82,
  roles: ['system_administrator', 'security_administrator', 'audit_administrator', 'supervisor'],
  home: ['system_administrator', 'security_administrator', 'audit_administrator'],
  records: { post: () => '/administration/posts', organisation: () => '/administration/units' },
  routes: [
    { path: '/administration', name: 'administration', component: () => import('./StartPage.vue') },
    { path: '/administration/posts', name: 'posts', component: () => import('./PostsPage.vue') },
    { path: '/administration/units', name: 'units', component: () => import('./UnitsPage.vue') },
    { path: '/administration/accounts', name: 'accounts', component: () => import('./AccountsPage.vue') },
    { path: '/administration/sign-ins', name: 'sign-ins', component: () => import('./SignInsPage.vue') },
    { path: '/administration/tokens', name: 'tokens', component: () => import('./TokensPage.vue') },
    { path: '/administration/journal', name: 'journal', component: () => import('./JournalPage.vue') },
    {
      path: '/administration/policies/:policy([a-z_]+)?',
      name: 'policies',
      component: () => import('./PoliciesPage.vue'),
    },
    { path: '/administration/data', name: 'data', component: () => import('./DataPage.vue') },
    { path: '/administration/burden', name: 'burden', component: () => import('./BurdenPage.vue') },
  ],
} satisfies Room

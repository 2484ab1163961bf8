import type { Room } from '@/rooms'

export default {
  name: 'assessment',
  title: { zh: '考核', en: 'Assessment' },
  place: 64,
  roles: ['supervisor', 'leader'],
  records: {
    assessment: (id) => `/assessment/${id}`,
    scheme: (id) => `/assessment/schemes/${id}`,
    appeal: () => '/assessment/appeals',
  },
  words: ['office'],
  routes: [
    { path: '/assessment', name: 'assessment', component: () => import('./AssessmentsPage.vue') },
    { path: '/assessment/:assessment(\\d+)', name: 'ranking', component: () => import('./RankingPage.vue') },
    { path: '/assessment/:assessment(\\d+)/what-if', name: 'what-if', component: () => import('./WhatIfPage.vue') },
    {
      path: '/assessment/:assessment(\\d+)/units/:unit(\\d+)',
      name: 'unit-score',
      component: () => import('./UnitScorePage.vue'),
    },
    { path: '/assessment/schemes', name: 'schemes', component: () => import('./SchemesPage.vue') },
    { path: '/assessment/schemes/:scheme(\\d+)', name: 'scheme', component: () => import('./SchemePage.vue') },
    { path: '/assessment/appeals', name: 'appeals', component: () => import('./AppealsPage.vue') },
  ],
} satisfies Room

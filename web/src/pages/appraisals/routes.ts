import type { Room } from '@/rooms'

export default {
  name: 'appraisals',
  title: { zh: '三亮评价', en: 'Public appraisal' },
  place: 66,
  roles: ['supervisor', 'leader', 'reader'],
  records: { appraisal: (id) => `/appraisals/${id}` },
  words: ['office', 'assessment'],
  routes: [
    { path: '/appraisals', name: 'appraisals', component: () => import('./AppraisalsPage.vue') },
    { path: '/appraisals/:appraisal(\\d+)', name: 'appraisal', component: () => import('./AppraisalPage.vue') },
  ],
} satisfies Room

export default {
  above_average: 'above {reference}',
  aboveAverage: 'above the average',
  in_step_with: 'in step with {reference}',
  inStep: 'in step with its reference',
  rank_forward: 'a better place',
  not_below_last_year: 'not below last year',
  rank: 'place {value}',
  yi: ' × 100 million ',
  wan: ' × 10,000 ',
}

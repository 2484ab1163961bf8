// What records say in words: figures and goals. The same sentences as src/render/ledger_words.inc.
export default {
  scale: { tera: ' × 10¹²', yi: ' × 10⁸', wan: ' × 10⁴' },
  goal: {
    eq: '{value}',
    ge: '≥ {value}',
    gt: '> {value}',
    le: '≤ {value}',
    lt: '< {value}',
    approx: 'about {value}',
    between: '{value} – {high}',
    growth: 'growth {goal}',
    fall: 'fall {goal}',
    increment: 'new {goal}',
    completion: 'done {goal}',
    rank: 'place {place}',
    rankWithin: 'among the first {place}',
    and: '{goal}, {rule}',
    above_average: 'above the average of {reference}',
    in_step_with: 'in step with {reference}',
    rank_forward: 'a better rank',
    not_below_last_year: 'not below last year',
  },
}

// A policy's text as it is edited and as it is kept.

export interface PolicyTexts {
  standard: string
  own: string
}

/** The region's own text; where it has none, the program's, to be changed here. */
export const textShown = (policy: PolicyTexts): string => policy.own || policy.standard

/** What is kept of an edited text: the program's own text needs no file of the region. */
export function textKept(policy: PolicyTexts, text: string): string {
  return text.trim() === policy.standard.trim() ? '' : text
}

export interface Count {
  what: string
  before: number
  after: number
}
/** Those that a text would change. */
export const movedCounts = (counts: readonly Count[]): Count[] => counts.filter((each) => each.before !== each.after)

const colours = ['none', 'green', 'blue', 'yellow', 'red'] as const
export const isColour = (word: string): word is (typeof colours)[number] =>
  (colours as readonly string[]).includes(word)
export const isDay = (word: string): boolean => /^\d{4}-\d\d-\d\d$/.test(word)

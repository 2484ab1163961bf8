export interface Choice {
  value: string | number
  label: string
  /** Found by too: a short name, a code. */
  also?: string
}

/** Choices with every word of what is typed in them, those that begin with it first. */
export function matching(choices: readonly Choice[], typed: string, limit = 50): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const text = (choice: Choice) => `${choice.label} ${choice.also ?? ''}`.toLowerCase()
  const found = choices.filter((choice) => words.every((word) => text(choice).includes(word)))
  const begins = (choice: Choice) => Number(words.length > 0 && choice.label.toLowerCase().startsWith(words[0]))
  return found.sort((a, b) => begins(b) - begins(a)).slice(0, limit)
}

/** The shape of each state: beside the word in lists, before the sentence in the text. */
export const shapes = { found: '○', confirmed: '●', corrected: '◆', merged: '⇉', rejected: '×' } as const

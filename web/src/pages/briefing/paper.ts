// How much of each list stands on the one A4 that the briefing is printed on; the rest is counted there and seen on the screen.
export const onPaper = { red: 8, prospects: 14, waiting: 6, silent: 8, points: 8 } as const

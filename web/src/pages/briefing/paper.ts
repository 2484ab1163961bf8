// How much of each list stands on the one A4 that the briefing is printed on, with titles of two lines; the rest is counted there
// and seen on the screen.
export const onPaper = { red: 7, prospects: 10, waiting: 6, silent: 8, points: 6 } as const

// The line of a text that the server complains of, found and gone to.

/** "source:4：…": the line that is meant, from 1. */
export function lineOf(detail: string): number | undefined {
  const found = /:(\d+)[:：]/.exec(detail)
  return found ? Number(found[1]) : undefined
}

/** Where a line begins and ends in a text, to be selected. */
export function spanOf(text: string, line: number): [number, number] {
  const lines = text.split('\n')
  const begin = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return [Math.min(begin, text.length), Math.min(begin + (lines[line - 1]?.length ?? 0), text.length)]
}

/** Selects a line and brings it into sight. */
export function goToLine(area: HTMLTextAreaElement, line: number) {
  area.focus()
  area.setSelectionRange(...spanOf(area.value, line))
  const height = area.scrollHeight / area.value.split('\n').length
  area.scrollTop = Math.max(0, (line - 4) * height)
}

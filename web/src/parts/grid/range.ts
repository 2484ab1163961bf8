// The cursor and what is selected: cells by line and column; line -1 is the head.

export interface Cell {
  line: number
  column: number
}
/** From the cell where selecting began to the cursor. */
export interface Range {
  anchor: Cell
  cursor: Cell
}
export interface Bounds {
  lines: number
  columns: number
  /** Lines a page of the screen. */
  page: number
}

export function rectangle({ anchor, cursor }: Range) {
  return {
    top: Math.max(0, Math.min(anchor.line, cursor.line)),
    bottom: Math.max(anchor.line, cursor.line),
    left: Math.min(anchor.column, cursor.column),
    right: Math.max(anchor.column, cursor.column),
  }
}

export function isSelected(range: Range, line: number, column: number): boolean {
  const { top, bottom, left, right } = rectangle(range)
  return line >= top && line <= bottom && column >= left && column <= right
}

export function clamped(cell: Cell, bounds: Bounds): Cell {
  return {
    line: Math.max(-1, Math.min(bounds.lines - 1, cell.line)),
    column: Math.max(0, Math.min(bounds.columns - 1, cell.column)),
  }
}

/** Where a key leads, as in a spreadsheet; null: the key means nothing here, or leads out of the grid (Tab at a row's end). */
export function target(key: string, control: boolean, shift: boolean, from: Cell, bounds: Bounds): Cell | null {
  const at = (line: number, column: number) => clamped({ line, column }, bounds)
  const last = { line: bounds.lines - 1, column: bounds.columns - 1 }
  switch (key) {
    case 'ArrowUp':
      return at(control ? 0 : from.line - 1, from.column)
    case 'ArrowDown':
      return at(control ? last.line : from.line + 1, from.column)
    case 'ArrowLeft':
      return at(from.line, control ? 0 : from.column - 1)
    case 'ArrowRight':
      return at(from.line, control ? last.column : from.column + 1)
    case 'PageUp':
      return at(Math.max(0, from.line - bounds.page), from.column)
    case 'PageDown':
      return at(from.line + bounds.page, from.column)
    case 'Home':
      return at(control ? 0 : from.line, 0)
    case 'End':
      return at(control ? last.line : from.line, last.column)
    case 'Tab': {
      const column = from.column + (shift ? -1 : 1)
      return column < 0 || column > last.column ? null : at(from.line, column)
    }
    default:
      return null
  }
}

/** The lines to draw for a place of the scrollbar, with some above and below. */
export function visible(top: number, height: number, lineHeight: number, lines: number, spare = 4) {
  const first = Math.max(0, Math.floor(top / lineHeight) - spare)
  const end = Math.min(lines, Math.ceil((top + height) / lineHeight) + spare)
  return { first: Math.min(first, Math.max(0, lines - 1)), end }
}

// What a grid does by keys and pointer: the cursor, selecting, editing, the clipboard. The component draws it.
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Placed } from './columns'
import type { Line } from './lines'
import { clamped, rectangle, target, type Cell, type Range } from './range'
import { readTsv, spread, writeTsv } from './tsv'

export interface CellChange<Row> {
  row: Row
  column: string
  text: string
}
interface Wanted<Row> {
  lines: Ref<readonly Line<Row>[]>
  columns: Ref<readonly Placed<Row>[]>
  page: () => number
  show: (cell: Cell) => void
  edit: (change: CellChange<Row>) => void
  paste: (changes: CellChange<Row>[]) => void
  /** Enter on what cannot be edited; on a group; on the head. */
  enter: (cell: Cell) => void
  toggle: (line: number) => void
  focus: () => void
}

export function useCursor<Row>(wanted: Wanted<Row>) {
  const range = shallowRef<Range>({ anchor: { line: 0, column: 0 }, cursor: { line: 0, column: 0 } })
  const editing = ref<{ cell: Cell; text: string } | null>(null)
  const bounds = () => ({
    lines: wanted.lines.value.length,
    columns: wanted.columns.value.length,
    page: wanted.page(),
  })
  const cursor = computed(() => range.value.cursor)

  // Lines come and go by filters: the cursor stays among them.
  watch([wanted.lines, wanted.columns], () => {
    const within = { ...bounds(), lines: Math.max(1, wanted.lines.value.length) }
    range.value = { anchor: clamped(range.value.anchor, within), cursor: clamped(range.value.cursor, within) }
  })

  function go(cell: Cell, extend = false) {
    range.value = { anchor: extend ? range.value.anchor : cell, cursor: cell }
    wanted.show(cell)
  }
  function rowAt(line: number): Row | undefined {
    const at = wanted.lines.value[line]
    return at?.kind === 'row' ? at.row : undefined
  }
  function editable(cell: Cell): boolean {
    const row = rowAt(cell.line)
    return row !== undefined && Boolean(wanted.columns.value[cell.column]?.column.editable?.(row))
  }
  function beginEdit(cell: Cell, typed?: string) {
    const row = rowAt(cell.line)
    if (!row || !editable(cell)) return false
    const { column } = wanted.columns.value[cell.column]
    editing.value = { cell, text: typed ?? (column.editText ?? column.text)(row) }
    return true
  }
  function endEdit(text: string | null, then: 'down' | 'right' | 'stay') {
    const at = editing.value
    editing.value = null
    if (!at) return
    wanted.focus()
    const row = rowAt(at.cell.line)
    const { column } = wanted.columns.value[at.cell.column]
    if (text !== null && row && text.trim() !== (column.editText ?? column.text)(row))
      wanted.edit({ row, column: column.key, text: text.trim() })
    if (then !== 'stay')
      go(
        clamped(
          { line: at.cell.line + (then === 'down' ? 1 : 0), column: at.cell.column + (then === 'right' ? 1 : 0) },
          bounds(),
        ),
      )
  }

  function pressed(event: KeyboardEvent) {
    if (editing.value) return
    const control = event.ctrlKey || event.metaKey
    const from = cursor.value
    if (act(event, control, from)) return event.preventDefault()
    if (event.altKey || (control && event.key === 'Tab')) return
    const to = target(event.key, control, event.shiftKey, from, bounds())
    if (!to) return
    event.preventDefault()
    go(to, event.shiftKey && event.key !== 'Tab')
  }
  /** Keys that do something rather than lead somewhere. */
  function act(event: KeyboardEvent, control: boolean, from: Cell): boolean {
    if (event.altKey && event.key === 'ArrowDown') wanted.enter({ line: -1, column: from.column })
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (!beginEdit(from)) wanted.enter(from)
    } else if (event.key === ' ' && !control) wanted.toggle(from.line)
    else if (control && event.key.toLowerCase() === 'a') selectAll()
    else if (event.key === 'Escape') go(from)
    else if (event.key.length === 1 && !control && !event.altKey) return beginEdit(from, event.key)
    else return false
    return true
  }
  function selectAll() {
    const { lines, columns } = bounds()
    range.value = { anchor: { line: 0, column: 0 }, cursor: { line: lines - 1, column: columns - 1 } }
  }

  function copied(event: ClipboardEvent) {
    if (editing.value) return
    const { top, bottom, left, right } = rectangle(range.value)
    const columns = wanted.columns.value.slice(left, right + 1)
    const block: string[][] = []
    for (let line = top; line <= bottom; line += 1) {
      const row = rowAt(line)
      if (row) block.push(columns.map(({ column }) => column.text(row)))
    }
    event.clipboardData?.setData('text/plain', writeTsv(block))
    event.preventDefault()
  }
  function pasted(event: ClipboardEvent) {
    if (editing.value) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    if (text === '') return
    const { top, bottom, left, right } = rectangle(range.value)
    const block = spread(readTsv(text), bottom - top + 1, right - left + 1)
    const changes: CellChange<Row>[] = []
    // A group's line takes nothing: the block goes on behind it.
    let line = top
    for (const cells of block) {
      while (wanted.lines.value[line]?.kind === 'group') line += 1
      const row = rowAt(line)
      if (!row) break
      cells.forEach((cell, index) => {
        const column = wanted.columns.value[left + index]?.column
        if (column && column.text(row) !== cell.trim()) changes.push({ row, column: column.key, text: cell.trim() })
      })
      line += 1
    }
    wanted.paste(changes)
  }

  return { range, cursor, editing, go, beginEdit, endEdit, editable, pressed, copied, pasted }
}

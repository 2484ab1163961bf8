import { describe, expect, it } from 'vitest'
import { emptyLayout, moved, placed, readLayout, type GridColumn } from './columns'
import { filtered, linesOf, sortedRows, valuesOf } from './lines'
import { isSelected, rectangle, target, visible } from './range'
import { readTsv, spread, writeTsv } from './tsv'

interface Row {
  title: string
  value: number | null
  units: string[]
}
const rows: Row[] = [
  { title: '新建5G基站', value: 160, units: ['县工信局', '县大数据局'] },
  { title: '固定资产投资', value: null, units: ['县发改局'] },
  { title: 'Ｇ类事项', value: 20, units: [] },
]
const columns: GridColumn<Row>[] = [
  { key: 'title', label: '', width: 200, text: (row) => row.title },
  {
    key: 'value',
    label: '',
    width: 80,
    number: true,
    text: (row) => String(row.value ?? ''),
    order: (row) => row.value,
  },
  {
    key: 'units',
    label: '',
    width: 120,
    text: (row) => row.units.join('、'),
    values: (row) => row.units,
    groups: true,
  },
]
const titles = (list: readonly Row[]) => list.map((row) => row.title)

describe('lines', () => {
  it('are filtered by words however written, and by values', () => {
    const layout = emptyLayout()
    layout.filters.title = { words: 'g' }
    expect(titles(filtered(rows, columns, layout))).toEqual(['新建5G基站', 'Ｇ类事项'])
    layout.filters.units = { among: ['县大数据局', ''] }
    expect(titles(filtered(rows, columns, layout))).toEqual(['新建5G基站', 'Ｇ类事项'])
    layout.filters.units = { among: [''] }
    expect(titles(filtered(rows, columns, layout))).toEqual(['Ｇ类事项'])
  })
  it('are sorted with nothing last, either way', () => {
    const layout = { ...emptyLayout(), sort: { key: 'value', descending: false } }
    expect(sortedRows(rows, columns, layout).map((row) => row.value)).toEqual([20, 160, null])
    layout.sort.descending = true
    expect(sortedRows(rows, columns, layout).map((row) => row.value)).toEqual([160, 20, null])
  })
  it('are grouped by the first of several, and closed', () => {
    const layout = { ...emptyLayout(), group: 'units' }
    const lines = linesOf(rows, columns, layout, new Set(['县发改局']))
    expect(lines.map((line) => (line.kind === 'group' ? [line.label, line.count] : line.row.title))).toEqual([
      ['县发改局', 1],
      ['县工信局', 1],
      '新建5G基站',
      ['', 1],
      'Ｇ类事项',
    ])
  })
  it('know the values of a column', () => {
    expect(valuesOf(rows, columns[2])).toEqual([
      { value: '县大数据局', count: 1 },
      { value: '县发改局', count: 1 },
      { value: '县工信局', count: 1 },
      { value: '', count: 1 },
    ])
  })
})

describe('columns', () => {
  it('stand one behind the other, the frozen first', () => {
    const layout = { ...emptyLayout(), order: ['units', 'value', 'title'], widths: { units: 100 } }
    expect(placed(columns, layout, 1).map((each) => [each.column.key, each.left, each.frozen])).toEqual([
      ['title', 0, true],
      ['units', 200, false],
      ['value', 300, false],
    ])
  })
  it('move past what is hidden, and never out', () => {
    const layout = { ...emptyLayout(), hidden: ['value'] }
    expect(moved(columns, layout, 0, 'units', -1)).toEqual(['units', 'title', 'value'])
    expect(moved(columns, layout, 0, 'title', -1)).toEqual(['title', 'value', 'units'])
  })
  it('are read from whatever was kept', () => {
    expect(readLayout('nonsense', ['a'])).toEqual(emptyLayout())
    const read = readLayout({ order: ['b', 'a', 7], widths: { a: 9999, x: 5 }, sort: { key: 'gone' } }, ['a'])
    expect(read).toEqual({ ...emptyLayout(), order: ['a'], widths: { a: 720 } })
  })
})

describe('the cursor', () => {
  const bounds = { lines: 100, columns: 5, page: 20 }
  const at = { line: 10, column: 2 }
  it.each([
    ['ArrowDown', false, { line: 11, column: 2 }],
    ['ArrowDown', true, { line: 99, column: 2 }],
    ['ArrowLeft', true, { line: 10, column: 0 }],
    ['PageDown', false, { line: 30, column: 2 }],
    ['PageUp', false, { line: 0, column: 2 }],
    ['Home', false, { line: 10, column: 0 }],
    ['Home', true, { line: 0, column: 0 }],
    ['End', true, { line: 99, column: 4 }],
    ['Tab', false, { line: 10, column: 3 }],
    ['x', false, null],
  ])('goes by %s (control %s)', (key, control, expected) => {
    expect(target(key, control, false, at, bounds)).toEqual(expected)
  })
  it('goes up into the head, and leaves by Tab at the ends', () => {
    expect(target('ArrowUp', false, false, { line: 0, column: 1 }, bounds)).toEqual({ line: -1, column: 1 })
    expect(target('ArrowUp', false, false, { line: -1, column: 1 }, bounds)).toEqual({ line: -1, column: 1 })
    expect(target('Tab', false, false, { line: 3, column: 4 }, bounds)).toBeNull()
    expect(target('Tab', false, true, { line: 3, column: 0 }, bounds)).toBeNull()
  })
  it('selects a rectangle, without the head', () => {
    const range = { anchor: { line: 3, column: 2 }, cursor: { line: -1, column: 0 } }
    expect(rectangle(range)).toEqual({ top: 0, bottom: 3, left: 0, right: 2 })
    expect(isSelected(range, 2, 1)).toBe(true)
    expect(isSelected(range, 4, 1)).toBe(false)
  })
  it('draws only what is seen', () => {
    expect(visible(3600, 720, 36, 10_000)).toEqual({ first: 96, end: 124 })
    expect(visible(0, 720, 36, 3)).toEqual({ first: 0, end: 3 })
    expect(visible(5000, 720, 36, 0)).toEqual({ first: 0, end: 0 })
  })
})

describe('the clipboard', () => {
  it('is read as a spreadsheet writes it', () => {
    expect(readTsv('a\tb\r\n"c\nd"\t"say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'say "hi"'],
    ])
    expect(readTsv('')).toEqual([['']])
    expect(readTsv('a\t\n\tb')).toEqual([
      ['a', ''],
      ['', 'b'],
    ])
  })
  it('is read back as it was written', () => {
    const block = [
      ['95亿元', 'a\tb', ''],
      ['"x"', 'two\nlines', 'y'],
    ]
    expect(readTsv(writeTsv(block))).toEqual(block)
  })
  it('fills a selection with a single value', () => {
    expect(spread([['a']], 2, 3)).toEqual([
      ['a', 'a', 'a'],
      ['a', 'a', 'a'],
    ])
    expect(spread([['a', 'b']], 2, 3)).toEqual([['a', 'b']])
  })
})

import { expect, it } from 'vitest'
import { isColour, isDay, movedCounts, textKept, textShown } from './policies'

const standard = '# standing\n[behind]\nyellow_from = 10\n'

it('begins with the program’s text where the region has none', () => {
  expect(textShown({ standard, own: '' })).toBe(standard)
  expect(textShown({ standard, own: 'a = 1' })).toBe('a = 1')
})
it('keeps no file that says what the program says', () => {
  expect(textKept({ standard, own: '' }, standard + '\n')).toBe('')
  expect(textKept({ standard, own: '' }, 'a = 1')).toBe('a = 1')
})
it('tells what would change alone', () => {
  expect(
    movedCounts([
      { what: 'red', before: 2, after: 2 },
      { what: 'yellow', before: 1, after: 4 },
    ]),
  ).toEqual([{ what: 'yellow', before: 1, after: 4 }])
})
it('knows colours from days and other words', () => {
  expect([isColour('red'), isColour('warning'), isDay('2025-12-05'), isDay('red')]).toEqual([true, false, true, false])
})

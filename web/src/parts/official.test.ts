import { expect, it } from 'vitest'
import { officialParts, scoped } from './official'

it('keeps the style of the page to the page', () => {
  const style =
    '@page{size:A4}\n@page:right{@bottom-right{content:"— " counter(page)}}\nhtml{background:#eee}\nbody{width:210mm}\n' +
    '@media print{html{background:none}body{width:auto}}\nheader{a:b}'
  const kept = scoped(style)
  expect(kept).not.toContain('@page')
  expect(kept).not.toContain('html')
  expect(kept).toContain('\n.page{width:210mm}')
  expect(kept).toContain('@media print{.page{width:auto}}')
})
it('takes over no style attribute and no script', () => {
  const { body, style } = officialParts(
    '<html><head><title>t</title><style>p{x:y}</style></head><body><table><colgroup><col style="width:20%"></colgroup></table>' +
      '<p style="color:red">a</p><script>x()</' +
      'script></body></html>',
  )
  expect(style).toContain('p{x:y}')
  expect(body.innerHTML).toContain('<col width="20%">')
  expect(body.innerHTML).toContain('<p>a</p>')
  expect(body.innerHTML).not.toContain('script')
  expect(body.querySelector('.wide > table')?.parentElement?.getAttribute('aria-label')).toBe('t')
})

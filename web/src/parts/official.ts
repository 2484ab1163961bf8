// Takes the server's HTML of an official document apart: its style for a shadow root, its body as a <div class="page">.

/** Selectors that mean the whole document mean the page; what the sheet says of paper is the printer's. */
export function scoped(style: string): string {
  return style
    .replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    .replace(/html\{[^}]*\}/g, '')
    .replace(/(^|[\s{},])body(?=\{)/g, '$1.page')
}

/** Where there is less room than the paper has, text takes what there is, and a table is moved sideways instead of squeezed. */
const narrow = `
.wide{overflow-x:auto}
@media screen{
:host{display:block;container-type:inline-size}
@container (max-width:210mm){
.page{box-sizing:border-box;width:auto;padding:6cqw;text-wrap:pretty}
th,td{min-width:3.2em}
td:first-child{min-width:8em}
}
@container (max-width:140mm){
h1{font-size:15pt;line-height:1.4;text-wrap:balance}
h1 br{display:none}
.red{font-size:min(24pt,8cqw)}
}
}`

export function officialParts(html: string): { style: string; body: HTMLElement } {
  // Neither a style element nor a style attribute is ever parsed: the Content-Security-Policy forbids both.
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text)
  const plain = html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<col style="width:([\d.]+%)">/g, '<col width="$1">')
  const parsed = new DOMParser().parseFromString(plain, 'text/html')
  const body = document.createElement('div')
  body.className = 'page'
  parsed
    .querySelectorAll('script, [style]')
    .forEach((each) => (each.tagName === 'SCRIPT' ? each.remove() : each.removeAttribute('style')))
  body.append(...[...parsed.body.childNodes].map((each) => document.importNode(each, true)))
  body.querySelectorAll('table').forEach((table) => {
    const wide = document.createElement('div')
    wide.className = 'wide'
    wide.tabIndex = 0
    wide.setAttribute('role', 'group')
    wide.setAttribute('aria-label', table.caption?.textContent || parsed.title)
    table.replaceWith(wide)
    wide.append(table)
  })
  return { style: scoped(styles.join('\n')) + narrow, body }
}

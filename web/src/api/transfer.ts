// Files down and up, with how far they are.
import { addressOf, carried, headersOf, refused } from './client'
import { Problem } from './problem'
import type { paths } from './schema'

/** Part of the whole that is done, 0–1; null where the whole is not known. */
export type Progress = (done: number | null) => void

function nameOf(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)
  if (extended) return decodeURIComponent(extended[1])
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? ''
}

/** Reads a file and hands it to the browser to keep. */
export async function download(
  route: keyof paths,
  options: {
    path?: Record<string, unknown>
    query?: Record<string, unknown>
    signal?: AbortSignal
    method?: 'get' | 'post'
  } = {},
  progress: Progress = () => {},
): Promise<string> {
  const method = options.method ?? 'get'
  const { csrf } = carried
  const response = await fetch(addressOf(route, options), {
    method: method.toUpperCase(),
    headers: headersOf(method),
    credentials: 'same-origin',
    signal: options.signal,
  }).catch(() => {
    throw new Problem('offline', '')
  })
  if (!response.ok) throw await refused(response, csrf)
  const total = Number(response.headers.get('Content-Length') ?? 0)
  const parts: BlobPart[] = []
  const reader = response.body!.getReader()
  for (let done = 0; ;) {
    const { value, done: ended } = await reader.read()
    if (ended) break
    parts.push(value)
    done += value.length
    progress(total > 0 ? Math.min(1, done / total) : null)
  }
  const name = nameOf(response.headers.get('Content-Disposition') ?? '') || 'bihuan'
  save(new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }), name)
  return name
}

/** Gives the reader a file made here. */
export function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Sends a file's bytes; XMLHttpRequest, because fetch doesn't tell how much has been sent. */
export function upload<T>(
  route: keyof paths,
  file: Blob,
  options: {
    path?: Record<string, unknown>
    query?: Record<string, unknown>
    key?: string
    version?: number
    headers?: Record<string, string>
  } = {},
  progress: Progress = () => {},
): Promise<T> {
  const { csrf } = carried
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', addressOf(route, options))
    for (const [name, value] of Object.entries(headersOf('post', options))) sending.setRequestHeader(name, value)
    sending.setRequestHeader('Content-Type', 'application/octet-stream')
    sending.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : null)
    sending.onerror = () => reject(new Problem('offline', ''))
    sending.onload = () => {
      const headers = new Headers()
      for (const name of ['Content-Type', 'Retry-After'])
        if (sending.getResponseHeader(name)) headers.set(name, sending.getResponseHeader(name)!)
      if (sending.status >= 200 && sending.status < 300)
        resolve((sending.responseText ? JSON.parse(sending.responseText) : undefined) as T)
      else
        refused(new Response(sending.responseText, { status: sending.status || 500, headers }), csrf).then(
          reject,
          reject,
        )
    }
    sending.send(file)
  })
}

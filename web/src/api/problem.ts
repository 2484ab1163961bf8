// What went wrong, as the server says it (RFC 9457) or as the network does.

export interface FieldFault {
  /** JSON pointer of the field: "/due_on". */
  pointer: string
  detail: string
}

export class Problem extends Error {
  constructor(
    /** The server's word for it (`conflict`, `wrong_fields` …); of our own: `offline`, `unreadable`. */
    readonly kind: string,
    /** The server's sentence, in the reader's language; empty where there was no answer. */
    readonly title: string,
    readonly status = 0,
    readonly detail = '',
    readonly errors: FieldFault[] = [],
    /** The request's number, to be told to who looks after the server. */
    readonly instance = '',
    readonly retryAfter = 0,
  ) {
    super(title || kind)
    this.name = 'Problem'
  }

  /** What the server says of a field: `fault('due_on')`. */
  fault(field: string): string {
    const pointer = `/${field}`
    return this.errors.find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`))?.detail ?? ''
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const retry = Number(response.headers.get('Retry-After') ?? 0)
  try {
    const told = (await response.json()) as Record<string, unknown>
    const kind = String(told.type ?? '').replace('urn:bihuan:problem:', '') || 'unreadable'
    return new Problem(
      kind,
      String(told.title ?? ''),
      response.status,
      String(told.detail ?? ''),
      (told.errors as FieldFault[] | undefined) ?? [],
      String(told.instance ?? '').replace('urn:bihuan:request:', ''),
      retry,
    )
  } catch {
    return new Problem('unreadable', '', response.status, '', [], '', retry)
  }
}

export function isSignedOut(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.kind === 'not_signed_in'
}

/** Whatever was thrown, as a problem; what is none of ours is a fault of the program and goes on. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  throw thrown
}

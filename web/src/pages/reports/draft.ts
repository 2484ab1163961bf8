// What somebody has written in a report and the server may not have yet: pure rules, no browser.
import type { Schemas } from '@/api/client'

export type Report = Schemas['Report']

export interface Boxes {
  value: string
  progress: string
  problems: string
  next: string
}

/** Written here and not yet with the server. */
export interface Kept {
  report: number
  /** Of the report that was changed here: its version and what stood in it. */
  version: number
  base: Boxes
  boxes: Boxes
  /** When it was last changed here. */
  at: string
  /** To be sent to the supervision office as soon as it can be. */
  submit: boolean
}

export function boxesOf(report: Report): Boxes {
  return {
    value: report.value_text,
    progress: report.progress,
    problems: report.problems,
    next: report.next_steps,
  }
}

export function same(a: Boxes, b: Boxes): boolean {
  return a.value === b.value && a.progress === b.progress && a.problems === b.problems && a.next === b.next
}

/** Whether a report can be written at all. */
export function open(report: Report): boolean {
  return report.state === 'owed' || report.state === 'draft' || report.state === 'returned'
}

export type Meeting = 'nothing' | 'send' | 'conflict' | 'closed'

/** What is to be done with what is kept here, when the server has this report now. */
export function meet(kept: Kept, server: Report): Meeting {
  if (!open(server)) return 'closed'
  const theirs = boxesOf(server)
  if (same(kept.boxes, theirs)) return kept.submit ? 'send' : 'nothing'
  return same(kept.base, theirs) ? 'send' : 'conflict'
}

/** The report before this one that was sent, of the same unit: its boxes stand beside the new ones. */
export function lastSent(report: Report, all: readonly Report[]): Report | undefined {
  return all
    .filter(
      (each) =>
        each.organisation === report.organisation &&
        each.id !== report.id &&
        (each.round ?? 0) < (report.round ?? 0) &&
        (each.state === 'submitted' || each.state === 'accepted'),
    )
    .sort((a, b) => (b.round ?? 0) - (a.round ?? 0))[0]
}

/** Returned ones first, then by the day; of one day those with something written. */
export function byUrgency<T extends { report: Report; due_on: string }>(owed: readonly T[]): T[] {
  const order = (each: T) => (each.report.state === 'returned' ? 0 : 1)
  const begun = (each: T) => (each.report.state === 'draft' ? 0 : 1)
  return [...owed].sort((a, b) => order(a) - order(b) || a.due_on.localeCompare(b.due_on) || begun(a) - begun(b))
}

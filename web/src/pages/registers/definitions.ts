// What a register's definition says, as a page needs it: everything about a register is data.
import type { Schemas } from '@/api/client'
import type { Role } from '@/stores/session'
import { figure } from '@/words/records'

export type Register = Schemas['Register']
export type Row = Schemas['RegisterRow']
export type Field = Schemas['FieldDefinition']
export type State = Schemas['StateDefinition']

export function stateOf(register: Register, name: string): State | undefined {
  return register.states.find((each) => each.name === name)
}

/** Where this role may move a row in this state. */
export function movesOf(register: Register, state: string, role: Role | undefined): State[] {
  return (stateOf(register, state)?.moves ?? [])
    .filter((move) => role !== undefined && move.roles.includes(role))
    .flatMap((move) => stateOf(register, move.to) ?? [])
}

/** A row's values may be changed by its register's keepers, as long as its state is not the last. */
export function mayKeep(register: Register, role: Role | undefined, state?: string): boolean {
  const ended = state !== undefined && stateOf(register, state)?.final
  return role !== undefined && register.keepers.includes(role) && !ended
}

export function shownValue(field: Field, value: string | undefined, unit: string): string {
  if (!value) return ''
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value
  if (field.type === 'money') return figure(value, unit)
  return field.type === 'number' ? value + field.unit : value
}

/** The values that differ from those before: what is sent. */
export function changed(before: Record<string, string>, now: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== (before[name] ?? '')))
}

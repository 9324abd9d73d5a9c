/**
 * The thread in which proposals are made: people come a thousand at a time and are asked what the slots ask for; only who meets it, or
 * nearly does, is kept. Then the team is found. So the server goes on answering, whatever the question.
 */
import { parentPort } from 'node:worker_threads'
import type { StaffingInstance, StaffingResult } from '@chizheng/contract'
import { enoughPeople } from '../rules/enough.ts'
import { propose } from '../rules/proposal.ts'
import { type Eligibility, eligibilityOf, type TypeFacts } from './eligibility.ts'

type Person = StaffingInstance['people'][number]

export type SolverMessage =
  | {
      readonly is: 'question'
      readonly instance: StaffingInstance
      readonly types: readonly (readonly [string, TypeFacts])[]
    }
  | { readonly is: 'people'; readonly people: readonly Person[] }
  | { readonly is: 'solve'; readonly seconds: number }

export interface Solved {
  readonly result: StaffingResult
  /** By slot id. */
  readonly eligible: Readonly<Record<string, number>>
}

/** `taken`: the next may come. */
export type SolverAnswer = { readonly is: 'taken' } | { readonly is: 'solved'; readonly solved: Solved }

let instance: StaffingInstance
let eligibility: Eligibility
let known: Map<string, Person>

function take(message: SolverMessage): SolverAnswer {
  switch (message.is) {
    case 'question':
      instance = message.instance
      eligibility = eligibilityOf(instance, new Map(message.types))
      known = new Map(instance.people.map((person) => [person.id, person]))
      return { is: 'taken' }
    case 'people': {
      const kept = eligibility.take(message.people)
      for (const { record: _, ...person } of message.people) if (kept.has(person.id)) known.set(person.id, person)
      return { is: 'taken' }
    }
    case 'solve':
      return { is: 'solved', solved: solve(message.seconds) }
  }
}

function solve(seconds: number): Solved {
  const slots = eligibility.slots()
  const end = performance.now() + seconds * 1_000
  const named = new Set([
    ...slots.flatMap(({ eligible, nearMisses }) => [...eligible, ...nearMisses].map(({ person }) => person)),
    ...instance.people.map(({ id }) => id),
  ])
  const people = [...known.values()].filter(({ id }) => named.has(id))
  const question = { ...instance, people, slots }
  return {
    result: propose(enoughPeople(question), { shouldStop: () => performance.now() > end }),
    eligible: Object.fromEntries(slots.map(({ id, eligible }) => [id, eligible.length])),
  }
}

parentPort!.on('message', (message: SolverMessage) => parentPort!.postMessage(take(message)))

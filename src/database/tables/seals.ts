// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

export interface HistorySeal {
  at: Date
  epoch: number
  hash: Buffer
  horizon: number
  number: number
  origin: string | null
  previous: Buffer
  since: Date
}

export interface HistorySealed {
  entries: number
  epoch: number
  first: number
  hashes: Buffer
  head: Buffer
  keys: Buffer
  number: number
  stream: string
}

export interface SealsTables {
  "history.seal": HistorySeal
  "history.sealed": HistorySealed
}

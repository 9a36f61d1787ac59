import type pg from "pg"

/** Connections that all see one and the same moment of the database, and change nothing. */
export type Readers = {
  /** Runs a task on a connection that is free; resolves when it has begun, with the task's own promise inside. */
  readonly begin: (task: (client: pg.ClientBase) => Promise<void>) => Promise<void>
  /** Runs a task and waits for it. */
  readonly run: <Result>(task: (client: pg.ClientBase) => Promise<Result>) => Promise<Result>
  /** Waits until every task is done; throws what any of them threw. */
  readonly settle: () => Promise<void>
}

const settings = `
  set local timezone = 'UTC'; set local work_mem = '64MB'; set local enable_mergejoin = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** @param count connections; two keep both the server and this program busy */
export const withReaders = async <Result>(
  pool: pg.Pool,
  count: number,
  work: (readers: Readers) => Promise<Result>,
): Promise<Result> => {
  const clients: pg.PoolClient[] = []
  try {
    let snapshot: string | undefined
    for (let opened = 0; opened < count; opened++) {
      const client = await pool.connect()
      clients.push(client)
      await client.query("begin isolation level repeatable read read only")
      await client.query(settings)
      if (snapshot) await client.query(`set transaction snapshot '${snapshot}'`)
      else snapshot = (await client.query<{ id: string }>("select pg_export_snapshot() as id")).rows[0]?.id
    }
    return await work(readersOf(clients))
  } finally {
    for (const client of clients) {
      await client.query("rollback").catch(() => undefined)
      client.release()
    }
  }
}

const readersOf = (clients: readonly pg.PoolClient[]): Readers => {
  const free: pg.ClientBase[] = [...clients]
  const waiting: ((client: pg.ClientBase) => void)[] = []
  const underWay = new Set<Promise<void>>()
  const problems: unknown[] = []
  const take = () =>
    new Promise<pg.ClientBase>((resolve) => {
      const client = free.pop()
      if (client) resolve(client)
      else waiting.push(resolve)
    })
  const giveBack = (client: pg.ClientBase) => {
    const next = waiting.shift()
    if (next) next(client)
    else free.push(client)
  }
  const run: Readers["run"] = async (task) => {
    const client = await take()
    try {
      return await task(client)
    } finally {
      giveBack(client)
    }
  }
  const begin: Readers["begin"] = async (task) => {
    const client = await take()
    const done = task(client)
      .catch((problem: unknown) => void problems.push(problem))
      .finally(() => {
        giveBack(client)
        underWay.delete(done)
      })
    underWay.add(done)
  }
  const settle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
    if (problems.length > 0) throw problems[0]
  }
  return { begin, run, settle }
}

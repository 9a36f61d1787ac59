/** A report as it is kept in the browser until it has arrived. */
export type Kept = {
  /** Given once; the same report sent again is known by it. */
  key: string
  fields: Record<string, string>
  photos: { blob: Blob; sent: boolean }[]
  state: "draft" | "sending"
  step?: number
  /** The words have arrived; photographs may still be on their way. */
  arrived?: boolean
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open("maitri-report", 1)
    asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore("reports"))
    asked.addEventListener("success", () => resolve(asked.result))
    asked.addEventListener("error", () => reject(asked.error ?? new Error("the browser keeps nothing")))
  })

const within = async <Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction("reports", mode)
      const asked = act(transaction.objectStore("reports"))
      transaction.addEventListener("complete", () => resolve(asked.result))
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("not kept")))
    })
  } finally {
    database.close()
  }
}

/** The report that was begun on a page; undefined where there is none. */
export const keptFor = (page: string): Promise<Kept | undefined> =>
  within("readonly", (store) => store.get(page) as IDBRequest<Kept | undefined>)

export const keep = (page: string, report: Kept): Promise<unknown> =>
  within("readwrite", (store) => store.put(report, page))

export const forget = (page: string): Promise<unknown> => within("readwrite", (store) => store.delete(page))

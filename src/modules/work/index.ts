/** What waits for whom, what people are told, and how mail leaves the house. */
export type { Holder } from "./holders.ts"
export type { Kind } from "./kinds.ts"
export { type NewMatter, openMatter, settleMatters, type SubjectOfWork } from "./store.ts"
export { type Notice, tell } from "./notices/tell.ts"
export { workWorkers } from "./workers.ts"

/** What waits for whom, what people are told, and how mail leaves the house. */
import type { Route } from "#http/routes.ts"
import type { Kind } from "./kinds.ts"
import { deliveryPages } from "./pages/delivery.tsx"
import { mailOffPages } from "./pages/mail-off.tsx"
import { myWorkPages } from "./pages/my-work.tsx"
import { noticeSettingPages } from "./pages/notice-settings.tsx"
import { noticePages } from "./pages/notices.tsx"

export { deliveryEntry, inheritedMatters, jobsHealth, noticesAsPersonalData } from "./extensions.ts"
export type { Holder } from "./holders.ts"
export type { Kind } from "./kinds.ts"
export type { Notice } from "./notices/notice.ts"
export { tell } from "./notices/tell.ts"
export { beginWriting, hereRoute, type PartName, WhoIsHere } from "./presence/here.tsx"
export { othersAt, othersAtSql, type Present } from "./presence/presence.ts"
export { workPaths } from "./paths.ts"
export { workBadge } from "./queries.ts"
export { workRights } from "./rights.ts"
export { type NewMatter, openMatter, openMatters, settleMatters, type SubjectOfWork } from "./store.ts"
export { words as workWords } from "./words.ts"
export { workWorkers } from "./workers.ts"

/** Every page of this module; `kinds` are those of all modules, so that people can choose among them. */
export const workRoutes = (kinds: readonly Kind[]): readonly Route[] => [
  ...noticeSettingPages(kinds),
  ...noticePages(kinds),
  ...myWorkPages(kinds),
  ...mailOffPages(kinds),
  ...deliveryPages,
]

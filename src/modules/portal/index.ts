/** What everybody may read of the system itself: what it is, where its data come from, how programs use it. */
import type { Route } from "#http/routes.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { openApiFile } from "./api.ts"
import { aboutPage } from "./pages/about.tsx"
import { apiGuidePage } from "./pages/api-guide.tsx"
import { apiOperationPage } from "./pages/api-operation.tsx"
import { creditsRoutes } from "./pages/credits.tsx"
import { paths } from "./paths.ts"
import { words } from "./words.ts"

export { portalRights } from "./rights.ts"

/** @param others the routes of all other modules; those of the API are described */
export const portalRoutes = (others: readonly Route[]): readonly Route[] => {
  const described = others.filter((route) => route.kind === "api")
  return [
    aboutPage,
    ...creditsRoutes,
    openApiFile(described),
    apiGuidePage(described),
    apiOperationPage(described),
  ]
}

/** Stands at the foot of every page. */
export const portalNavigation: readonly NavigationItem[] = [
  { path: paths.about, label: words.about },
  { path: paths.credits, label: words.credits },
  { path: paths.apiGuide, label: words.apiGuide },
]

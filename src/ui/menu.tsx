import type { Text } from "#kernel/text.ts"
import { Kept } from "./components/kept.tsx"
import { usePage } from "./page-context.ts"
import { words } from "./words.ts"

export type NavigationItem = {
  readonly path: string
  readonly label: Text
  /** Other addresses that are found under this entry. */
  readonly holds?: readonly string[]
}

/** Pages of one part of the work, under its name; without a name where its only page says it. */
export type NavigationGroup = { readonly label?: Text; readonly items: readonly NavigationItem[] }

const menuId = "menu"

/** Opens the menu where there is no room for it beside the page. It is a popover: browsers need no script for it. */
export const MenuButton = () => {
  const { t } = usePage()
  return (
    <div class="menu-button">
      <button type="button" popovertarget={menuId}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5h14M3 10h14M3 15h14" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
        {t(words.menu)}
      </button>
    </div>
  )
}

type MenuProps = { readonly groups: readonly NavigationGroup[]; readonly current: string }

export const Menu = ({ groups, current }: MenuProps) => {
  const paths = groups.flatMap(({ items }) => items.map(({ path }) => path))
  const addresses = groups.flatMap(({ items }) =>
    items.flatMap(({ path, holds = [] }) => [path, ...holds].map((held) => ({ path, held }))),
  )
  const at = addresses
    .filter(({ held }) => isCurrent(held, current))
    .toSorted((a, b) => b.held.length - a.held.length)[0]?.path
  return (
    <Kept by={`menu ${paths.join(" ")} at ${at}`}>
      <Groups groups={groups} at={at} />
    </Kept>
  )
}

type GroupsProps = { readonly groups: readonly NavigationGroup[]; readonly at: string | undefined }

const Groups = ({ groups, at }: GroupsProps) => {
  const { t } = usePage()
  return (
    <nav class="index" id={menuId} popover="auto" aria-label={t(words.mainNavigation)}>
      <div class="menu-close">
        <button type="button" popovertarget={menuId} popovertargetaction="hide">
          {t(words.closeMenu)}
        </button>
      </div>
      {groups.map(({ label, items }, n) => (
        <>
          {label && (
            <p class="index-group" id={`${menuId}-${n}`}>
              {t(label)}
            </p>
          )}
          <Items items={items} at={at} labelledBy={label && `${menuId}-${n}`} />
        </>
      ))}
    </nav>
  )
}

type ItemsProps = {
  readonly items: readonly NavigationItem[]
  readonly at: string | undefined
  readonly labelledBy: string | undefined
}

const Items = ({ items, at, labelledBy }: ItemsProps) => {
  const { t, href } = usePage()
  return (
    <ul aria-labelledby={labelledBy}>
      {items.map(({ path, label }) => (
        <li>
          <a href={href(path)} aria-current={path === at ? "page" : undefined}>
            {t(label)}
          </a>
        </li>
      ))}
    </ul>
  )
}

const isCurrent = (path: string, current: string) =>
  path === "/" ? current === "/" : current === path || current.startsWith(`${path}/`)

import { renderSVG } from "uqr"
import { raw } from "hono/html"
import type { Day } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { Callout, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { linkWords } from "../links/words.ts"
import { paths, withQuery } from "../paths.ts"
import type { LinkItem } from "../queries/links.ts"

/** The address of a link, to be sent or photographed. */
export const ShownLink = ({ address, who }: { readonly address: string; readonly who: string }) => {
  const { t } = usePage()
  return (
    <Callout tone="jade" title={linkWords.made}>
      <p>
        {who} · {t(linkWords.copy)}
      </p>
      <p class="link-address">
        <a href={address}>{address}</a>
      </p>
      <div class="qr" role="img" aria-label={t(linkWords.qr)}>
        {raw(renderSVG(address, { border: 2 }))}
      </div>
    </Callout>
  )
}

const stateOf = (link: LinkItem, today: Day) => {
  if (link.revokedAt) return { tone: "slate", label: linkWords.state.revoked } as const
  if (link.usedAt) return { tone: "jade", label: linkWords.state.used } as const
  if (link.expiresOn < today) return { tone: "slate", label: linkWords.state.over } as const
  return { tone: "indigo", label: linkWords.state.good } as const
}

type TableProps = { readonly links: readonly LinkItem[]; readonly today: Day; readonly here: string }

/** The links of a relation, with what has become of each. */
export const LinkTable = ({ links, today, here }: TableProps) => {
  const { t, href, language } = usePage()
  return (
    <ul class="plain-list">
      {links.map((link) => (
        <li class="link-line">
          <strong>{link.organisationName}</strong> <Status {...stateOf(link, today)} />{" "}
          <span class="soft">
            {t(linkWords.purpose[link.purpose])}
            {link.activityTitle && ` “${link.activityTitle}”`} · {t(linkWords.until)}{" "}
            {formatDate(link.expiresOn, { language, months: "short" })} · {t(linkWords.reports)}{" "}
            {formatNumber(link.reports, language)}
          </span>
          {!link.revokedAt && link.expiresOn >= today && (
            <div class="actions">
              <a href={href(withQuery(here, { show: link.id }))}>{t(linkWords.show)}</a>
              <form method="post" action={href(paths.revokeLink(link.id))}>
                <button type="submit" class="quiet-button">
                  {t(linkWords.revoke)}
                </button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

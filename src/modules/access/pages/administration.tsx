import { page } from "#http/routes.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words-administration.ts"

/** One thing that is looked after on pages of its own; modules add theirs. */
export type AdministrationEntry = {
  readonly path: string
  readonly label: Text
  readonly says: Text
  readonly right: Right
}

const entries: readonly AdministrationEntry[] = [
  { path: paths.people, label: words.people, says: words.peopleSays, right: accessRights["person.read"] },
  {
    path: paths.organisations,
    label: words.organisations,
    says: words.organisationsSays,
    right: accessRights["organisation.read"],
  },
  { path: paths.explain, label: words.rights, says: words.rightsSays, right: accessRights["rights.explain"] },
  {
    path: paths.settings,
    label: words.settings,
    says: words.settingsSays,
    right: accessRights["setting.read"],
  },
  {
    path: paths.security,
    label: words.security,
    says: words.securitySays,
    right: accessRights["security.read"],
  },
  { path: paths.health, label: words.health, says: words.healthSays, right: accessRights["health.read"] },
]

const AdministrationPage = ({ open }: { readonly open: readonly AdministrationEntry[] }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.administration)}</h1>
      <p class="lead">{t(words.administrationLead)}</p>
      <dl class="facts">
        {open.map(({ path, label, says }) => (
          <div>
            <dt>
              <a href={href(path)}>{t(label)}</a>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Where everything that administrators and officers look after begins. */
export const administrationPages = (more: readonly AdministrationEntry[]) => [
  page({
    path: paths.administration,
    right: accessRights["person.read"],
    audit: "nothing",
    show: async (request) => ({
      title: words.administration,
      content: <AdministrationPage open={[...entries, ...more].filter(({ right }) => request.may(right))} />,
    }),
  }),
]

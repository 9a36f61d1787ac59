import { page } from "#http/routes.ts"
import type { Text } from "#kernel/text.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { program } from "../description.ts"
import { paths } from "../paths.ts"
import { portalRights } from "../rights.ts"
import { meanings, words } from "../words.ts"

type SectionProps = {
  readonly title: Text
  readonly says: Text
  readonly link: { readonly path: string; readonly label: Text }
}

const Section = ({ title, says, link }: SectionProps) => {
  const { t, href } = usePage()
  return (
    <section>
      <h2>{t(title)}</h2>
      <p>{t(says)}</p>
      <p>
        <a href={href(link.path)}>{t(link.label)}</a>
      </p>
    </section>
  )
}

const AboutPage = () => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.about)}</h1>
      <p class="lead">{t(words.aboutLead)}</p>
      <h2>{t(words.whatWords)}</h2>
      <Facts facts={meanings.map(([word, meaning]) => [word, t(meaning)])} />
      <Section
        title={words.whereFrom}
        says={words.whereFromSays}
        link={{ path: paths.credits, label: words.seeCredits }}
      />
      <Section
        title={words.asOfTitle}
        says={words.asOfSays}
        link={{ path: "/relations", label: words.readList }}
      />
      <Section
        title={words.openTitle}
        says={words.openSays}
        link={{ path: paths.apiGuide, label: words.seeApi }}
      />
      <p class="soft">{t(words.versionIs(program.version))}</p>
    </>
  )
}

/** What the register is, what its words mean, and where it comes from. */
export const aboutPage = page({
  path: paths.about,
  right: portalRights["portal.read"],
  audit: "nothing",
  show: async () => ({ title: words.about, content: <AboutPage /> }),
})

import { explain } from "#kernel/explain.ts"
import type { Actor, Right, Subject } from "#kernel/rights.ts"
import { Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { words } from "../words-administration.ts"

/** One act that a page offers: its right, and where it begins. */
export type OfferedAct = { readonly right: Right; readonly path?: string }

type Props = {
  readonly actor: Actor
  readonly subject: Subject
  readonly acts: readonly OfferedAct[]
}

/** What the reader may do with what the page shows; and for what not, why not. Folded, since most know it. */
export const WhatIMayDo = ({ actor, subject, acts }: Props) => {
  const { t, href } = usePage()
  return (
    <details class="may-do">
      <summary>{t(words.mayDo)}</summary>
      <dl class="facts">
        {acts.map(({ right, path }) => {
          const { allowed, because } = explain(right, actor, subject)
          return (
            <div>
              <dt>{allowed && path ? <a href={href(path)}>{t(right.says)}</a> : t(right.says)}</dt>
              <dd>
                <Status tone={allowed ? "jade" : "slate"} label={allowed ? words.may : words.mayNot} />{" "}
                {t(words.because)} {t(because)}
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}

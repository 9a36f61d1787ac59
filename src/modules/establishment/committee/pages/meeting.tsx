import { page } from "#http/routes.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { decide } from "#kernel/rights.ts"
import { PastLink } from "#modules/access/index.ts"
import { type AttachedFile, Files, filesOf, Print } from "#modules/files/index.ts"
import { Breadcrumbs, Empty, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { caseTitle } from "../../pages/case-title.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { establishmentRights } from "../../rights.ts"
import { words } from "../../words.ts"
import { consideredIn, getMeeting } from "../queries.ts"
import type { Meeting } from "../schema.ts"

/** One meeting: who was there, and what it resolved on which case. */
export const meetingPage = page({
  path: paths.meeting(":id"),
  right: establishmentRights["meeting.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const meeting = await getMeeting(pool, request.parameter("id"))
    const [considered, files] = await Promise.all([
      consideredIn(pool, [meeting.id]),
      filesOf(pool, { kind: "committee_meeting", id: meeting.id }),
    ])
    const mayAttach = decide(establishmentRights["meeting.record"], request.actor, {
      units: meeting.units,
    }).allowed
    return {
      title: { th: `${meeting.name} ${meeting.number}`, en: `${meeting.name} ${meeting.number}` },
      content: <OneMeeting meeting={meeting} considered={considered} files={files} mayAttach={mayAttach} />,
    }
  },
})

type OneProps = {
  readonly meeting: Meeting
  readonly considered: Awaited<ReturnType<typeof consideredIn>>
  readonly files: readonly AttachedFile[]
  readonly mayAttach: boolean
}

const OneMeeting = ({ meeting, considered, files, mayAttach }: OneProps) => {
  const { t, href, language } = usePage()
  const list = (names: readonly string[]) =>
    names.length === 0 ? undefined : (
      <ul class="plain-list">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    )
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.meetings, label: w.meetings }]} />
      <h1>
        {meeting.name} {meeting.number}
      </h1>
      <Facts
        facts={[
          [w.office, t({ th: meeting.organisationTh, en: meeting.organisationEn })],
          [w.heldOn, formatDate(preciseDate(meeting.heldOn), { language })],
          [w.place, meeting.place ?? undefined],
          [w.chair, meeting.chair ?? undefined],
          [w.attended, list(meeting.attended)],
          [w.absent, list(meeting.absent)],
          [w.note, meeting.note ?? undefined],
        ]}
      />
      <h2>{t(w.resolved)}</h2>
      {considered.length === 0 && <Empty says={w.nothingResolved} />}
      <ul class="plain-list">
        {considered.map((item) => (
          <li>
            <a href={href(paths.case(item.id))}>
              {t(words.number(item.number))} {t(caseTitle(item))}
            </a>
            <p class="quote">{item.resolution}</p>
          </li>
        ))}
      </ul>
      <Print kind="committee_meeting" id={meeting.id} />
      {files.length === 0 && <p class="soft">{t(w.noFiles)}</p>}
      <Files files={files} record={{ kind: "committee_meeting", id: meeting.id }} mayAttach={mayAttach} />
      <PastLink kind="committee_meeting" id={meeting.id} />
    </>
  )
}

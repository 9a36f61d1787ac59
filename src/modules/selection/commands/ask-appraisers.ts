import { type Act, command, type Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { openMatter } from "#modules/work/index.ts"
import { appraiseKind } from "../kinds.ts"
import { paths } from "../paths.ts"
import { eligiblePosts } from "../queries/posts.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { type HeldStudy, holdStudy } from "../store/hold.ts"
import { touchStudy, type WrittenStudy } from "../store/studies.ts"
import { isStanding } from "../studies/rules.ts"
import { refuseObstacle } from "./checks.ts"

export type AskAppraisers = {
  readonly id: string
  readonly posts: readonly string[]
  readonly dueOn: Day | null
}

/** Asks holders of posts in the province to appraise, each alone. Who was asked already is not asked again. */
export const askAppraisers = command<AskAppraisers, HeldStudy, WrittenStudy>({
  right: selectionRights["study.ask"],
  find: (tx, { id }, { today }) => holdStudy(tx, id, today),
  run: async (tx, act, { id, posts, dueOn }, { study }) => {
    refuseObstacle("ask", study)
    if (!study.candidates.some(isStanding)) throw conflict(nothingToAppraise)
    const eligible = new Set((await eligiblePosts(tx, study.home.code, act.today)).map((post) => post.id))
    const asked = new Set(
      study.appraisals.flatMap(({ postId, state }) => (state === "withdrawn" ? [] : [postId])),
    )
    const added = [...new Set(posts)].filter((post) => !asked.has(post))
    if (added.length === 0) throw invalid([{ path: "posts[]", text: nobody }])
    if (added.some((post) => !eligible.has(post))) throw invalid([{ path: "posts[]", text: notHere }])
    if (dueOn && dueOn < act.today) throw invalid([{ path: "dueOn", text: past }])
    for (const post of added) await ask(tx, act, study, post, dueOn)
    return touchStudy(tx, act, id)
  },
})

const ask = async (tx: Tx, act: Act, study: Study, post: string, dueOn: Day | null) => {
  const id = act.newId()
  await tx
    .insertInto("appraisal")
    .values({ id, study_id: study.id, post_id: post, state: "asked", due_on: dueOn, asked_at: act.at })
    .execute()
  await openMatter(tx, act, {
    kind: appraiseKind,
    subject: { kind: "appraisal", id },
    holder: { post },
    title: {
      th: `ประเมินหน่วยที่ศึกษา: ${study.title}`,
      en: `Appraise the candidates: ${study.title}`,
    },
    because: {
      th: `การศึกษาที่ ${study.number} ของ${study.home.nameTh ?? study.home.nameEn}`,
      en: `Study No. ${study.number} of ${study.home.nameEn}`,
    },
    path: paths.appraisal(id),
    dueOn: dueOn ?? undefined,
  })
}

const nothingToAppraise = {
  th: "ยังไม่มีหน่วยที่ศึกษาให้ประเมิน",
  en: "There is no candidate to appraise yet",
}
const nobody = {
  th: "เลือกผู้ประเมินอย่างน้อยหนึ่งตำแหน่งที่ยังไม่ได้ขอ",
  en: "Choose at least one post that was not asked yet",
}
const notHere = {
  th: "ผู้ประเมินต้องดำรงตำแหน่งในจังหวัดหรือองค์กรในจังหวัดนี้",
  en: "Appraisers hold a post in the province or in an organisation of it",
}
const past = { th: "วันครบกำหนดต้องไม่ก่อนวันนี้", en: "The last day cannot lie before today" }

import { printPaper } from "#documents/papers/press.ts"
import type { Paper, PaperFormat } from "#documents/papers/paper.ts"
import { file } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { conflict, notFound, Refusal } from "#kernel/errors.ts"
import { comparisonPaper } from "../papers/comparison.ts"
import { memorandumPaper } from "../papers/memorandum.ts"
import { paths } from "../paths.ts"
import { agreementRights } from "../rights.ts"
import { type Drafted, draftedOf, titleOf } from "./read-agreement.ts"

const media = {
  pdf: "application/pdf",
  "pdf-a": "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const satisfies Record<PaperFormat, string>

const madeBy: Readonly<
  Record<string, { format: PaperFormat; paper: (drafted: Drafted, request: Request) => Paper }>
> = {
  "memorandum.pdf": { format: "pdf", paper: memorandum },
  "memorandum-archive.pdf": { format: "pdf-a", paper: memorandum },
  "memorandum.docx": { format: "docx", paper: memorandum },
  "comparison.pdf": { format: "pdf", paper: comparison },
  "comparison.docx": { format: "docx", paper: comparison },
}

function memorandum({ agreement, text }: Drafted, { services }: Request): Paper {
  return memorandumPaper(text, { title: `บันทึกความเข้าใจ ${titleOf(agreement).th}`, today: services.today() })
}
function comparison({ agreement, report, kept }: Drafted, { services }: Request): Paper {
  return comparisonPaper(report, kept.format, {
    pair: titleOf(agreement),
    formatName: kept.name.th,
    today: services.today(),
  })
}

/** A paper as a file to keep, printed for whoever asks. */
export const sendPaper = async (
  request: Request,
  paper: Paper,
  format: PaperFormat,
  name: string,
): Promise<Response> => {
  const { actor } = request
  const whose = actor.kind === "person" ? actor.accountId : ""
  const bytes = await printPaper(paper, format, { for: whose }).catch((error: unknown) => {
    throw error instanceof Refusal ? error : conflict(notPrinted(error))
  })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  })
}

const notPrinted = (error: unknown) => {
  const why = error instanceof Error ? error.message : String(error)
  return {
    th: `จัดทำเอกสารนี้ไม่สำเร็จ: ${why} ข้อมูลยังอยู่ครบ ลองอีกครั้ง หรือดาวน์โหลดเป็นชนิดอื่น`,
    en: `This paper could not be made: ${why}. Nothing is lost; try again, or download it in another format`,
  }
}

/** The memorandum and its comparison as Word and PDF. */
export const paperFiles = [
  file({
    path: paths.paper(":id", ":paper"),
    right: agreementRights["agreement.read"],
    audit: "nothing",
    send: async (request) => {
      const name = request.parameter("paper")
      const made = madeBy[name]
      if (!made) throw notFound({ th: "ไม่มีเอกสารนี้", en: "There is no such paper" })
      const drafted = await draftedOf(request)
      return sendPaper(
        request,
        made.paper(drafted, request),
        made.format,
        `mou-${drafted.agreement.number}-${name}`,
      )
    },
  }),
]

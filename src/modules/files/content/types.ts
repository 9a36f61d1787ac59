import type { Text } from "#kernel/text.ts"

/** A type of file that may be attached: how it is known, named and shown. */
export type FileType = {
  readonly extension: string
  readonly media: string
  readonly label: Text
  readonly shown: "picture" | "document" | "not"
}

const type = (
  extension: string,
  media: string,
  th: string,
  en: string,
  shown: FileType["shown"] = "not",
): FileType => ({ extension, media, label: { th, en }, shown })

const office = "application/vnd.openxmlformats-officedocument"

/** Every type that may be attached. What is not here is refused, whatever it is called. */
export const fileTypes = {
  pdf: type("pdf", "application/pdf", "PDF", "PDF", "document"),
  jpeg: type("jpg", "image/jpeg", "ภาพถ่าย JPEG", "JPEG picture", "picture"),
  png: type("png", "image/png", "ภาพ PNG", "PNG picture", "picture"),
  webp: type("webp", "image/webp", "ภาพ WebP", "WebP picture", "picture"),
  docx: type("docx", `${office}.wordprocessingml.document`, "เอกสาร Word", "Word document"),
  xlsx: type("xlsx", `${office}.spreadsheetml.sheet`, "ตารางคำนวณ Excel", "Excel workbook"),
  pptx: type("pptx", `${office}.presentationml.presentation`, "งานนำเสนอ PowerPoint", "PowerPoint slides"),
  odt: type("odt", "application/vnd.oasis.opendocument.text", "เอกสาร OpenDocument", "OpenDocument text"),
  ods: type(
    "ods",
    "application/vnd.oasis.opendocument.spreadsheet",
    "ตาราง OpenDocument",
    "OpenDocument spreadsheet",
  ),
  csv: type("csv", "text/csv; charset=utf-8", "ตาราง CSV", "CSV table"),
  txt: type("txt", "text/plain; charset=utf-8", "ข้อความ", "Plain text"),
} as const satisfies Record<string, FileType>
export type FileTypeName = keyof typeof fileTypes

/** What a file chooser offers. HEIC is left out on purpose: telephones then send JPEG. */
export const acceptedExtensions = [
  ...Object.values(fileTypes).map(({ extension }) => `.${extension}`),
  ".jpeg",
]

/** The type of a stored file, by the media type that is kept with it. */
export const typeOfMedia = (media: string): FileType | undefined =>
  Object.values(fileTypes).find((known) => known.media === media)

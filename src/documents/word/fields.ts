/** The fields that are open at a place: Word works out what they show, and keeps in the file what they showed last. */
export class Fields {
  readonly #open: { reading: boolean; instruction: string }[] = []

  /** Whether what stands here belongs to an instruction, and is not shown. */
  get isInstruction(): boolean {
    return this.#open.some(({ reading }) => reading)
  }

  get areOpen(): boolean {
    return this.#open.length > 0
  }

  instruct(text: string): void {
    const open = this.#open.at(-1)
    if (open) open.instruction += text
  }

  /** Goes over a mark of a field; gives its instruction once that is complete. */
  mark(kind: string): string | undefined {
    if (kind === "begin") this.#open.push({ reading: true, instruction: "" })
    const open = this.#open.at(-1)
    if (!open) return undefined
    const ends = open.reading && (kind === "separate" || kind === "end")
    open.reading &&= kind !== "separate"
    if (kind === "end") this.#open.pop()
    return ends ? open.instruction : undefined
  }
}

/** Whether a field shows nothing but numbers of pages, headings and links, so that its text is what it was. */
export const isHarmlessField = (instruction: string): boolean => {
  const kind = /^\s*(\S*)/.exec(instruction)?.[1]?.toUpperCase() ?? ""
  return ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "HYPERLINK", "TOC", "BOOKMARK", ""].includes(kind)
}

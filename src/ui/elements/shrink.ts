const longestSide = 1600
const quality = 0.8

/** A photograph small enough for a weak line: at most 1600 pixels long, as JPEG. What cannot be read is left as it is. */
export const shrink = async (file: File): Promise<Blob> => {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
    return small && (small.size < file.size || scale < 1) ? small : file
  } catch {
    return file
  }
}

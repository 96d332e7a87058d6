const mark = 'qr:'

/** The name of the picture of an address's code, among the pictures of a deck. */
export function qrSource(url: string): string {
  return mark + url
}

/** The address of which a picture is the code. */
export function qrAddress(src: string): string | undefined {
  return src.startsWith(mark) ? src.slice(mark.length) : undefined
}

import { referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'

/** Tags of the browser that came into the format later, and what they are to readers that do not know them. */
const roles = '/RoleMap <</Em /Span\n/Strong /Span>>'

/** Tells readers what tags mean that they may not know: they would leave out the words in them. */
export function tagRoles(pdf: PdfFile): PdfObject[] {
  const number = referenceOf(pdf.bodyOf(referenceOf(pdf.trailer, 'Root')), 'StructTreeRoot')
  const text = pdf.bodyOf(number)
  const head = '/Type /StructTreeRoot'
  if (number === undefined || text === undefined || !text.includes(head)) return []
  return text.includes('/RoleMap')
    ? []
    : [{ number, text: text.replace(head, `${head}\n${roles}`) }]
}

const units =
  '[kMG]?€|[%‰$£¥]|°[CF]?|[kcmµn]?m|[kmµ]?g|[mc]?l|[mµn]?s|min|h|t|[kMGT]?Hz|[kMGT]?Wh?|[km]?V|m?A|K|[kKMGTP]?i?B|[kMGT]?bit|px|pt|Mio\\.?|Mrd\\.?|Md€?'

/** What a line must not end between, and the blank there. */
const bonds: readonly RegExp[] = [
  // 18 200
  /(?<=(?<![\p{L}\p{N}])\d{1,3}(?: \d{3})*) (?=\d{3}(?: \d{3})*(?!\d))/gu,
  // 27 kg, 8 %
  new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'),
  // p. 7, Nr. 5
  /(?<=(?<![\p{L}\p{N}])(?:pp?|S|Nr|No|Fig|Abb|[Aa]rt|vol)\.) (?=\d)/gu,
  // The marks before which French has a blank.
  /(?<=[\p{L}\p{N}»)%]) (?=[:;!?»](?:\s|$))/gu,
  /(?<=«) (?=\S)/gu,
]

/** A text in which no line ends within a number, before its unit, or before a mark that must not begin a line. */
export function bindWords(text: string): string {
  return text.includes(' ') ? bonds.reduce((bound, bond) => bound.replaceAll(bond, '\u00a0'), text) : text // prettier-ignore
}

// The words that tell what a stretch of speech is about, in any language: short ones and those that come everywhere
// tell nothing. A list of such words in a few languages helps short transcripts, where nothing comes often.

const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u
const letters = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
const leastLetters = 4

const emptyWords: ReadonlySet<string> = new Set(
  `about above actually after again almost already also although always another anything around because been before
  being believe between both came cannot come comes could didn does doesn doing done down each either else even ever
  every everything exactly find first from give goes going gonna good great guess have having here into it's its just
  kind know last least less like little look looking made make makes many maybe mean might more most much must need
  never next nothing okay once only other others over people perhaps pretty probably quite rather really right said
  same says seems shall should show since some somebody someone something sort still such sure take tell than thank
  thanks that that's their them then there there's these they they're thing things think this those though thought
  through today together told took truly trying under until upon used very want wanted wants wasn well went were
  weren what what's when where whether which while whole whom whose will with within without won't would wouldn
  yeah years you're your yourself
  aber alle allem allen aller alles also andere anderen auch auf beim bereits bist dabei dadurch dafür dagegen damit
  danach dann daran darauf daraus darum dass davon dazu dein deine dem den denen denn der deren des deshalb dessen
  dich dies diese diesem diesen dieser dieses doch dort durch eben eigentlich eine einem einen einer eines einfach
  einige einmal etwas euch euer falls ganz geht genau gibt habe haben hast hatte hatten hier hinter ihm ihn ihnen ihr
  ihre ihrem ihren ihrer immer irgendwie jede jedem jeden jeder jedes jetzt kann kein keine keinen können könnte
  machen macht mal man manche mehr mein meine mich mir muss müssen nach natürlich nicht nichts noch nun nur oder ohne
  sehr sein seine seinem seinen seiner seit sich sie sind sogar sollen sollte sondern sonst soweit über und uns unser
  unsere unter viel viele vielleicht vom von vor war waren warum was weg weil weiter welche wenn werden wieder will
  wir wird wirklich wissen wohl wollen worden würde würden zum zur zwischen
  alors aussi avait avec avez avoir avons beaucoup bien c'est celle celui cette chose comme dans depuis deux donc elle
  elles encore entre était être faire fait fois leur leurs mais même moins nous notre parce pour pourquoi quand quel
  quelque sans sera ses sont sous sur tous tout toute très trop vous votre
  ahora algo algunos ante antes aquí así aunque bueno cada casi como cómo cosa cosas creo cuando desde donde ella
  ellos entonces entre era eran ese eso esta está están estas este esto estos había hace hacer hacia hasta luego más
  menos mismo mucho muchos muy nada nosotros otra otro para pero poco porque puede pues que qué quien sea ser sido
  siempre sobre solo también tanto tener tiene tienen toda todo todos una vamos`.split(/\s+/),
)

/** The words of a short text that may tell what it is about, as they are compared. */
export function topicWords(text: string): string[] {
  const words = unspaced.test(text) ? segmented(text) : (text.match(letters) ?? [])
  return words
    .map((word) =>
      word
        .normalize('NFKC')
        .toLowerCase()
        .replace(/['’]s$/, ''),
    )
    .filter((word) =>
      unspaced.test(word)
        ? /^..+$/su.test(word)
        : word.length >= leastLetters && !emptyWords.has(word),
    )
}

/** So long is a piece at most: the segmenter of Node 20 takes quadratic time. */
const pieceLength = 400

function segmented(text: string): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const words: string[] = []
  for (let at = 0; at < text.length; at += pieceLength)
    for (const { segment, isWordLike } of segmenter.segment(text.slice(at, at + pieceLength)))
      if (isWordLike === true && !/^[\p{scx=Hira}ー]+$/u.test(segment)) words.push(segment)
  return words
}

/** How much a word tells: much where it is frequent in few places. */
export type WordWeight = (word: string) => number

/** Weighs words by the share of stretches that they come in; what comes in most of them tells nothing. */
export function weighWords(stretches: readonly (readonly string[])[]): WordWeight {
  const counts = new Map<string, number>()
  for (const stretch of stretches)
    for (const word of new Set(stretch)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const all = stretches.length
  return (word) => {
    const count = counts.get(word) ?? 0
    if (count === 0 || count > Math.max(2, all * 0.55)) return 0
    return Math.log((all + 1) / count)
  }
}

/** The words that tell most of a stretch, most telling first. */
export function topWords(words: readonly string[], weight: WordWeight, count: number): string[] {
  const scores = new Map<string, number>()
  for (const word of words) scores.set(word, (scores.get(word) ?? 0) + weight(word))
  return [...scores]
    .filter(([, score]) => score > 0)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word)
}

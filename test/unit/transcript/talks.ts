import type { Cue } from '../../../src/model/transcript.ts'

/** A talk that was written for these tests, in sentences. */
export const talks: Readonly<Record<'en' | 'de' | 'fr' | 'ja', string>> = {
  en: `Um, good evening everybody, and thank you for coming out in this rain. I want to tell you how we did not build a harbour. Ten years ago our village had twenty five boats and, uh, no place to keep them. The engineers came with a plan for forty million euros and a wall of concrete. We said no, and people thought that we were mad. But my grandmother had always told us that the sea does not like walls. So we started with oysters. You put old shells into a net, you sink the net, and then you wait. The first winter took almost everything, and I remember standing on the beach and thinking that they had been right. In the second winter we lost thirty percent. In the third we lost nothing at all. A reef like that slows a wave by about seventy percent before it reaches the land. It grows when the water rises, which is something that concrete will never do. People ask me what it cost. It cost us nine hundred days of work, mostly by volunteers, and less than the fee of the engineers. I don't say that every coast can do this. Where the water is too warm, the oysters die; where it is too deep, the waves pass over them. What I say is that you should ask the water first. We measure every week, at 14 points, and we publish all of it, the failures as well. If you take one thing home tonight, take this: do not fight what you can grow. And if you take two, er, bring boots the next time.`,
  de: `Guten Abend zusammen, und, ähm, danke, dass Sie trotz des Regens gekommen sind. Ich möchte erzählen, warum wir keinen Hafen gebaut haben. Vor zehn Jahren hatte unser Dorf fünfundzwanzig Boote und keinen Platz für sie. Die Ingenieure kamen mit einem Plan für vierzig Millionen Euro und einer Mauer aus Beton. Wir haben nein gesagt, und alle hielten uns für verrückt. Aber meine Großmutter hat immer erzählt, dass das Meer keine Mauern mag. Also haben wir mit Austern angefangen. Man legt alte Schalen in ein Netz, versenkt das Netz und wartet. Der erste Winter hat fast alles mitgenommen. Im zweiten Winter verloren wir, äh, dreißig Prozent. Im dritten haben wir gar nichts mehr verloren. So ein Riff bremst eine Welle um siebzig Prozent, bevor sie das Land erreicht. Es wächst, wenn das Wasser steigt, und das wird Beton niemals tun. Ich sage nicht, dass jede Küste das kann. Ich sage nur: Fragen Sie zuerst das Wasser.`,
  fr: `Bonsoir à toutes et à tous, et merci d'être venus malgré la pluie. Je voudrais raconter, euh, pourquoi nous n'avons pas construit de port. Il y a dix ans, notre village avait vingt-cinq bateaux et aucune place pour les garder. Les ingénieurs sont arrivés avec un plan de quarante millions d'euros et un mur de béton. Nous avons dit non, et tout le monde nous a pris pour des fous. Mais ma grand-mère disait toujours que la mer n'aime pas les murs. Alors nous avons commencé avec des huîtres. Le premier hiver a presque tout emporté. Le deuxième hiver, nous avons perdu trente pour cent. Le troisième, nous n'avons plus rien perdu. Un récif comme celui-là freine une vague de soixante-dix pour cent avant qu'elle n'atteigne la terre. Il grandit quand l'eau monte, ce que le béton ne fera jamais.`,
  ja: `皆さん、こんばんは。雨の中、お越しいただきありがとうございます。えーと、なぜ港を造らなかったのかをお話しします。十年前、私たちの村には船が25隻ありましたが、置く場所がありませんでした。技術者たちはコンクリートの壁の計画を持ってきました。私たちは断りました。みんな、私たちがおかしくなったと思いました。でも祖母はいつも、海は壁が嫌いだと言っていました。そこで私たちは牡蠣から始めました。古い貝殻を網に入れ、網を沈めて、待つだけです。最初の冬はほとんどすべてを奪いました。三度目の冬には何も失いませんでした。水位が上がると礁も育ちます。コンクリートには決してできないことです。まず水に聞いてください。`,
}

/** The signs of a text; a number stays in one piece. */
export const signsOf = (text: string): string[] => text.match(/\d+|./gsu) ?? []

/** Captions of some words each, four seconds long; in scripts without spaces, of some signs. */
export function captionsOf(text: string, size = 7): Cue[] {
  const isSpaced = text.includes(' ')
  const parts = isSpaced ? text.split(' ') : signsOf(text)
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, index) => ({
    startSeconds: index * 4,
    endSeconds: index * 4 + 4,
    text: parts.slice(index * size, (index + 1) * size).join(isSpaced ? ' ' : ''),
  }))
}

/** What somebody could have said on such an evening, and nobody did. */
export const madeUp: readonly string[] = [
  'The government promised us a new road, and we are still waiting for the first stone.',
  'Our children leave for the city because there is nothing left to do on the island.',
  'I learned to sail before I learned to read, and I have never regretted it.',
  'Nobody owns the tide, but somebody always sends the bill for it.',
  'If you want to save a village, you have to begin with its school.',
  'We counted every seal on the rocks and found fewer than the year before.',
  'The fishermen were the first to believe in it, long before the scientists did.',
  'What surprised me most was how quickly the birds came back.',
  'You can not buy patience, and that is the only thing a coast really needs.',
  'My father built boats all his life, and he would have laughed at me.',
  'There is no such thing as a natural disaster, only bad decisions near the water.',
  'A lighthouse without a keeper is just an expensive lamp.',
  'The insurance company called us every month and asked when we would move.',
  'In the end it was a storm that convinced the council, not our report.',
  'Mussels grow faster, but they let go of the rope when it matters.',
  'Please think about the people who will live here in a hundred years.',
  'We raised the houses by two metres, and then the money was gone.',
  'Every map of this bay is wrong, and I should know because I drew them.',
  'A good plan fits on the back of a ticket for the ferry.',
  'It was the loneliest winter of my life, and also the most useful.',
]

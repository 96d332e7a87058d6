// Whether an English sentence seems to have a verb. A word that may be a verb counts as one: better no hint than a wrong one.

const auxiliaries =
  "am is are was were be been has have had do does did can can't cannot could will won't would shall should may might must let lets let's"

const irregular =
  'beat became began bent bet bought broke brought built came caught chose cost cut drew drove ate fell felt fought found flew forgot gave went grew heard held hid hit hurt kept knew laid led left lent lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shone shot showed shut slept sold sought sold spent spoke spread stood stole struck stuck swam swept took taught tore thought threw told understood woke won wore wrote'

const regular =
  'accept act add affect agree aim allow answer apply appear argue arrive ask assume avoid base beat become begin believe belong bet break bring build buy call care carry cause change check choose claim close collapse combine come compare compete compute connect contain continue control convince copy correct cost count cover create cut deal decide deliver demand depend derive describe deserve design destroy develop die differ disappear discover dislike divide double draw drive drop dwarf earn eat end enjoy ensure enter exist expand expect explain fail fall feel fight fill find fit fix flow follow forget form gain get give go grow guess halve happen hate hear help hide hit hold hope hurt imagine improve include increase influence insist invent invest join keep kill know lack last lead learn leave let lie like limit link listen live look lose love make manage mark matter mean measure meet mind miss move multiply need notice offer open outgrow outlive outperform overcome own pay pick plan play point predict prefer prepare prevent prove provide pull push put quit raise reach read reduce refuse reject remain remember remove repeat replace require resemble resist return reveal rise risk rule run save say scale scatter see seem sell send separate serve set share shift shorten show shrink sit sleep slow solve sound speak spend spread stand start stay steal stick stop study suffer suggest support survive take talk teach tell tend test think throw touch train travel treat trust try turn understand use vanish vary wait wake walk want warn waste watch wear win wish work worry write yield'

const forms = new Set([
  ...auxiliaries.split(' '),
  ...irregular.split(' '),
  ...regular.split(' ').flatMap(formsOf),
])

/** `try` → try, tries, tried. */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/[^aeiou]y$/, (end) => `${end[0]}i`)
  const third = stem !== verb || /(?:[sxzo]|ch|sh)$/.test(verb) ? `${stem}es` : `${verb}s`
  const past = verb.endsWith('e') ? `${verb}d` : `${stem}ed`
  return [verb, third, past]
}

/** Says whether a title seems to claim something. */
export function hasVerb(title: string): boolean {
  const words =
    title
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)?/g) ?? []
  return words.some(
    (word) =>
      forms.has(word) ||
      /(?:n't|'re|'ve|'ll|'m|'d)$/.test(word) ||
      /^(?:it|that|there|here|what|who|he|she|this)'s$/.test(word) ||
      /[a-z]{3}(?:ed|izes?|ises?|ifies|ify|ates?)$/.test(word),
  )
}

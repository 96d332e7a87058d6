/** The tags and attributes that may stand in a deck's Markdown; marp-core shows all others as text. */
export const htmlAllowlist: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    plain:
      'br hr em strong small mark code kbd pre sub sup span bdi bdo div p h1 h2 h3 h4 h5 h6 ul dl dt dd table thead tbody tr caption figure figcaption blockquote cite q abbr ruby rb rt rp section article aside',
    'ol start': 'ol',
    'li value': 'li',
    'th colspan rowspan': 'th td',
    'time datetime': 'time',
    'a href': 'a',
    'img src width height alt': 'img',
  }).flatMap(([key, tags]) => {
    const own = key.split(' ').slice(1)
    return tags.split(' ').map((tag) => [tag, ['class', 'lang', 'dir', 'title', ...own]])
  }),
)

/** The words on which the tags of an article rest. */

/**
 * Every tag with its mentions in reading order, titles first. A tag without mentions was given by the source.
 *
 * @param {Article} article
 * @param {readonly string[]} facets the facets in the order wanted
 * @returns {Evidence[]}
 */
export function evidenceOf({ tags = {}, mentions = [] }, facets) {
  const inOrder = [...mentions].sort((a, b) => place(a) - place(b));
  return facets.flatMap((facet) =>
    (tags[facet] ?? []).map(({ code, label }) => ({
      facet,
      code,
      label,
      mentions: inOrder.filter((mention) => mention.code === `${facet}:${code}`),
    })),
  );
}

/** @param {Mention} mention */
function place({ field, start }) {
  return start + (field === "title" ? 0 : 1e9);
}

/**
 * The different words among mentions, most frequent first.
 *
 * @param {Mention[]} mentions
 * @returns {string[]}
 */
export function wordsOf(mentions) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/**
 * Cuts a text at the edges of its mentions, which may overlap.
 *
 * @template {{start: number, end: number}} Span offsets in UTF-16 units
 * @param {string} text a part of a text
 * @param {Span[]} spans
 * @param {number} [from] where in the whole text the part starts
 * @returns {{text: string, spans: Span[]}[]} in order; together they are the text
 */
export function passages(text, spans, from = 0) {
  const to = from + text.length;
  const inside = spans.filter(({ start, end }) => start < to && end > from && start < end);
  const edges = new Set([from, to]);
  for (const { start, end } of inside) edges.add(Math.max(start, from)).add(Math.min(end, to));
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at];
    return {
      text: text.slice(start - from, end - from),
      spans: inside.filter((span) => span.start <= start && span.end >= end),
    };
  });
}

/**
 * The lines of a text that say something, with their places.
 *
 * @param {string} text
 * @returns {{text: string, start: number}[]}
 */
export function lines(text) {
  return [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter((line) => line.text.trim() !== "");
}

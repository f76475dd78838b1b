import { h } from "./dom.js";
import { addressOf, withChoice } from "./state.js";

/**
 * Values of a facet from the most frequent to the least, as links with bars.
 *
 * @template {{code: string, label: string, count: number}} T
 * @param {T[]} values
 * @param {string} facet
 * @param {State} state
 * @param {Words} words
 * @param {(value: T) => import("./dom.js").Child} [aside] what stands before the count
 */
export function ranking(values, facet, state, words, aside = () => null) {
  const most = Math.max(1, ...values.map(({ count }) => count));
  return h("ol", { class: "ranking" },
    values.map((value) =>
      h("li", { vars: { "--share": value.count / most } },
        h("a", choiceLink(facet, value.code, state), value.label),
        aside(value),
        h("span", { class: "ranking-count" }, words.number(value.count)))));
}

/**
 * The attributes of a link that narrows to one value and shows the list, or takes the value back.
 *
 * @param {string} facet
 * @param {string} code
 * @param {State} state
 */
export function choiceLink(facet, code, state) {
  const chosen = state.filters[facet].includes(code);
  const next = withChoice(state, facet, code, !chosen);
  return {
    href: addressOf(chosen ? next : { ...next, view: "list" }),
    "aria-current": chosen && "true",
    "data-focus": "results-heading",
  };
}

/**
 * How dark a count is drawn, 1 to 7. By the square root: a few large counts must not wash out the small ones.
 *
 * @param {number} count
 * @param {number} most
 */
export function heat(count, most) {
  return Math.max(1, Math.ceil(7 * Math.sqrt(count / most)));
}

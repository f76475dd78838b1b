import { h } from "./dom.js";
import { FACETS, addressOf, changed, withChoice } from "./state.js";

/**
 * The filters in use, in words, each with the state that lacks it.
 *
 * @param {State} state
 * @param {Record<string, FacetValue[]>} facets
 * @param {Words} words
 * @returns {Filter[]}
 */
export function filtersInUse(state, facets, words) {
  const filters = FACETS.flatMap((facet) =>
    state.filters[facet].map((code) => ({
      facet,
      code,
      label: facets[facet]?.find((value) => value.code === code)?.label ?? code,
      without: withChoice(state, facet, code, false),
    })),
  );
  if (state.from || state.to) {
    const label = words.range(state.from, state.to);
    filters.push({ facet: "date", code: "", label, without: changed(state, { from: "", to: "" }) });
  }
  return filters;
}

/**
 * The filters in use as links that remove them.
 *
 * @param {Filter[]} filters
 * @param {Words} words
 */
export function chips(filters, words) {
  if (filters.length === 0) return null;
  return h("ul", { class: "chips", "aria-label": words.say("activeFilters") },
    filters.map(({ facet, label, without }, at) => {
      const name = words.say(facet === "language" ? "languageFacet" : facet);
      return h("li", {},
        h("a", {
          class: "chip",
          href: addressOf(without),
          "data-key": `chip-${at}`,
          "data-focus": filters.length > 1 ? `chip-${Math.min(at, filters.length - 2)}` : "results-heading",
          "aria-label": words.say("remove", { f: `${name} ${label}` }),
        },
          h("span", { class: "chip-facet" }, name), " ",
          label,
          h("span", { class: "chip-cross", "aria-hidden": "true" }, "×")));
    }));
}

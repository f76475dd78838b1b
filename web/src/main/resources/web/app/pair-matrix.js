import { h } from "./dom.js";
import { countryName } from "./facet-list.js";
import { choiceLink, heat, ranking } from "./ranking.js";
import { roving } from "./roving.js";
import "./strings-later.js";

/** Who cooperates with whom: a table of countries by countries, and all pairs as a list. */

const MOST_COUNTRIES = 15; // what fits beside the filters without scrolling

/**
 * @param {Pair[]} pairs those of the articles found, the most frequent first
 * @param {Answer} answer
 * @param {State} state
 * @param {Words} words
 */
export function pairMatrix(pairs, { facets }, state, words) {
  if (pairs.length === 0) return h("p", { class: "picture-help" }, words.say("pairsNone"));
  const all = countriesOf(pairs);
  const shown = all.slice(0, MOST_COUNTRIES);
  const each = { ...state, collapse: false }; // pairs are counted in every copy
  return h("div", { class: "picture" },
    h("p", { class: "picture-help" }, words.say("pairsHelp"), " ", all.length > shown.length && h("span", { class: "wide-only" }, words.say("pairsMore", { n: shown.length }))),
    shown.length > 2 && matrix(pairs, shown, namesOf(facets.country ?? [], words), each, words),
    ranking(pairs, "pair", each, words, ({ months }) => span(months, words)));
}

/**
 * The years of the first and the last article.
 *
 * @param {Month[]} months
 * @param {Words} words
 */
function span(months, words) {
  const [first, last] = [months[0], months.at(-1)].map((month) => month?.month.slice(0, 4));
  return first && last && h("span", { class: "ranking-span" }, words.range(`${first}-01-01`, `${last}-12-31`));
}

/**
 * @param {Pair[]} pairs
 * @param {string[]} countries
 * @param {(code: string) => string} name
 * @param {State} state
 * @param {Words} words
 */
function matrix(pairs, countries, name, state, words) {
  const byCountries = new Map(pairs.flatMap((pair) => [[`${pair.first}-${pair.second}`, pair], [`${pair.second}-${pair.first}`, pair]]));
  const most = Math.max(...pairs.map(({ count }) => count));
  const cell = (/** @type {string} */ row, /** @type {string} */ column) => {
    if (row === column) return h("td", { class: "self" });
    const pair = byCountries.get(`${row}-${column}`);
    if (!pair) return h("td", {});
    return h("td", {},
      h("a", {
        ...choiceLink("pair", pair.code, state),
        class: `heat heat-${heat(pair.count, most)}`,
        "aria-label": words.say("pairCell", { pair: pair.label, n: pair.count }),
        title: words.say("pairCell", { pair: pair.label, n: pair.count }),
        "data-key": `cell-${row}-${column}`,
      }, words.number(pair.count)));
  };
  return roving(h("table", { class: "matrix" },
    h("caption", { class: "unseen" }, words.say("pairs")),
    h("thead", {}, h("tr", {}, h("td", {}), countries.map((code) => h("th", { scope: "col" }, h("abbr", { title: name(code), class: code.length > 3 && "long" }, code))))),
    h("tbody", {}, countries.map((row) =>
      h("tr", {}, h("th", { scope: "row" }, name(row)), countries.map((column) => cell(row, column)))))));
}

/**
 * The countries that cooperate, the busiest first.
 *
 * @param {Pair[]} pairs
 */
function countriesOf(pairs) {
  /** @type {Map<string, number>} */
  const totals = new Map();
  for (const { first, second, count } of pairs) {
    for (const country of [first, second]) totals.set(country, (totals.get(country) ?? 0) + count);
  }
  return [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
}

/**
 * @param {FacetValue[]} countries
 * @param {Words} words
 * @returns {(code: string) => string}
 */
function namesOf(countries, words) {
  const labels = new Map(countries.map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? (/^[A-Z]{2}$/.test(code) ? countryName(code, words.language) : code);
}

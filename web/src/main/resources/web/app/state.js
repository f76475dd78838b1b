import { h } from "./dom.js";
import { lastDay } from "./words.js";

/**
 * What the page shows, and the address that says the same. The query string is the only store: whatever changes the
 * page changes the address, and the page follows.
 */

/** In the order in which the page shows them. Years are chosen by from and to. */
export const FACETS = ["country", "pair", "agreement", "stage", "sector", "organisation", "language", "source"];
const SORTS = ["relevance", "recent", "newest", "oldest"];
export const VIEWS = ["list", "pairs", "map"];
export const SIZES = [10, 25, 50];

const KNOWN = [
  "q", ...FACETS, "year", "from", "to", "recency", "translate", "collapse", "sort", "page", "size", "view", "article", "lang",
];
const OWN_LANGUAGE = navigator.languages.find((lang) => /^(en|ja)\b/i.test(lang))?.slice(0, 2).toLowerCase() ?? "en";

export function readState(queryString = location.search) {
  const parameters = new URLSearchParams(queryString);
  const text = (name) => (parameters.get(name) ?? "").trim();
  const one = (name, known, usual) => known.find((value) => value === text(name)) ?? usual;
  const years = parameters.getAll("year").filter((year) => /^\d{4}$/.test(year)).sort();
  return {
    q: text("q"),
    filters: Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet).filter(Boolean))]])),
    from: day(text("from"), "first") || day(years[0], "first"), // the first day, or empty
    to: day(text("to"), "last") || day(years.at(-1), "last"),
    translate: text("translate") !== "false", // the words are searched in the other language too
    collapse: text("collapse") === "true", // copies of one article are shown as one
    sort: one("sort", SORTS, text("recency") === "mild" ? "recent" : ""), // empty: the usual one
    page: whole(text("page"), 10_000, 1),
    size: whole(text("size"), 100, SIZES[0]),
    view: one("view", VIEWS, "list"),
    article: text("article"), // the id of the article that is open
    lang: one("lang", ["en", "ja"], OWN_LANGUAGE),
  };
}

export function unknownNames(queryString) {
  return [...new Set(new URLSearchParams(queryString).keys())].filter((name) => !KNOWN.includes(name));
}

/** The shortest address of a state: what is as usual is left out, so equal states have equal addresses. */
export function addressOf(state) {
  const parameters = searchParameters(state);
  const add = (name, value, usual) => value !== usual && parameters.set(name, value);
  addSort(parameters, state, sortsOf(state)[0]);
  add("page", state.page, 1);
  add("size", state.size, SIZES[0]);
  add("view", state.view, "list");
  add("article", state.article, "");
  add("lang", state.lang, OWN_LANGUAGE);
  return parameters.size > 0 ? `/?${parameters}` : "/";
}

/** What decides which articles are found. */
export function searchParameters(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  for (const facet of FACETS) {
    for (const code of [...state.filters[facet]].sort()) parameters.append(facet, code);
  }
  if (state.from) parameters.set("from", state.from);
  if (state.to) parameters.set("to", state.to);
  if (!state.translate) parameters.set("translate", "false");
  if (state.collapse) parameters.set("collapse", "true");
  return parameters;
}

/** The usual one comes first. Without words nothing is more relevant than anything else. */
export function sortsOf({ q }) {
  return q ? SORTS : SORTS.slice(2);
}

export function effectiveSort(state) {
  return sortsOf(state).find((sort) => sort === state.sort) ?? sortsOf(state)[0];
}

/** To the server a preference for the newer is a matter of relevance. */
export function addSort(parameters, state, usual) {
  const sort = effectiveSort(state);
  if (sort === "recent") parameters.set("recency", "mild");
  else if (sort !== usual) parameters.set("sort", sort);
}

/** Another question: the first page again, and no article open. */
export function changed(state, changes) {
  return { ...state, page: 1, article: "", ...changes };
}

export function withChoice(state, facet, code, chosen) {
  if (facet === "year") return changed(state, yearChoice(state, code, chosen));
  const others = state.filters[facet].filter((other) => other !== code);
  return changed(state, { filters: { ...state.filters, [facet]: chosen ? [...others, code] : others } });
}

export function withoutFilters(state) {
  return changed(state, { filters: Object.fromEntries(FACETS.map((facet) => [facet, []])), from: "", to: "" });
}

export function filterCount({ filters, from, to }) {
  return Object.values(filters).flat().length + (from || to ? 1 : 0);
}

export function isYearChosen({ from, to }, year) {
  return (from || to) !== "" && from <= `${year}-01-01` && (to === "" || `${year}-12-31` <= to);
}

/**
 * Years form one range: a year outside stretches it, an end taken away shortens it, and of a range cut in the middle
 * the newer part stays.
 */
function yearChoice({ from, to }, year, chosen) {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (chosen) {
    const whole = from.endsWith("-01-01") && to.endsWith("-12-31");
    return whole ? { from: from < first ? from : first, to: to > last ? to : last } : { from: first, to: last };
  }
  if (to === "" || to > last) return { from: `${Number(year) + 1}-01-01`, to };
  return from && from < first ? { from, to: `${year - 1}-12-31` } : { from: "", to: "" };
}

/** The first or the last day of a day, a month or a year; empty where there is none. */
function day(text = "", end) {
  const [, year, month = end === "first" ? "01" : "12", given] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (!year || month < "01" || month > "12") return "";
  const [first, last] = [`${year}-${month}-01`, lastDay(`${year}-${month}`)];
  const date = given ? `${year}-${month}-${given}` : end === "first" ? first : last;
  return date >= first && date <= last ? date : "";
}

function whole(text, most, usual) {
  return /^\d+$/.test(text) && text >= 1 && text <= most ? Number(text) : usual;
}

export function linkTo(state, label, attributes) {
  return h("a", { href: addressOf(state), "data-focus": "results-heading", ...attributes }, label);
}

/** Asks main.js to go to another state. */
export function want(state, arrival = { stay: true }) {
  document.dispatchEvent(new CustomEvent("state-wanted", { detail: { state, arrival } }));
}

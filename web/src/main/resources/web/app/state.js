/**
 * What the page shows, and the address that says the same. The query string is the only store: whatever changes the
 * page changes the address, and the page follows.
 */

/** The facets that are chosen by code, in the order in which the page shows them. Years are chosen by from and to. */
export const FACETS = ["country", "pair", "agreement", "stage", "sector", "organisation", "language", "source"];

export const SORTS = /** @type {Sort[]} */ (["relevance", "newest", "oldest"]);
export const VIEWS = /** @type {View[]} */ (["list", "pairs", "map"]);
export const SIZES = [10, 25, 50];

const KNOWN = new Set(["q", ...FACETS, "year", "from", "to", "recency", "translate", "collapse", "sort", "page", "size", "view", "article", "lang"]);

/** @returns {Language} */
export function browserLanguage() {
  const languages = globalThis.navigator?.languages ?? [];
  const first = languages.find((language) => /^(en|ja)\b/i.test(language));
  return first?.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/**
 * Reads an address leniently: what it doesn't understand it leaves out.
 *
 * @param {string} queryString
 * @param {Language} [ownLanguage]
 * @returns {State}
 */
export function readState(queryString, ownLanguage = browserLanguage()) {
  const parameters = new URLSearchParams(queryString);
  const text = (/** @type {string} */ name) => (parameters.get(name) ?? "").trim();
  const lang = text("lang");
  const years = parameters.getAll("year").filter((year) => /^\d{4}$/.test(year)).sort();
  return {
    q: text("q"),
    filters: Object.fromEntries(
      FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet).filter(Boolean))]]),
    ),
    from: day(text("from"), "first") || (years.length > 0 ? `${years[0]}-01-01` : ""),
    to: day(text("to"), "last") || (years.length > 0 ? `${years.at(-1)}-12-31` : ""),
    recent: text("recency") === "mild",
    translate: text("translate") !== "false",
    collapse: text("collapse") === "true",
    sort: SORTS.find((sort) => sort === text("sort")) ?? "",
    page: whole(text("page"), 1, 10_000, 1),
    size: whole(text("size"), 1, 100, SIZES[0]),
    view: VIEWS.find((view) => view === text("view")) ?? "list",
    article: text("article"),
    lang: lang === "en" || lang === "ja" ? lang : ownLanguage,
  };
}

/**
 * The names in an address that mean nothing to this page.
 *
 * @param {string} queryString
 */
export function unknownNames(queryString) {
  return [...new Set(new URLSearchParams(queryString).keys())].filter((name) => !KNOWN.has(name));
}

/**
 * The shortest address of a state: what is as usual is left out, so equal states have equal addresses.
 *
 * @param {State} state
 * @param {Language} [ownLanguage]
 */
export function addressOf(state, ownLanguage = browserLanguage()) {
  const parameters = searchParameters(state);
  if (state.sort && state.sort !== usualSort(state)) parameters.set("sort", state.sort);
  if (state.page > 1) parameters.set("page", String(state.page));
  if (state.size !== SIZES[0]) parameters.set("size", String(state.size));
  if (state.view !== "list") parameters.set("view", state.view);
  if (state.article) parameters.set("article", state.article);
  if (state.lang !== ownLanguage) parameters.set("lang", state.lang);
  const text = parameters.toString();
  return text ? `/?${text}` : "/";
}

/**
 * The part of an address that decides which articles are found.
 *
 * @param {State} state
 */
export function searchParameters(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  for (const facet of FACETS) {
    for (const code of [...state.filters[facet]].sort()) parameters.append(facet, code);
  }
  if (state.from) parameters.set("from", state.from);
  if (state.to) parameters.set("to", state.to);
  if (state.recent) parameters.set("recency", "mild");
  if (!state.translate) parameters.set("translate", "false");
  if (state.collapse) parameters.set("collapse", "true");
  return parameters;
}

/**
 * Without words nothing is more relevant than anything else: then the newest come first.
 *
 * @param {State} state
 * @returns {Sort}
 */
export function usualSort(state) {
  return state.q ? "relevance" : "newest";
}

/**
 * @param {State} state
 * @returns {Sort}
 */
export function effectiveSort(state) {
  return state.sort || usualSort(state);
}

/**
 * Another question: the first page again, and no article open.
 *
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  return { ...state, page: 1, article: "", ...changes };
}

/**
 * @param {State} state
 * @param {string} facet
 * @param {string} code
 * @param {boolean} chosen
 * @returns {State}
 */
export function withChoice(state, facet, code, chosen) {
  if (facet === "year") return changed(state, yearChoice(state, code, chosen));
  const others = state.filters[facet].filter((other) => other !== code);
  return changed(state, {
    filters: { ...state.filters, [facet]: chosen ? [...others, code] : others },
  });
}

/**
 * @param {State} state
 * @returns {State}
 */
export function withoutFilters(state) {
  return changed(state, { filters: Object.fromEntries(FACETS.map((facet) => [facet, []])), from: "", to: "" });
}

/** @param {State} state */
export function filterCount(state) {
  const codes = FACETS.reduce((sum, facet) => sum + state.filters[facet].length, 0);
  return codes + (state.from || state.to ? 1 : 0);
}

/**
 * The years that lie wholly between from and to.
 *
 * @param {State} state
 * @param {string} year
 */
export function isYearChosen({ from, to }, year) {
  return (from !== "" || to !== "") && (from === "" || from <= `${year}-01-01`) && (to === "" || `${year}-12-31` <= to);
}

/**
 * Years form one range: a year outside stretches it, an end taken away shortens it, and of a range cut in the middle
 * the newer part stays.
 *
 * @param {State} state
 * @param {string} year
 * @param {boolean} chosen
 */
function yearChoice({ from, to }, year, chosen) {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (chosen) {
    const whole = from.endsWith("-01-01") && to.endsWith("-12-31");
    return whole ? { from: from < first ? from : first, to: to > last ? to : last } : { from: first, to: last };
  }
  if (to && to <= last) {
    return from && from < first ? { from, to: `${Number(year) - 1}-12-31` } : { from: "", to: "" };
  }
  return { from: `${Number(year) + 1}-01-01`, to };
}

/**
 * @param {string} text a day, a month or a year
 * @param {"first" | "last"} end
 */
function day(text, end) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return "";
  const [, year, month = end === "first" ? "01" : "12", given] = parts;
  if (Number(month) < 1 || Number(month) > 12) return "";
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const date = given ? Number(given) : end === "first" ? 1 : last;
  return date >= 1 && date <= last ? `${year}-${month}-${String(date).padStart(2, "0")}` : "";
}

/**
 * @param {string} text
 * @param {number} least
 * @param {number} most
 * @param {number} otherwise
 */
function whole(text, least, most, otherwise) {
  const number = /^\d+$/.test(text) ? Number(text) : otherwise;
  return number >= least && number <= most ? number : otherwise;
}

import { load, pairsAddress } from "./api.js";
import { chips, filtersInUse } from "./chips.js";
import { byId, h, redraw } from "./dom.js";
import { notes } from "./notes.js";
import { pager } from "./pager.js";
import { resultList } from "./result-list.js";
import { SIZES, SORTS, VIEWS, addressOf, changed, effectiveSort, filterCount, withoutFilters } from "./state.js";
import { timeline } from "./timeline.js";
import { nothingFound, trouble } from "./trouble.js";
import { today } from "./words.js";

/** Puts answers into index.html. Knows where things stand, not where they come from. */

const MOST_ROWS = 1000; // articles in a CSV file, by the server
const EXAMPLES = ["UK Japan biotech MOU", "日英 バイオ 覚書", "semiconductor partnership", "再生医療", "CPTPP"];

/**
 * How articles are shown; the pictures, and what only they need, are loaded when they are wanted.
 *
 * @param {State} state
 * @param {(address: string) => Promise<any>} ask
 * @returns {Promise<typeof resultList>}
 */
export async function viewOf(state, ask) {
  if (state.view === "map") return (await load(() => import("./tile-map.js"))).tileMap;
  if (state.view === "list") return resultList;
  const [{ pairMatrix }, { pairs }] = await Promise.all([load(() => import("./pair-matrix.js")), ask(pairsAddress(state))]);
  return (answer, state, words) => pairMatrix(pairs, answer, state, words);
}

/**
 * Everything that depends on the language alone.
 *
 * @param {State} state
 * @param {Words} words
 */
export function drawLanguage(state, words) {
  document.documentElement.lang = words.language;
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = words.say(element.getAttribute("data-say") ?? "");
  }
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", words.say(element.getAttribute("data-say-label") ?? ""));
  }
  byId("home").setAttribute("href", addressOf({ ...withoutFilters(state), q: "", sort: "", size: SIZES[0], view: "list", translate: true }));
  const languages = byId("languages");
  languages.setAttribute("aria-label", words.say("language"));
  redraw(languages, [["en", "English"], ["ja", "日本語"]].map(([lang, name]) =>
    h("a", {
      href: addressOf({ ...state, lang: /** @type {Language} */ (lang) }),
      lang,
      hreflang: lang,
      "data-key": `language-${lang}`,
      "data-stay": true,
      "aria-current": lang === words.language && "true",
    }, name)));
}

/** @param {State} state */
export function isStart(state) {
  return state.q === "" && filterCount(state) === 0 && state.page === 1 && state.article === "" && state.view === "list";
}

/**
 * @param {State} state
 * @param {Words} words
 */
export function drawIntro(state, words) {
  const start = isStart(state);
  const [intro, examples] = [byId("intro"), byId("examples")];
  document.body.toggleAttribute("data-start", start);
  intro.hidden = !start;
  examples.hidden = !start;
  if (!start) return;
  redraw(intro, [
    h("p", { class: "intro-line" }, words.say("intro")),
    h("p", { class: "intro-more" }, words.say("introMore")),
  ]);
  redraw(examples, [
    h("span", {}, words.say("try")),
    ...EXAMPLES.map((q) => h("a", {
      href: addressOf(changed(state, { q, translate: true })),
      lang: /[^\u0000-\u024f]/.test(q) ? "ja" : "en",
      "data-focus": "results-heading",
    }, q)),
  ]);
}

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {string[]} ignored
 * @param {Words} words
 * @param {typeof resultList} view how the articles are shown
 */
export function drawAnswer(answer, state, ignored, words, view) {
  const heading = byId("results-heading");
  const inUse = filtersInUse(state, answer.facets, words);
  const some = answer.total > 0;
  document.title = titleOf(state, inUse.map(({ label }) => label), words);
  heading.textContent = isStart(state) ? words.say("latest") : words.say("articles", { n: answer.total });
  redraw(byId("copies"), copies(answer, state, words), heading);
  redraw(byId("notices"), notes(answer, state, ignored, words), heading);
  redraw(byId("sorting"), some && answer.total > 1 && state.view === "list" && sorting(state, words), heading);
  redraw(byId("chips"), chips(inUse, words), heading);
  redraw(byId("timeline"), some && timeline(answer.timeline ?? [], answer.total, state, words), heading);
  redraw(byId("views"), some && views(state, words), heading);
  redraw(byId("list"), some ? view(answer, state, words) : nothingFound(state, inUse, [], words), heading);
  redraw(byId("paging"), some && state.view === "list" && pager(answer.page, answer.total, state, words), heading);
  redraw(byId("elsewhere"), some && elsewhere(answer, words), heading);
  drawPrinted(state.q, words);
}

/**
 * What a sheet of paper must say to be found again.
 *
 * @param {string} q
 * @param {Words} words
 */
export function drawPrinted(q, words) {
  redraw(byId("printed"), [
    q && h("strong", {}, q),
    words.say("printed", { date: words.day(today()), url: location.href }),
  ]);
}

/**
 * @param {string} sentence
 * @param {boolean} keepResults
 * @param {State} state
 * @param {Words} words
 */
export function drawTrouble(sentence, keepResults, state, words) {
  document.title = titleOf(state, [], words);
  redraw(byId("notices"), trouble(sentence, words));
  if (keepResults) return;
  byId("results-heading").textContent = words.say("results");
  for (const id of ["copies", "sorting", "chips", "timeline", "views", "list", "paging", "elsewhere"]) redraw(byId(id), []);
}

/**
 * @param {State} state
 * @param {string[]} filters
 * @param {Words} words
 */
function titleOf(state, filters, words) {
  const q = [state.q, ...filters].filter(Boolean).join(words.language === "ja" ? "・" : ", ");
  return q ? words.say("title", { q }) : words.say("titlePlain");
}

/**
 * @param {State} state
 * @param {Words} words
 */
function views(state, words) {
  return h("p", { class: "choices", role: "group", "aria-label": words.say("view") },
    VIEWS.map((view) =>
      h("a", {
        href: addressOf(changed(state, { view })),
        "aria-current": view === state.view && "true",
        "data-key": `view-${view}`,
        "data-stay": true,
      }, words.say(view))));
}

/**
 * @param {State} state
 * @param {Words} words
 */
function sorting(state, words) {
  return h("p", { class: "choices", role: "group", "aria-label": words.say("sort") },
    h("span", { "aria-hidden": "true" }, words.say("sort")),
    SORTS.filter((sort) => state.q || sort !== "relevance").map((sort) =>
      h("a", {
        href: addressOf(changed(state, { sort })),
        "aria-current": sort === effectiveSort(state) && "true",
        "data-key": `sort-${sort}`,
      }, words.say(sort))));
}

/**
 * How many articles are left when copies of one count as one, and the way there or back.
 *
 * @param {Answer} answer
 * @param {State} state
 * @param {Words} words
 */
function copies({ total, groups = total, results }, state, words) {
  const { collapse } = state;
  if (collapse ? !results.some(({ similar }) => similar) : groups === total) return null;
  return [
    words.say(collapse ? "copiesOnce" : "copiesCounted", { n: groups }), " ",
    h("a", { href: addressOf(changed(state, { collapse: !collapse })), "data-key": "copies", "data-focus": "results-heading" },
      words.say(collapse ? "copiesShow" : "copiesHide")),
  ];
}

/**
 * The same search as a feed, a table, data, and on a page of one's own.
 *
 * @param {Answer} answer
 * @param {Words} words
 */
function elsewhere({ links = {}, total }, words) {
  return h("nav", { class: "elsewhere", "aria-label": words.say("takeAway") },
    h("button", { type: "button", class: "quiet", "data-copy": "search" }, words.say("copySearch")),
    h("a", { href: links.atom, type: "application/atom+xml" }, words.say("atom")),
    h("a", { href: links.csv, type: "text/csv" }, words.say("csv", { n: Math.min(total, MOST_ROWS) })),
    h("a", { href: links.self, type: "application/json" }, words.say("json")),
    h("a", { href: links.embed }, words.say("embed")));
}

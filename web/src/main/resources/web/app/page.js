import { againButton, resultList } from "./articles.js";
import { button, byId, h, redraw } from "./dom.js";
import { facetName } from "./filters.js";
import { pairMatrix, tileMap, timeline } from "./pictures.js";
import {
  FACETS, SIZES, VIEWS, addressOf, changed, effectiveSort, filterCount, linkTo, readState, sortsOf, withChoice,
  withoutFilters,
} from "./state.js";
import { date, language, listed, nameOf, pieces, range, say, today } from "./words.js";

/** Puts answers into index.html, and what there is to say about them. */

const PLACES = ["copies", "chips", "timeline", "views", "sorting", "list", "paging", "elsewhere"];
const MOST_ROWS = 1000; // articles in a CSV file, by the server
const EXAMPLES = {
  "UK Japan biotech MOU": "en",
  "日英 バイオ 覚書": "ja",
  "semiconductor partnership": "en",
  "再生医療": "ja",
  CPTPP: "en",
};

export function drawFrame(state) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  }
  byId("home").href = addressOf({ ...readState(""), lang: language });
  for (const link of document.querySelectorAll(".languages a")) {
    link.href = addressOf({ ...state, lang: link.lang });
    link.ariaCurrent = link.lang === language ? "true" : null;
  }
  const start = isStart(state);
  document.body.toggleAttribute("data-start", start);
  byId("intro").hidden = byId("examples").hidden = !start;
  if (!start) return;
  redraw(byId("examples"), [
    h("span", {}, say("try")),
    Object.entries(EXAMPLES).map(([q, lang]) => linkTo(changed(state, { q, translate: true }), q, { lang })),
  ]);
}

function isStart(state) {
  return state.q === "" && filterCount(state) === 0 && state.page === 1 && state.article === "" && state.view === "list";
}

/** `pairs` are those of the articles, where they are to be seen; `ignored` names in the address mean nothing. */
export function drawAnswer(answer, pairs, state, ignored) {
  const heading = byId("results-heading");
  const { total, facets } = answer;
  const inUse = filtersInUse(state, facets);
  const list = state.view === "list";
  const put = (id, content) => redraw(byId(id), content, heading);
  setTitle(state, inUse.map(({ label }) => label));
  heading.textContent = isStart(state) ? say("latest") : say("articles", { n: total });
  put("copies", copies(answer, state));
  put("notices", notes(answer, state, ignored));
  put("chips", chips(inUse));
  put("timeline", total > 0 && timeline(answer.timeline ?? [], total, state));
  put("views", total > 0 && choices("view", VIEWS, state));
  put("sorting", total > 1 && list && choices("sort", sortsOf(state), state, effectiveSort(state)));
  put("list", total > 0 ? articles(answer, pairs, state) : nothingFound(state, inUse, []));
  put("paging", total > 0 && list && pager(answer, state));
  put("elsewhere", total > 0 && elsewhere(answer));
  drawPrinted(state.q);
}

function articles(answer, pairs, state) {
  if (pairs) return pairMatrix(pairs, answer, state);
  return state.view === "map" ? tileMap(answer, state) : resultList(answer, state);
}

/** What a sheet of paper must say to be found again. */
export function drawPrinted(q) {
  redraw(byId("printed"), [q && h("strong", {}, q), say("printed", { date: date("day", today()), url: location.href })]);
}

export function drawTrouble(sentence, keepResults, state) {
  setTitle(state, []);
  redraw(byId("notices"), h("div", { class: "trouble" }, h("p", {}, sentence), againButton()));
  if (keepResults) return;
  byId("results-heading").textContent = say("results");
  for (const id of PLACES) redraw(byId(id), []);
}

function setTitle(state, filters) {
  const q = [state.q, ...filters].filter(Boolean).join(language === "ja" ? "・" : ", ");
  document.title = q ? say("title", { q }) : say("titlePlain");
}

function choices(name, values, state, current = state[name]) {
  return h("p", { class: "choices", role: "group", "aria-label": say(name) },
    name !== "view" && h("span", { "aria-hidden": "true" }, say(name)),
    values.map((value) =>
      linkTo(changed(state, { [name]: value }), name === "size" ? value : say(value), {
        "aria-current": value === current && "true",
        "data-key": `${name}-${value}`,
        "data-focus": null,
        "data-stay": name === "view",
      })));
}

function copies({ total, groups = total, results }, state) {
  const { collapse } = state;
  if (collapse ? !results.some(({ similar }) => similar) : groups === total) return null;
  return [
    say(collapse ? "copiesOnce" : "copiesCounted", { n: groups }), " ",
    linkTo(changed(state, { collapse: !collapse }), say(collapse ? "copiesShow" : "copiesHide")),
  ];
}

function elsewhere({ links = {}, total }) {
  return h("nav", { class: "elsewhere", "aria-label": say("takeAway") },
    button(say("copySearch"), { "data-copy": "search" }),
    h("a", { href: links.atom, type: "application/atom+xml" }, say("atom")),
    h("a", { href: links.csv, type: "text/csv" }, say("csv", { n: Math.min(total, MOST_ROWS) })),
    h("a", { href: links.self, type: "application/json" }, say("json")),
    h("a", { href: links.embed }, say("embed")));
}

/** Each with the state that lacks it. */
export function filtersInUse(state, facets) {
  const filters = FACETS.flatMap((facet) =>
    state.filters[facet].map((code) => ({
      facet,
      label: facets[facet]?.find((value) => value.code === code)?.label ?? code,
      without: withChoice(state, facet, code, false),
    })));
  if (state.from || state.to) {
    filters.push({ facet: "date", label: range(state.from, state.to), without: changed(state, { from: "", to: "" }) });
  }
  return filters;
}

function chips(filters) {
  return filters.length > 0 && h("ul", { class: "chips", "aria-label": say("activeFilters") },
    filters.map(({ facet, label, without }, at) => {
      const name = facetName(facet);
      const next = filters.length > 1 ? `chip-${Math.min(at, filters.length - 2)}` : "results-heading";
      const cross = h("span", { class: "chip-cross", "aria-hidden": "true" }, "×");
      return h("li", {}, linkTo(without, [h("span", { class: "chip-facet" }, name), " ", label, cross], {
        class: "chip",
        "data-key": `chip-${at}`,
        "data-focus": next,
        "aria-label": say("remove", { f: `${name} ${label}` }),
      }));
    }));
}

function pager({ page, total }, state) {
  const to = (number, label, attributes) =>
    h("li", {}, linkTo({ ...state, page: number }, label, { "data-key": `page-${number}`, ...attributes }));
  const step = (key, number, rel) =>
    number >= 1 && number <= page.pages && to(number, say(key), { rel, "data-key": key });
  return h("div", { class: "paging" },
    page.pages > 1 && h("nav", { "aria-label": say("pages") },
      h("ul", { class: "pages" },
        step("previous", page.number - 1, "prev"),
        pageNumbers(page.number, page.pages).map((number) => number
          ? to(number, number, {
              "aria-label": say("pageNumber", { n: number }),
              "aria-current": number === page.number && "page",
            })
          : h("li", {}, h("span", { class: "pages-gap" }, "…"))),
        step("next", page.number + 1, "next"))),
    total > SIZES[0] && choices("size", SIZES, state));
}

/** The first, the last, and those around the current page; 0 stands for a gap. */
function pageNumbers(current, pages) {
  const middle = Math.min(Math.max(current, 3), pages - 2);
  const reach = (number) => (number === 2 || number === pages - 1 ? 2 : 1); // no gap that hides a single page
  return Array.from({ length: pages }, (_, at) => at + 1)
    .filter((number) => number === 1 || number === pages || Math.abs(number - middle) <= reach(number))
    .flatMap((number, at, shown) => (at > 0 && number - shown[at - 1] > 1 ? [0, number] : [number]));
}

function notes({ query, total, didYouMean, partial, tookMillis = 0 }, state, ignored) {
  const { concepts = [], translations = [], relaxed, hints = [] } = query;
  const lines = [
    conceptsRead(concepts, state),
    translated(translations, state),
    didYouMean && pieces("didYouMean", { q: linkTo(changed(state, { q: didYouMean }), didYouMean) }),
    relaxed && total > 0 && say("relaxed"),
    ...hints.map(hint),
    partial && [
      say("partial", { s: Math.max(1, Math.round(tookMillis / 1000)) }), " ",
      button(say("searchAgain"), { "data-again": true }),
    ],
    ignored.length > 0 && say("ignored", { names: ignored.join(", ") }),
  ].filter(Boolean);
  return lines.length > 0 && h("div", { class: "notes" }, lines.map((line) => h("p", {}, line)));
}

/** The sentence of `too-long` is hintTooLong. */
function hint({ code, text, limit }) {
  const key = `-${code}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return say(`hint${key}`, { q: text, n: limit });
}

function translated(translations, state) {
  const link = (translate) => linkTo(changed(state, { translate }), say(translate ? "searchBoth" : "onlyTyped"));
  if (!state.translate) return state.q && [say("typedOnly"), " ", link(true)];
  const groups = Object.entries(Object.groupBy(translations, (one) => one.language));
  return groups.length > 0 && [
    groups.map(([lang, found]) => [
      h("span", { class: "notes-label" }, say("alsoIn", { language: nameOf("language", lang) })), " ",
      h("span", { class: "also", lang }, listed([...new Set(found.flatMap(({ terms }) => terms))], lang)), " ",
    ]),
    link(false),
  ];
}

function conceptsRead(concepts, state) {
  const shown = concepts.filter(({ code }, at) => concepts.findIndex((other) => other.code === code) === at);
  return shown.length > 0 && [
    h("span", { class: "notes-label" }, say("readAs")),
    h("span", { class: "concepts" }, shown.map(({ text, code, label }) => {
      const [facet, value] = code.split(/:(.*)/);
      const usable = FACETS.includes(facet) && value && !state.filters[facet].includes(value);
      return h("span", { class: "concept" }, h("q", {}, text), " ",
        usable ? linkTo(withChoice(state, facet, value, true), label, { title: say("narrowTo", { f: label }) }) : label);
    })),
  ];
}

/** Why there is no answer; `stale` where earlier results are still shown. */
export function sentenceFor({ kind, message, retryAfter }, stale) {
  const offline = kind === "unreachable" && !navigator.onLine;
  return say(offline ? (stale ? "offline" : "offlineEmpty") : kind, { n: retryAfter, title: message });
}

/** `rescues` come later, when it has been counted what each of them finds. */
export function nothingFound(state, filters, rescues) {
  const counted = rescues.filter(({ total }) => total > 0);
  return h("div", { class: "nothing" },
    h("p", { class: "nothing-line" }, state.q ? say("none", { q: state.q }) : say("nonePlain")),
    counted.length > 0 && h("h2", {}, say("dropHint")),
    counted.length > 0 && h("ul", {}, counted.map(({ label, without, total }) =>
      h("li", {}, linkTo(without, label ? say("without", { n: total, f: label }) : say("withoutAll", { n: total }))))),
    filters.length > 1 && counted.length === 0 && h("p", {}, linkTo(withoutFilters(state), say("clearAll"))),
    state.q && h("p", {}, say("noneHelp")));
}

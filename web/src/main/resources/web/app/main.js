import { Announcer } from "./announcer.js";
import { Latest, Problem, get, load, preview, searchAddress } from "./api.js";
import { filtersInUse } from "./chips.js";
import { watchComposition } from "./composing.js";
import { byId, redraw } from "./dom.js";
import { FacetListElement } from "./facet-list.js";
import { FilterPanelElement } from "./filter-panel.js";
import { drawAnswer, drawIntro, drawLanguage, drawTrouble, viewOf } from "./page.js";
import { rove } from "./roving.js";
import { SearchBox } from "./search-box.js";
import { addressOf, changed, filterCount, readState, unknownNames, withoutFilters } from "./state.js";
import { nothingFound, sentenceFor, trouble } from "./trouble.js";
import { Words } from "./words.js";

/** Listens to the reader and to the address bar, asks the API, and has the answer drawn. */

const QUICK = 300; // milliseconds in which an answer needs no word of waiting
const KEPT = 30; // answers kept for the Back button
const RESCUES = 4; // filters whose removal is counted when nothing was found

const filters = /** @type {FilterPanelElement} */ (byId("filters"));
const heading = byId("results-heading");
const announcer = new Announcer(byId("status"));
const searches = new Latest();
const previews = new Latest();
const box = new SearchBox((q) => go(addressOf(changed(state, { q, sort: "", translate: true })), {}), {
  now: () => ({ state, words }),
  go: (next, elsewhere) => (elsewhere ? window.open(addressOf(next), "_blank", "noopener") : go(addressOf(next), {})),
  announce: (message) => announcer.say(message),
});
/** @type {Map<string, any>} answers by their addresses, the latest last */
const kept = new Map();

let state = readState(location.search);
let words = Words.in(state.lang);
let address = location.search;
/** @type {Answer | null} what is on the page */
let shown = null;
let troubled = false;

watchComposition();
FacetListElement.define();
FilterPanelElement.define();
history.scrollRestoration = "manual";
arrive({ top: history.state?.top ?? 0 });

/**
 * Goes to another state: the address changes first, and the page follows it.
 *
 * @param {string} next an address of this page
 * @param {Arrival} arrival
 */
function go(next, arrival) {
  rememberPlace();
  if (next !== location.pathname + location.search) history.pushState({ fromList: state.article === "" }, "", next);
  arrive(arrival);
}

/**
 * Shows what the address says.
 *
 * @param {Arrival} arrival
 */
function arrive(arrival) {
  address = location.search;
  state = readState(address);
  words = Words.in(state.lang);
  drawLanguage(state, words);
  drawIntro(state, words);
  box.show(state.q);
  byId("page").hidden = false;
  for (const id of ["filters", "results"]) byId(id).hidden = state.article !== "";
  byId("article").hidden = state.article === "";
  if (state.article) read(arrival);
  else find(arrival);
}

/** @param {Arrival} arrival */
async function read(arrival) {
  const signal = searches.start();
  const host = byId("article");
  const done = waiting(host, signal);
  let sentence;
  try {
    const { openArticle } = await load(() => import("./reading.js"));
    sentence = await openArticle(host, state, words, signal);
    if (signal.aborted) return;
    settle({ focus: "article-heading", top: arrival.top ?? 0 });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    sentence = sentenceFor(error, false, words);
    redraw(host, trouble(sentence, words));
  } finally {
    done();
  }
  if (sentence) announcer.say(sentence);
}

/**
 * Says that the page is waiting, if it takes long enough to be noticed.
 *
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 * @returns {() => void} to be called when the wait is over
 */
function waiting(host, signal) {
  const timer = setTimeout(() => {
    if (signal.aborted) return;
    document.body.setAttribute("data-waiting", words.say("searching"));
    host.setAttribute("aria-busy", "true");
    announcer.say(words.say("searching"));
  }, QUICK);
  return () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    document.body.removeAttribute("data-waiting");
    host.removeAttribute("aria-busy");
  };
}

/** @param {Arrival} arrival */
async function find(arrival) {
  const asked = state;
  const signal = searches.start();
  const ask = async (/** @type {string} */ address) => {
    const answer = (arrival.back && kept.get(address)) || (await get(address, signal));
    keep(address, answer);
    return answer;
  };
  const done = waiting(byId("results"), signal);
  try {
    const [answer, view] = await Promise.all([ask(searchAddress(asked)), viewOf(asked, ask)]);
    if (signal.aborted) return;
    if (asked.page > 1 && asked.page > answer.page.pages) {
      history.replaceState(history.state, "", addressOf({ ...asked, page: Math.max(1, answer.page.pages) }));
      arrive(arrival);
      return;
    }
    troubled = false;
    shown = answer;
    drawAnswer(answer, asked, unknownNames(address), words, view);
    filters.show(answer, asked, words);
    settle(arrival);
    announce(answer);
    if (answer.total === 0) rescue(asked, answer, signal);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    troubled = true;
    const stale = shown !== null && error.kind === "unreachable" && !navigator.onLine;
    const sentence = sentenceFor(error, stale, words);
    drawTrouble(sentence, stale, asked, words);
    announcer.say(sentence);
  } finally {
    done();
    box.prepare();
  }
}

/**
 * @param {string} address
 * @param {any} answer
 */
function keep(address, answer) {
  kept.delete(address);
  kept.set(address, answer);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
}

/** @param {Answer} answer */
function announce({ total, page }) {
  const used = filterCount(state);
  announcer.say([
    total === 0 ? words.say("foundNone") : words.say("found", { n: total, p: page.number, t: page.pages }),
    used > 0 ? words.say("filtersOn", { n: used }) : "",
  ].join(" ").trim());
}

/**
 * Puts focus and scroll where the reader expects them.
 *
 * @param {Arrival} arrival
 */
function settle({ focus, top, stay }) {
  const target = focus && (document.getElementById(focus) ?? document.querySelector(`[data-key="${CSS.escape(focus)}"]`));
  if (target instanceof HTMLElement) target.focus({ preventScroll: top !== undefined || target !== heading });
  if (top !== undefined) scrollTo(0, top);
  else if (!stay && target !== heading && scrollY > byId("page").offsetTop) byId("page").scrollIntoView();
}

/**
 * Nothing was found: counts what each filter costs.
 *
 * @param {State} asked
 * @param {Answer} answer
 * @param {AbortSignal} signal
 */
async function rescue(asked, answer, signal) {
  const inUse = filtersInUse(asked, answer.facets, words);
  if (inUse.length === 0) return;
  const ways = inUse.slice(0, RESCUES).map(({ label, without }) => ({ label, without }));
  if (inUse.length > 1) ways.push({ label: "", without: withoutFilters(asked) });
  const counted = await Promise.all(ways.map(async (way) => {
    const total = await preview(way.without, signal).then((other) => other.total, () => 0);
    return { ...way, total };
  }));
  if (!signal.aborted) redraw(byId("list"), nothingFound(asked, inUse, counted, words), heading);
}

/** Remembers scroll and focus in the history entry that is about to be left. */
function rememberPlace() {
  const key = document.activeElement?.getAttribute("data-key") ?? undefined;
  history.replaceState({ ...history.state, top: scrollY, key }, "");
}

// the address bar

addEventListener("popstate", () => {
  if (location.search === address) return; // a skip link, not another state
  arrive({ top: history.state?.top ?? 0, focus: history.state?.key, back: true });
});

let scrolling = 0;
addEventListener("scroll", () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(() => {
    if (location.search === address) history.replaceState({ ...history.state, top: scrollY }, "");
  }, 250);
}, { passive: true });

// filters

filters.addEventListener("filters-change", (event) => {
  go(addressOf(/** @type {CustomEvent<State>} */ (event).detail), { stay: true });
});
filters.addEventListener("filters-apply", (event) => {
  go(addressOf(/** @type {CustomEvent<State>} */ (event).detail), { focus: "results-heading" });
});
filters.addEventListener("filters-preview", async (event) => {
  const draft = /** @type {CustomEvent<State>} */ (event).detail;
  const signal = previews.start();
  try {
    const answer = await preview(draft, signal);
    if (!signal.aborted) filters.showPreview(answer, draft);
  } catch {
    // the button keeps its last number; pressing it tells of any trouble
  }
});

// links that lead to another state, and buttons

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = target.closest("a");
  if (link && staysHere(link, event)) {
    event.preventDefault();
    if (link.hasAttribute("data-back") && history.state?.fromList) {
      history.back(); // to the list as it was left
      return;
    }
    const stay = link.hasAttribute("data-stay");
    go(link.pathname + link.search, { focus: link.dataset.focus ?? link.dataset.key, stay });
    return;
  }
  if (target.closest("[data-again]")) arrive({});
  const lamp = target.closest("[data-light]");
  if (lamp instanceof HTMLElement) import("./lamp.js").then(({ light }) => light(lamp));
  const copied = target.closest("[data-copy]");
  if (copied instanceof HTMLElement) {
    import("./copying.js").then(({ copyFor }) => copyFor(copied, words)).then((told) => announcer.say(told));
  }
});
document.addEventListener("toggle", ({ target }) => {
  if (target instanceof HTMLDetailsElement && target.dataset.unfold) {
    import("./unfolding.js").then(({ unfold }) => unfold(target, shown?.results ?? [], words));
  }
}, true);
document.addEventListener("keydown", rove);
document.addEventListener("state-wanted", (event) => {
  go(addressOf(/** @type {CustomEvent<State>} */ (event).detail), { stay: true });
});
addEventListener("online", () => troubled && arrive({}));

/**
 * @param {HTMLAnchorElement} link
 * @param {MouseEvent} event
 */
function staysHere(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return plain && !event.defaultPrevented && link.origin === location.origin && link.pathname === "/" && link.hash === "";
}

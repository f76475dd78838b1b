import { Problem, get, latest, pairsAddress, preview, searchAddress } from "./api.js";
import { light, openArticle } from "./articles.js";
import { byId, copy, redraw, rove, withKey } from "./dom.js";
import { showFilters } from "./filters.js";
import { drawAnswer, drawFrame, drawPrinted, drawTrouble, filtersInUse, nothingFound, sentenceFor } from "./page.js";
import { isComposing, showQuestion, startSearchBox } from "./search-box.js";
import { addressOf, filterCount, readState, unknownNames, withoutFilters } from "./state.js";
import { say, speak } from "./words.js";

/** Listens to the reader and to the address bar, asks the API, and has the answer drawn. */

const QUICK = 300; // milliseconds in which an answer needs no word of waiting
const SETTLED = 400; // milliseconds; shorter and a screen reader still reads the key that was pressed
const KEPT = 30; // answers kept for the Back button
const RESCUES = 4; // filters whose removal is counted when nothing was found

const heading = byId("results-heading");
const nextSearch = latest();
const kept = new Map(); // answers by their addresses, the latest last

let state; // what the address says
let address;
let shown = null; // the answer on the page
let troubled = false;
let announcing = 0;
let scrolling = 0;

history.scrollRestoration = "manual";
startSearchBox(announce);
arrive({ top: history.state?.top ?? 0 });

/**
 * Changes the address, and the page follows it. An arrival tells where the reader is then: `focus`, an id or a
 * `data-key`; `top`, how far it is scrolled; `stay`, where it does not scroll; `back`, where answers may be kept ones.
 */
function go(next, arrival) {
  const key = document.activeElement?.dataset.key;
  history.replaceState({ ...history.state, top: scrollY, key }, "");
  if (next !== location.pathname + location.search) history.pushState({ fromList: state.article === "" }, "", next);
  arrive(arrival);
}

function arrive(arrival) {
  address = location.search;
  state = readState();
  speak(state.lang);
  drawFrame(state);
  showQuestion(state.q);
  byId("page").hidden = false;
  for (const id of ["filters", "results"]) byId(id).hidden = state.article !== "";
  byId("article").hidden = state.article === "";
  if (state.article) read(arrival);
  else find(arrival);
}

async function read({ top = 0 }) {
  const signal = nextSearch();
  const host = byId("article");
  const done = waiting(host, signal);
  const sentence = await openArticle(host, state, signal).finally(done);
  if (signal.aborted) return;
  drawPrinted("");
  settle({ focus: "article-heading", top });
  if (sentence) announce(sentence);
}

/** Says that the page is waiting, if it takes long enough to be noticed. Gives what ends the wait. */
function waiting(host, signal) {
  const timer = setTimeout(() => {
    if (signal.aborted) return;
    document.body.dataset.waiting = say("searching");
    host.setAttribute("aria-busy", "true");
    announce(say("searching"));
  }, QUICK);
  return () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    delete document.body.dataset.waiting;
    host.removeAttribute("aria-busy");
  };
}

async function find(arrival) {
  const asked = state;
  const signal = nextSearch();
  const done = waiting(byId("results"), signal);
  const ask = async (address) => {
    const answer = (arrival.back && kept.get(address)) || (await get(address, signal));
    kept.delete(address);
    kept.set(address, answer);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return answer;
  };
  try {
    const [answer, pairs] = await Promise.all([
      ask(searchAddress(asked)),
      asked.view === "pairs" && ask(pairsAddress(asked)),
    ]);
    if (signal.aborted) return;
    if (asked.page > 1 && asked.page > answer.page.pages) {
      history.replaceState(history.state, "", addressOf({ ...asked, page: Math.max(1, answer.page.pages) }));
      arrive(arrival);
      return;
    }
    troubled = false;
    shown = answer;
    drawAnswer(answer, pairs, asked, unknownNames(address));
    showFilters(answer, asked);
    settle(arrival);
    const { total, page } = answer;
    const used = filterCount(asked);
    announce([
      total === 0 ? say("foundNone") : say("found", { n: total, p: page.number, t: page.pages }),
      used > 0 ? say("filtersOn", { n: used }) : "",
    ].join(" ").trim());
    if (total === 0) rescue(asked, answer, signal);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    troubled = true;
    const stale = shown && error.kind === "unreachable" && !navigator.onLine;
    const sentence = sentenceFor(error, stale);
    drawTrouble(sentence, stale, asked);
    announce(sentence);
  } finally {
    done();
  }
}

/** Counts what is found without each filter. */
async function rescue(asked, answer, signal) {
  const inUse = filtersInUse(asked, answer.facets);
  const ways = inUse.slice(0, RESCUES);
  if (inUse.length > 1) ways.push({ without: withoutFilters(asked) });
  const counted = await Promise.all(ways.map(async (way) => {
    const total = await preview(way.without, signal).then((other) => other.total, () => 0);
    return { ...way, total };
  }));
  if (!signal.aborted) redraw(byId("list"), nothingFound(asked, inUse, counted), heading);
}

function settle({ focus, top, stay }) {
  const target = focus && (byId(focus) ?? withKey(focus));
  target?.focus({ preventScroll: top !== undefined || target !== heading });
  if (top !== undefined) scrollTo(0, top);
  else if (!stay && target !== heading && scrollY > byId("page").offsetTop) byId("page").scrollIntoView();
}

/** Tells screen readers, politely and once things have settled; what still waited to be said is dropped. */
function announce(message) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    if (isComposing()) return announce(message);
    const same = byId("status").textContent === message;
    byId("status").textContent = same ? `${message}\u00a0` : message; // the same text twice would stay unread
  }, SETTLED);
}

async function copyFor(button) {
  const { text, id } = button.dataset;
  const address = new URL(id ? `/?article=${encodeURIComponent(id)}` : location.search, location.href).href;
  const message = say((await copy(text ?? address)) ? (text ? "citationCopied" : "linkCopied") : "copyFailed");
  const label = button.textContent;
  button.textContent = message;
  setTimeout(() => button.textContent === message && (button.textContent = label), 2000);
  announce(message);
}

addEventListener("popstate", () => {
  if (location.search === address) return; // a skip link, not another state
  arrive({ top: history.state?.top ?? 0, focus: history.state?.key, back: true });
});
addEventListener("scroll", () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(() => {
    if (location.search === address) history.replaceState({ ...history.state, top: scrollY }, "");
  }, 250);
}, { passive: true });
addEventListener("online", () => troubled && arrive({}));
document.addEventListener("state-wanted", ({ detail: { state, arrival } }) => go(addressOf(state), arrival));
document.addEventListener("keydown", rove);
document.addEventListener("click", (event) => {
  const target = event.target.closest("a, [data-again], [data-light], [data-copy]");
  if (!target) return;
  const { again, light: tag, copy: copied, back, focus, key, stay } = target.dataset;
  if (again !== undefined) arrive({});
  else if (tag !== undefined) light(target);
  else if (copied) copyFor(target);
  else if (staysHere(target, event)) {
    event.preventDefault();
    if (back !== undefined && history.state?.fromList) history.back(); // to the list as it was left
    else go(target.pathname + target.search, { focus: focus ?? key, stay: stay !== undefined });
  }
});

function staysHere(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return plain && !event.defaultPrevented && link.origin === location.origin && link.pathname === "/" && link.hash === "";
}

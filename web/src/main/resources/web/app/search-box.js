import { get, latest } from "./api.js";
import { byId, h } from "./dom.js";
import { FACETS, addressOf, changed, readState, want, withChoice } from "./state.js";
import { language, number, say } from "./words.js";

/**
 * The search field: the combobox of the ARIA Authoring Practices, list autocomplete with manual selection. While text is
 * being composed suggestions may come, but no key is taken, nothing is asked or announced, and neither the value of the
 * field nor an attribute is touched.
 */

const PAUSE = 150; // milliseconds after the last letter
const COMPOSING_PAUSE = 400; // half words change faster than they mean something

const field = byId("q");
const list = byId("suggestions");
const requests = latest();

let composing = false;
let offered = [];
let active = -1; // the suggestion that is chosen by the keys
let timer = 0;
let served = true; // a server without suggestions is asked once, and then left in peace

export function startSearchBox(announce) {
  addEventListener("compositionstart", () => (composing = true), true);
  for (const end of ["compositionend", "blur"]) addEventListener(end, () => (composing = false), true);
  field.addEventListener("input", (event) => {
    drawClear();
    suggestLater(announce, event.isComposing);
  });
  field.addEventListener("compositionend", tell);
  field.addEventListener("keydown", (event) => pressed(event, announce));
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(Number(option.dataset.at), event);
  });
  byId("clear-q").addEventListener("click", empty);
  byId("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!composing) submit();
  });
}

export function isComposing() {
  return composing;
}

/**
 * Whether a key belongs to the input method. Safari sends the Enter that ends a composition after `compositionend`,
 * with the key code 229; other browsers send the first key before `compositionstart`.
 */
export function isInputMethodKey(event) {
  return event.isComposing || event.keyCode === 229;
}

/** Shows what was asked for, unless something else is being written. */
export function showQuestion(q) {
  close();
  if (!composing && field.value !== q) field.value = q;
  drawClear();
}

function drawClear() {
  field.setCustomValidity("");
  byId("clear-q").hidden = field.value === "";
}

function empty() {
  showQuestion("");
  field.focus();
}

function submit() {
  close();
  const q = field.value.trim();
  if (q && !isWorthAsking(q)) {
    field.setCustomValidity(say("oneLetter"));
    field.reportValidity();
    return;
  }
  if (matchMedia("(pointer: coarse)").matches) field.blur(); // lets the keyboard on the screen go away
  want(changed(readState(), { q, sort: "", translate: true }), {});
}

/** One kanji or kana means something, one Latin letter does not. */
function isWorthAsking(text) {
  return text.length >= 2 || /[^\u0000-\u024f]/.test(text);
}

function pressed(event, announce) {
  const { key } = event;
  const isOpen = !list.hidden;
  if (isInputMethodKey(event)) {
    if (!event.isComposing && key === "Enter") event.preventDefault(); // Safari: ends a composition, not a question
  } else if (isOpen && !event.altKey && /^Arrow(Up|Down)$/.test(key)) {
    event.preventDefault();
    move(key === "ArrowDown" ? 1 : -1);
  } else if (key === "ArrowDown") {
    suggestLater(announce, false);
  } else if (key === "Enter" && active >= 0) {
    event.preventDefault();
    take(active, event);
  } else if (key === "Escape" && !isOpen) {
    empty();
  } else if (key === "Enter" || key === "Escape") {
    close();
  }
}

function close() {
  clearTimeout(timer);
  requests(); // what was asked for comes too late
  list.hidden = true;
  active = -1;
  tell();
}

function suggestLater(announce, whileComposing) {
  clearTimeout(timer);
  timer = setTimeout(() => suggest(announce), whileComposing ? COMPOSING_PAUSE : PAUSE);
}

async function suggest(announce) {
  const signal = requests();
  const q = field.value.trim();
  const suggestions = served && isWorthAsking(q) ? await suggestionsFor(q, signal) : [];
  if (signal.aborted || document.activeElement !== field) return;
  const groups = Object.entries(Object.groupBy(suggestions, groupOf));
  offered = groups.flatMap(([, members]) => members);
  active = -1;
  list.replaceChildren(...groups.map(([group, members]) =>
    h("ul", { role: "group", "aria-label": group },
      h("li", { role: "presentation", class: "suggest-group" }, group),
      members.map((suggestion) => option(suggestion, offered.indexOf(suggestion))))));
  list.hidden = offered.length === 0;
  tell();
  if (offered.length > 0) announce(say("suggestionCount", { n: offered.length }));
}

/** The name is what was typed, where the text is another name of it. */
function option({ text, name, count }, at) {
  return h("li", { role: "option", id: `suggestions-${at}`, "data-at": at, "aria-selected": "false" },
    h("span", {}, text, name && h("span", { class: "suggest-name" }, ` ${name}`)),
    count !== undefined && h("span", { class: "suggest-count" }, number(count)));
}

async function suggestionsFor(q, signal) {
  try {
    return (await get(`/api/suggest?${new URLSearchParams({ q, lang: language })}`, signal)).suggestions ?? [];
  } catch (error) {
    if (error.kind === "missing") served = false;
    return [];
  }
}

function groupOf({ kind, id }) {
  return say(FACETS.includes(kind) ? kind : id ? "suggestTitle" : "suggestWord");
}

/** Round through the suggestions and the field itself. */
function move(step) {
  const places = offered.length + 1;
  active = ((active + 1 + step + places) % places) - 1;
  for (const option of list.querySelectorAll("[role=option]")) {
    const here = Number(option.dataset.at) === active;
    option.setAttribute("aria-selected", here);
    if (here) option.scrollIntoView({ block: "nearest" });
  }
  tell();
}

function tell() {
  if (composing) return;
  field.setAttribute("aria-expanded", !list.hidden);
  if (active < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", `suggestions-${active}`);
}

function take(at, { ctrlKey, metaKey, shiftKey }) {
  const next = stateFor(offered[at]);
  close();
  if (ctrlKey || metaKey || shiftKey) window.open(addressOf(next), "_blank", "noopener");
  else want(next, {});
}

/** A concept narrows by its facet instead of the words typed for it. */
function stateFor({ kind, code, id, text }) {
  const state = readState();
  if (id) return { ...state, article: id };
  const question = changed(state, { q: "", sort: "", view: "list" });
  return FACETS.includes(kind) ? withChoice(question, kind, code, true) : { ...question, q: text };
}

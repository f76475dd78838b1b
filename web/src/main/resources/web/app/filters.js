import { latest, preview } from "./api.js";
import { button, byId, h } from "./dom.js";
import { isInputMethodKey } from "./search-box.js";
import { FACETS, addressOf, changed, filterCount, isYearChosen, want, withChoice, withoutFilters } from "./state.js";
import { language, nameOf, number, say } from "./words.js";

/**
 * All facets, the dates, and how to leave them. Where the page is wide a choice counts at once; where it is narrow
 * choices are collected, their number is asked for, and a button at the foot of the screen applies them.
 */

const OPEN = ["country", "pair", "agreement", "year"];
const SHORT = 8; // values shown at first: the height of a facet that still lets the next one be seen
const SEARCHABLE = 12; // from here on a field to find values is worth its place

const narrow = matchMedia("(max-width: 63.99rem)");
const previews = latest();
const facets = [...FACETS, "year"].map(facetList);
const [toggle, body, dates, from, to, apply, clear] = [
  "filters-toggle", "filters-body", "dates", "from-day", "to-day", "filters-apply", "clear-all",
].map(byId);

let wanted; // the state that the choices made so far lead to

dates.before(...facets.map(({ element }) => element));
dates.addEventListener("submit", (event) => {
  event.preventDefault();
  const ordered = !to.value || from.value <= to.value;
  to.setCustomValidity(ordered ? "" : say("wrongOrder"));
  if (ordered) choose(changed(wanted, { from: from.value, to: to.value }));
  else to.reportValidity();
});
dates.addEventListener("input", () => to.setCustomValidity(""));
toggle.addEventListener("click", () => open(!body.hasAttribute("data-open")));
apply.addEventListener("click", () => {
  open(false);
  want(wanted, { focus: "results-heading" });
});
narrow.addEventListener("change", () => open(false));

function open(wide) {
  body.toggleAttribute("data-open", wide);
  toggle.setAttribute("aria-expanded", wide);
}

export function showFilters(answer, state) {
  toggle.hidden = body.hidden = false;
  wanted = state;
  draw(answer);
}

async function choose(next) {
  wanted = next;
  if (!narrow.matches) return want(next);
  try {
    const answer = await preview(next, previews());
    if (wanted === next) draw(answer);
  } catch {
    // the button keeps its last number; pressing it tells of any trouble
  }
}

function draw(answer) {
  const used = filterCount(wanted);
  toggle.textContent = used > 0 ? say("filtersWithCount", { n: used }) : say("filters");
  clear.href = addressOf(withoutFilters(wanted));
  clear.hidden = used === 0;
  apply.textContent = say("showArticles", { n: answer.total });
  for (const { facet, show } of facets) {
    const values = answer.facets?.[facet] ?? [];
    show(facet === "year" ? years(values) : inOrder(values));
  }
  if (dates.contains(document.activeElement) && document.activeElement.type === "date") return; // being written
  from.value = wanted.from;
  to.value = wanted.to;
}

export function facetName(facet) {
  return say({ language: "languageFacet", year: "date" }[facet] ?? facet);
}

/** The most frequent first; of the same count by name, in Japanese by how it is read. */
function inOrder(values) {
  const name = ({ label, names = [] }) =>
    (language === "ja" && !/[・–]/.test(label) && names.find((other) => /^[ぁ-ゖー]+$/.test(other))) || label;
  return values.toSorted((a, b) => b.count - a.count || name(a).localeCompare(name(b), language));
}

/** The newest year first; a year counts as chosen when the range of days covers it. */
function years(values) {
  return values
    .toSorted((a, b) => b.code - a.code)
    .map((value) => ({ ...value, label: say("year", { y: value.code }), selected: isYearChosen(wanted, value.code) }));
}

/** Rows stay the same elements from one answer to the next, so the focus stays. */
function facetList(facet) {
  const rows = new Map();
  const expanded = new Set();
  let values = [];
  let long = false;
  let sought = "";

  const summary = h("summary");
  const legend = h("legend", { class: "unseen" });
  const find = h("input", { type: "text", class: "facet-find", autocomplete: "off", spellcheck: "false" });
  const list = h("ul", { class: "facet-values" });
  const more = button("", { class: "quiet facet-more" });
  const nothing = h("p", { class: "facet-nothing", role: "status" });
  const details = h("details", { open: OPEN.includes(facet) },
    summary, h("fieldset", {}, legend, find, list, nothing, more));

  list.addEventListener("change", ({ target }) => choose(withChoice(wanted, facet, target.value, target.checked)));
  find.addEventListener("input", () => {
    sought = folded(find.value);
    arrange();
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !isInputMethodKey(event)) event.preventDefault();
  });
  more.addEventListener("click", () => {
    long = !long;
    arrange();
  });

  function show(next) {
    values = next;
    const name = facetName(facet);
    const chosen = values.filter(({ selected }) => selected).length;
    element.hidden = values.length === 0;
    summary.replaceChildren(
      h("span", { class: "facet-name" }, name),
      chosen > 0 ? h("span", { class: "facet-chosen" }, say("chosen", { n: chosen })) : "");
    legend.textContent = name;
    find.hidden = values.length < SEARCHABLE;
    const hint = say(facet === "country" ? "findCountry" : "findOther");
    if (find.placeholder !== hint) { // something may be being composed in it
      find.placeholder = hint;
      find.setAttribute("aria-label", say("find", { facet: name }));
    }
    if (chosen > 0) details.open = true;
    arrange();
  }

  function arrange() {
    const tops = values.filter(({ broader }) => !values.some(({ code }) => code === broader));
    const short = long || tops.length <= SHORT + 2 ? tops : tops.filter((value, at) => at < SHORT || hasChoice(value));
    const focused = document.activeElement;
    const shown = sought
      ? values.filter((value) => namesOf(value).some((name) => name.includes(sought))).map((value) => rowOf(value))
      : short.flatMap(unfolded);
    if (shown.length !== list.children.length || shown.some((row, at) => list.children[at] !== row)) {
      list.replaceChildren(...shown);
      if (list.contains(focused)) focused.focus({ preventScroll: true });
    }
    const rest = tops.length - short.length;
    more.hidden = sought !== "" || (rest === 0 && !(long && tops.length > SHORT));
    more.textContent = rest > 0 ? say("showMore", { n: rest }) : say("showFewer");
    nothing.textContent = sought && shown.length === 0 ? say("foundNothing") : "";
  }

  function below({ code }) {
    return values.filter(({ broader }) => broader === code);
  }

  function hasChoice(value) {
    return value.selected || below(value).some(({ selected }) => selected);
  }

  /** The row of a value, and those of the values below it if they are to be seen. */
  function unfolded(value) {
    const children = below(value);
    const isOpen = expanded.has(value.code) || hasChoice(value);
    return [rowOf(value, children, isOpen), ...(isOpen ? children.map((child) => rowOf(child, [], false, "below")) : [])];
  }

  function rowOf(value, children = [], isOpen = false, style = "") {
    if (!rows.has(value.code)) rows.set(value.code, row(value.code, () => {
      if (!expanded.delete(value.code)) expanded.add(value.code);
      arrange();
    }));
    return rows.get(value.code)(value, children.length > 0, isOpen, style);
  }

  const element = h("div", { class: "facet", "data-facet": facet, hidden: true }, details);
  return { facet, element, show };
}

/** Gives a function that shows a value in always the same row. */
function row(code, toggle) {
  const box = h("input", { type: "checkbox", value: code });
  const name = h("span", { class: "facet-label" });
  const count = h("span", { class: "facet-count", "aria-hidden": "true" });
  const spoken = h("span", { class: "unseen" });
  const expand = button("", { class: "facet-expand", onclick: toggle });
  const element = h("li", {}, h("label", {}, box, name, count, spoken), expand);
  return (value, hasMore, isOpen, style) => {
    box.checked = value.selected;
    name.textContent = value.label;
    count.textContent = number(value.count);
    spoken.textContent = ` ${say("articles", { n: value.count })}`;
    element.className = style;
    expand.hidden = !hasMore || value.selected;
    expand.setAttribute("aria-expanded", isOpen);
    expand.setAttribute("aria-label", say("expand", { f: value.label }));
    return element;
  };
}

/** What a value may be looked up by; countries in both languages. */
function namesOf({ label, code, names = [] }) {
  const countries = code.match(/\b[A-Z]{2}\b/g) ?? [];
  const called = ["en", "ja"].flatMap((lang) => countries.map((country) => nameOf("region", country, lang)));
  return [label, code, ...names, ...called].map(folded);
}

/** Without differences of case, width, accents and between hiragana and katakana. */
function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim();
}

import { h, redraw } from "./dom.js";

const SHORT = 8; // values shown at first: the height of a facet that still lets the next one be seen
const SEARCHABLE = 12; // from here on a field to find values is worth its place

/**
 * One facet as checkboxes, with values below values indented. Call `show` to draw it; it tells of a choice with
 * `facet-change` and never fetches. Rows stay the same elements from one answer to the next, so the focus stays.
 */
export class FacetListElement extends HTMLElement {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {FacetValue[]} */
  #values = [];
  /** @type {Set<string>} */
  #expanded = new Set();
  #long = false;
  #wanted = "";
  /** @type {Words} */
  #words;

  #summary = h("summary");
  #legend = h("legend", { class: "unseen" });
  #find = /** @type {HTMLInputElement} */ (
    h("input", { type: "text", class: "facet-find", autocomplete: "off", spellcheck: "false" })
  );
  #list = h("ul", { class: "facet-values" });
  #more = h("button", { type: "button", class: "quiet facet-more" });
  #nothing = h("p", { class: "facet-nothing", role: "status" });
  #details = h("details", {}, this.#summary,
    h("fieldset", {}, this.#legend, this.#find, this.#list, this.#nothing, this.#more));

  static define(tag = "facet-list", registry = customElements) {
    registry.define(tag, FacetListElement);
  }

  get facet() {
    return this.getAttribute("facet") ?? "";
  }

  connectedCallback() {
    if (this.#details.isConnected) return;
    this.append(this.#details);
    this.#details.toggleAttribute("open", this.hasAttribute("open"));
    this.#list.addEventListener("change", (event) => this.#choose(/** @type {HTMLInputElement} */ (event.target)));
    this.#find.addEventListener("input", () => {
      this.#wanted = folded(this.#find.value);
      this.#arrange();
    });
    this.#find.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) event.preventDefault();
    });
    this.#more.addEventListener("click", () => {
      this.#long = !this.#long;
      this.#arrange();
    });
  }

  /**
   * @param {FacetValue[]} values
   * @param {string} label
   * @param {Words} words
   */
  show(values, label, words) {
    this.#values = values;
    this.#words = words;
    this.hidden = values.length === 0;
    const chosen = values.filter((value) => value.selected).length;
    redraw(this.#summary, [
      h("span", { class: "facet-name" }, label),
      chosen > 0 && h("span", { class: "facet-chosen" }, words.say("chosen", { n: chosen })),
    ]);
    this.#legend.textContent = label;
    this.#find.hidden = values.length < SEARCHABLE;
    const findLabel = words.say("find", { facet: label });
    const hint = words.say(this.facet === "country" ? "findCountry" : "findOther");
    if (this.#find.getAttribute("aria-label") !== findLabel) {
      this.#find.setAttribute("aria-label", findLabel);
      this.#find.placeholder = hint;
    }
    if (chosen > 0) this.#details.setAttribute("open", "");
    this.#arrange();
  }

  /** @param {HTMLInputElement} box */
  #choose({ value, checked }) {
    const detail = { facet: this.facet, code: value, chosen: checked };
    this.dispatchEvent(new CustomEvent("facet-change", { bubbles: true, detail }));
  }

  #arrange() {
    const shown = this.#visible();
    const focused = document.activeElement;
    const order = shown.map(({ value, level, parent }) => this.#rowOf(value).update(value, level, parent, this.#words));
    if (order.length !== this.#list.children.length || order.some((row, at) => this.#list.children[at] !== row)) {
      this.#list.replaceChildren(...order);
      if (focused instanceof HTMLElement && this.#list.contains(focused)) focused.focus({ preventScroll: true });
    }
    const codes = new Set(this.#values.map((value) => value.code));
    for (const code of this.#rows.keys()) if (!codes.has(code)) this.#rows.delete(code);
    const rest = this.#wanted ? 0 : this.#tops().length - this.#tops().filter(({ code }) => shown.some((row) => row.value.code === code)).length;
    this.#more.hidden = this.#wanted !== "" || (rest === 0 && !(this.#long && this.#tops().length > SHORT));
    this.#more.textContent = rest > 0 ? this.#words.say("showMore", { n: rest }) : this.#words.say("showFewer");
    this.#nothing.textContent = this.#wanted && shown.length === 0 ? this.#words.say("foundNothing") : "";
  }

  /** @returns {{value: FacetValue, level: number, parent: boolean | null}[]} parent: null for a leaf, else whether it is open */
  #visible() {
    if (this.#wanted) {
      return this.#values
        .filter((value) => namesOf(value, this.facet).some((name) => name.includes(this.#wanted)))
        .map((value) => ({ value, level: 0, parent: null }));
    }
    const tops = this.#tops();
    const short = this.#long || tops.length <= SHORT + 2 ? tops : tops.filter((value, at) => at < SHORT || this.#hasChoice(value));
    return short.flatMap((value) => {
      const children = this.#below(value);
      const open = children.length > 0 && (this.#expanded.has(value.code) || this.#hasChoice(value));
      return [
        { value, level: 0, parent: children.length > 0 ? open : null },
        ...(open ? children.map((child) => ({ value: child, level: 1, parent: null })) : []),
      ];
    });
  }

  #tops() {
    const codes = new Set(this.#values.map((value) => value.code));
    return this.#values.filter((value) => !value.broader || !codes.has(value.broader));
  }

  /** @param {FacetValue} value */
  #below(value) {
    return this.#values.filter((child) => child.broader === value.code);
  }

  /** @param {FacetValue} value */
  #hasChoice(value) {
    return value.selected || this.#below(value).some((child) => child.selected);
  }

  /** @param {FacetValue} value */
  #rowOf(value) {
    let row = this.#rows.get(value.code);
    if (!row) {
      row = new Row(value.code, () => this.#toggle(value.code));
      this.#rows.set(value.code, row);
    }
    return row;
  }

  /** @param {string} code */
  #toggle(code) {
    if (!this.#expanded.delete(code)) this.#expanded.add(code);
    this.#arrange();
  }
}

/** One value: a checkbox, its name, its count, and a button if there is more below it. */
class Row {
  #box;
  #name = h("span", { class: "facet-label" });
  #count = h("span", { class: "facet-count", "aria-hidden": "true" });
  #spoken = h("span", { class: "unseen" });
  #button;
  #item;

  /**
   * @param {string} code
   * @param {() => void} toggle
   */
  constructor(code, toggle) {
    this.#box = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", value: code }));
    this.#button = h("button", { type: "button", class: "facet-expand", onclick: toggle });
    this.#item = h("li", {},
      h("label", {}, this.#box, this.#name, this.#count, this.#spoken), this.#button);
  }

  /**
   * @param {FacetValue} value
   * @param {number} level
   * @param {boolean | null} open
   * @param {Words} words
   */
  update(value, level, open, words) {
    this.#box.checked = Boolean(value.selected);
    setText(this.#name, value.label);
    setText(this.#count, words.number(value.count));
    setText(this.#spoken, ` ${words.say("countOf", { n: value.count })}`);
    this.#item.classList.toggle("below", level > 0);
    this.#button.hidden = open === null || Boolean(value.selected);
    this.#button.setAttribute("aria-expanded", String(Boolean(open)));
    this.#button.setAttribute("aria-label", words.say("expand", { f: value.label }));
    return this.#item;
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * What a value may be looked up by: its label, its code, other names from the server, and for countries the names in
 * both languages.
 *
 * @param {FacetValue} value
 * @param {string} facet
 */
function namesOf(value, facet) {
  const names = [value.label, value.code, ...(value.names ?? [])];
  const codes = facet === "country" || facet === "pair" ? value.code.split("-") : [];
  for (const code of codes.filter((part) => /^[A-Z]{2}$/.test(part))) {
    for (const language of ["en", "ja"]) names.push(countryName(code, language));
  }
  return names.map(folded);
}

/** @type {Record<string, Intl.DisplayNames>} */
const displayNames = {};

/**
 * @param {string} code
 * @param {string} language
 */
export function countryName(code, language) {
  displayNames[language] ??= new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  return displayNames[language].of(code) ?? code;
}

/**
 * Without differences of case, width, accents and between hiragana and katakana.
 *
 * @param {string} text
 */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim();
}

import { h, redraw } from "./dom.js";
import { FACETS, changed, filterCount, isYearChosen, withChoice, withoutFilters, addressOf } from "./state.js";

const OPEN = new Set(["country", "pair", "agreement", "year"]);

/**
 * All facets, the dates, and how to leave them. Where the page is wide a choice counts at once (`filters-change`, with
 * the next state); where it is narrow choices are collected, their number is asked for (`filters-preview`), and a
 * button at the foot of the screen applies them.
 */
export class FilterPanelElement extends HTMLElement {
  #narrow = matchMedia("(max-width: 63.99rem)");
  /** @type {State} */
  #state;
  /** @type {State | null} */
  #draft = null;
  /** @type {Words} */
  #words;

  #toggle = h("button", { type: "button", class: "filters-toggle", "aria-expanded": "false", "aria-controls": "filters-body" });
  #heading = h("h2", { id: "filters-heading" });
  #clear = h("a", { class: "clear-all", "data-key": "clear-all", "data-focus": "results-heading" });
  /** @type {Map<string, import("./facet-list.js").FacetListElement>} */
  #lists = new Map();
  #dates = new DateForm((from, to) => this.#choose(changed(this.#draft ?? this.#state, { from, to })));
  #apply = h("button", { type: "button", class: "main-button" });
  #body = h("div", { id: "filters-body" });

  static define(tag = "filter-panel", registry = customElements) {
    registry.define(tag, FilterPanelElement);
  }

  connectedCallback() {
    if (this.#body.isConnected) return;
    for (const facet of [...FACETS, "year"]) {
      const list = /** @type {any} */ (h("facet-list", { facet, open: OPEN.has(facet), hidden: true }));
      this.#lists.set(facet, list);
    }
    this.#body.append(
      h("div", { class: "filters-head" }, this.#heading, this.#clear),
      ...this.#lists.values(),
      this.#dates.element,
      h("div", { class: "filters-apply" }, this.#apply),
    );
    this.append(this.#toggle, this.#body);
    this.#veil(true); // nothing to choose from before the first answer
    this.addEventListener("facet-change", (event) => {
      const { facet, code, chosen } = /** @type {CustomEvent} */ (event).detail;
      this.#choose(withChoice(this.#draft ?? this.#state, facet, code, chosen));
    });
    this.#toggle.addEventListener("click", () => this.open(!this.#isOpen()));
    this.#apply.addEventListener("click", () => {
      const next = this.#draft ?? this.#state;
      this.open(false);
      this.#tell("filters-apply", next);
    });
    this.#narrow.addEventListener("change", () => this.open(false));
  }

  /**
   * Draws what a search answered. A draft that is still being made is not disturbed.
   *
   * @param {Answer} answer
   * @param {State} state
   * @param {Words} words
   */
  show(answer, state, words) {
    this.#state = state;
    this.#draft = null;
    this.#words = words;
    this.#veil(false);
    this.#draw(answer, state);
  }

  /**
   * Draws what the choices made so far would find.
   *
   * @param {Answer} answer
   * @param {State} draft
   */
  showPreview(answer, draft) {
    if (draft === this.#draft) this.#draw(answer, draft);
  }

  /** @param {boolean} hidden */
  #veil(hidden) {
    this.#toggle.hidden = hidden;
    this.#body.hidden = hidden;
  }

  /** @param {boolean} wanted */
  open(wanted) {
    this.#body.toggleAttribute("data-open", wanted);
    this.#toggle.setAttribute("aria-expanded", String(wanted));
  }

  #isOpen() {
    return this.#body.hasAttribute("data-open");
  }

  /** @param {State} next */
  #choose(next) {
    if (!this.#narrow.matches) {
      this.#tell("filters-change", next);
      return;
    }
    this.#draft = next;
    this.#tell("filters-preview", next);
  }

  /**
   * @param {string} type
   * @param {State} state
   */
  #tell(type, state) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: state }));
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  #draw(answer, state) {
    const words = this.#words;
    const used = filterCount(state);
    this.#toggle.textContent = used > 0 ? words.say("filtersWithCount", { n: used }) : words.say("filters");
    this.#heading.textContent = words.say("filters");
    redraw(this.#clear, words.say("clearAll"));
    this.#clear.setAttribute("href", addressOf(withoutFilters(state)));
    this.#clear.hidden = used === 0;
    this.#apply.textContent = words.say("showArticles", { n: answer.total });
    for (const [facet, list] of this.#lists) {
      const values = answer.facets?.[facet] ?? [];
      const label = words.say(facet === "language" ? "languageFacet" : facet === "year" ? "date" : facet);
      list.show(facet === "year" ? years(values, state, words) : inOrder(values, words), label, words);
    }
    this.#dates.show(state, words);
  }
}

/**
 * The most frequent first; of the same count by name, in Japanese by how it is read.
 *
 * @param {FacetValue[]} values
 * @param {Words} words
 */
function inOrder(values, words) {
  const name = (/** @type {FacetValue} */ { label, names = [] }) =>
    (words.language === "ja" && !/[・–]/.test(label) && names.find((other) => /^[ぁ-ゖー]+$/.test(other))) || label;
  return [...values].sort((a, b) => b.count - a.count || words.compare(name(a), name(b)));
}

/**
 * The newest year first; a year counts as chosen when the range of days covers it.
 *
 * @param {FacetValue[]} values
 * @param {State} state
 * @param {Words} words
 */
function years(values, state, words) {
  return [...values]
    .sort((a, b) => b.code.localeCompare(a.code))
    .map((value) => ({ ...value, label: words.say("year", { y: value.code }), selected: isYearChosen(state, value.code) }));
}

/** First and last day, typed or picked. */
class DateForm {
  #from = /** @type {HTMLInputElement} */ (h("input", { type: "date", id: "from-day", max: "9999-12-31" }));
  #to = /** @type {HTMLInputElement} */ (h("input", { type: "date", id: "to-day", max: "9999-12-31" }));
  #fromLabel = h("label", { for: "from-day" });
  #toLabel = h("label", { for: "to-day" });
  #button = h("button", { type: "submit", class: "quiet" });
  #wrong = "";

  /** @param {(from: string, to: string) => void} choose */
  constructor(choose) {
    this.element = h("form", { class: "dates", novalidate: true },
      h("div", {}, this.#fromLabel, this.#from), h("div", {}, this.#toLabel, this.#to), this.#button);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const [from, to] = [this.#from.value, this.#to.value];
      const ordered = !from || !to || from <= to;
      this.#to.setCustomValidity(ordered ? "" : this.#wrong);
      if (ordered) choose(from, to);
      else this.#to.reportValidity();
    });
    this.element.addEventListener("input", () => this.#to.setCustomValidity(""));
  }

  /**
   * @param {State} state
   * @param {Words} words
   */
  show({ from, to }, words) {
    this.#wrong = words.say("wrongOrder");
    this.#fromLabel.textContent = words.say("from");
    this.#toLabel.textContent = words.say("to");
    this.#button.textContent = words.say("apply");
    if (this.element.contains(document.activeElement) && document.activeElement !== this.#button) return;
    this.#from.value = from;
    this.#to.value = to;
  }
}

import { isComposing, isInputMethodKey, isWorthAsking } from "./composing.js";
import { h } from "./dom.js";

/**
 * A search field with suggestions: the combobox of the ARIA Authoring Practices, list autocomplete with manual
 * selection. Enter without a chosen suggestion is left alone, so the form is sent as typed. While text is being
 * composed suggestions may come, but no key is taken, nothing is announced and the field is not touched.
 *
 * @typedef {{text: string, name: string, group: string, count: string}} Option name: another name, shown beside the text
 */

const PAUSE = 150; // milliseconds after the last letter
const COMPOSING_PAUSE = 400; // half words change faster than they mean something

export class Combobox {
  #field;
  #list;
  #ask;
  #choose;
  #announce;
  /** @type {Option[]} */
  #options = [];
  #active = -1;
  #timer = 0;
  #asked = 0;

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} list an empty element with an id, below the field
   * @param {{
   *   ask: (text: string) => Promise<Option[]>,
   *   choose: (at: number, elsewhere: boolean) => void,
   *   announce: (count: number) => void,
   * }} listener
   */
  constructor(field, list, { ask, choose, announce }) {
    this.#field = field;
    this.#list = list;
    this.#ask = ask;
    this.#choose = choose;
    this.#announce = announce;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");
    list.setAttribute("role", "listbox");
    field.addEventListener("input", (event) => this.#later(/** @type {InputEvent} */ (event).isComposing));
    field.addEventListener("compositionend", () => this.#tell());
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("blur", () => this.close());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) this.#take(Number(option.getAttribute("data-at")), event.ctrlKey || event.metaKey || event.shiftKey);
    });
  }

  /** @returns {boolean} whether suggestions are shown */
  get isOpen() {
    return !this.#list.hidden;
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#list.hidden = true;
    this.#active = -1;
    this.#tell();
  }

  /** @param {boolean} composing */
  #later(composing) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#suggest(), composing ? COMPOSING_PAUSE : PAUSE);
  }

  async #suggest() {
    const mine = ++this.#asked;
    const text = this.#field.value.trim();
    const options = isWorthAsking(text) ? await this.#ask(text) : [];
    if (mine !== this.#asked || document.activeElement !== this.#field) return;
    this.#options = options;
    this.#active = -1;
    this.#draw();
    if (options.length > 0) this.#announce(options.length);
  }

  #draw() {
    const groups = [...new Set(this.#options.map(({ group }) => group))];
    const numbered = this.#options.map((option, at) => ({ ...option, at }));
    this.#list.replaceChildren(...groups.map((group) =>
      h("ul", { role: "group", "aria-label": group },
        h("li", { role: "presentation", class: "suggest-group" }, group),
        numbered.filter((option) => option.group === group).map(({ text, name, count, at }) =>
          h("li", { role: "option", id: `${this.#list.id}-${at}`, "data-at": at, "aria-selected": "false" },
            h("span", {}, text, name && h("span", { class: "suggest-name" }, ` ${name}`)), count && h("span", { class: "suggest-count" }, count))))));
    this.#list.hidden = this.#options.length === 0;
    this.#tell();
  }

  /** Tells assistive technology how things stand, but not while text is being composed. */
  #tell() {
    if (isComposing()) return;
    this.#set("aria-expanded", String(this.isOpen));
    this.#set("aria-activedescendant", this.#active >= 0 ? `${this.#list.id}-${this.#active}` : null);
  }

  /**
   * @param {string} name
   * @param {string | null} value
   */
  #set(name, value) {
    if (this.#field.getAttribute(name) === value) return;
    if (value === null) this.#field.removeAttribute(name);
    else this.#field.setAttribute(name, value);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (isInputMethodKey(event)) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.key === "ArrowDown" && event.altKey) {
      this.#later(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.isOpen && !event.altKey) {
      event.preventDefault();
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowDown" && !this.isOpen) {
      this.#later(false);
    } else if (event.key === "Enter" && this.isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active, elsewhere);
    } else if (event.key === "Enter") {
      this.close();
    } else if (event.key === "Escape" && this.isOpen) {
      event.stopImmediatePropagation(); // the next Escape empties the field
      event.preventDefault();
      this.close();
    }
  }

  /**
   * Round through the suggestions and the field itself.
   *
   * @param {1 | -1} step
   */
  #move(step) {
    const places = this.#options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    for (const option of this.#list.querySelectorAll("[role=option]")) {
      const here = Number(option.getAttribute("data-at")) === this.#active;
      option.setAttribute("aria-selected", String(here));
      if (here) option.scrollIntoView({ block: "nearest" });
    }
    this.#tell();
  }

  /**
   * @param {number} at
   * @param {boolean} elsewhere
   */
  #take(at, elsewhere) {
    this.close();
    this.#choose(at, elsewhere);
  }
}

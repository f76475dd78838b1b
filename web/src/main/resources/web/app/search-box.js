import { isComposing, isInputMethodKey, isWorthAsking, settled } from "./composing.js";
import { byId } from "./dom.js";

/** The search field with its buttons. Tells what is asked for, and has suggestions fetched. */
export class SearchBox {
  #field = /** @type {HTMLInputElement} */ (byId("q"));
  #clear = byId("clear-q");
  /** @type {import("./combobox.js").Combobox | null} */
  #suggestions = null;
  #page;

  /**
   * @param {(q: string) => void} ask
   * @param {Parameters<typeof import("./suggest.js").suggestions>[2]} page
   */
  constructor(ask, page) {
    this.#page = page;
    const field = this.#field;
    field.addEventListener("focus", () => this.prepare());
    field.addEventListener("keydown", (event) => {
      if (isInputMethodKey(event)) {
        if (!event.isComposing && event.key === "Enter") event.preventDefault(); // Safari: ends a composition, not a question
      } else if (event.key === "Escape" && field.value && !this.#suggestions?.isOpen) {
        this.#empty();
      }
    });
    field.addEventListener("input", () => this.#changed());
    this.#clear.addEventListener("click", () => this.#empty());
    byId("search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (!isComposing()) this.#submit(ask);
    });
  }

  /** Suggestions come after the first results: nobody types before, and the results come sooner. */
  async prepare() {
    if (this.#suggestions) return;
    const module = await import("./suggest.js").catch(() => null); // the page works without suggestions
    await settled(); // the field must not be touched while text is being composed
    this.#suggestions ??= module && module.suggestions(this.#field, byId("suggestions"), this.#page);
  }

  /**
   * Shows what was asked for, unless something else is being written.
   *
   * @param {string} q
   */
  show(q) {
    this.#suggestions?.close();
    if (!isComposing() && this.#field.value !== q) this.#field.value = q;
    this.#changed();
  }

  /** @param {(q: string) => void} ask */
  #submit(ask) {
    this.#suggestions?.close();
    const q = this.#field.value.trim();
    if (q && !isWorthAsking(q)) {
      this.#field.setCustomValidity(this.#page.now().words.say("oneLetter"));
      this.#field.reportValidity();
      return;
    }
    if (matchMedia("(pointer: coarse)").matches) this.#field.blur(); // lets the keyboard on the screen go away
    ask(q);
  }

  #changed() {
    this.#field.setCustomValidity("");
    this.#clear.hidden = this.#field.value === "";
  }

  #empty() {
    this.#suggestions?.close();
    this.#field.value = "";
    this.#changed();
    this.#field.focus();
  }
}

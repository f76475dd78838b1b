import { isComposing } from "./composing.js";

const SETTLED = 400; // milliseconds; shorter and a screen reader still reads the key that was pressed

/** Tells screen readers, politely and once things have settled. Never while text is being composed. */
export class Announcer {
  #region;
  #timer = 0;

  /** @param {HTMLElement} region an element with role="status" */
  constructor(region) {
    this.#region = region;
  }

  /** @param {string} message replaces whatever was still waiting to be said */
  say(message) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (isComposing()) this.say(message);
      else this.#tell(message);
    }, SETTLED);
  }

  /** @param {string} message */
  #tell(message) {
    const same = this.#region.textContent === message;
    this.#region.textContent = same ? `${message}\u00a0` : message; // the same text twice would stay unread
  }
}

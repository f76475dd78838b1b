/**
 * Input methods. While text is being composed the Enter, Escape and arrow keys belong to the input method, and the
 * field must not be touched: no new value, no new attribute.
 */

let composing = false;

/** Starts to watch; call once. */
export function watchComposition() {
  addEventListener("compositionstart", () => (composing = true), true);
  addEventListener("compositionend", () => (composing = false), true);
  addEventListener("blur", () => (composing = false), true);
}

/** Whether text is being composed anywhere on the page. */
export function isComposing() {
  return composing;
}

/**
 * Resolves as soon as nothing is being composed.
 *
 * @returns {Promise<void>}
 */
export function settled() {
  if (!composing) return Promise.resolve();
  return new Promise((resolve) => addEventListener("compositionend", () => setTimeout(resolve), { once: true }));
}

/**
 * Whether a key belongs to the input method. Safari sends the Enter that ends a composition after `compositionend`,
 * with the key code 229; other browsers send the first key before `compositionstart`.
 *
 * @param {KeyboardEvent} event
 */
export function isInputMethodKey(event) {
  return event.isComposing || event.keyCode === 229;
}

/**
 * One kanji or kana means something, one Latin letter does not.
 *
 * @param {string} text
 */
export function isWorthAsking(text) {
  return text.length >= 2 || /[^\u0000-\u024f]/.test(text);
}

import { copy } from "./clipboard.js";
import "./strings-later.js";

/**
 * Copies what a button stands for, and tells so on the button for a moment.
 *
 * @param {HTMLElement} button
 * @param {Words} words
 * @returns {Promise<string>} what became of it
 */
export async function copyFor(button, words) {
  const message = words.say((await copy(textOf(button))) ? (button.dataset.text ? "citationCopied" : "linkCopied") : "copyFailed");
  const label = button.textContent;
  button.textContent = message;
  setTimeout(() => button.isConnected && button.textContent === message && (button.textContent = label), 2000);
  return message;
}

/**
 * The text it carries, the address of its article, or that of this page.
 *
 * @param {HTMLElement} button
 */
function textOf({ dataset: { text, id } }) {
  return text ?? (id === undefined ? location.href : new URL(`/?article=${encodeURIComponent(id)}`, location.href).href);
}

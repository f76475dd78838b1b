import { citation } from "./citation.js";
import { copy } from "./clipboard.js";
import { webAddress } from "./dom.js";
import { today } from "./words.js";

/**
 * Copies what a button stands for, and tells so on the button for a moment.
 *
 * @param {HTMLElement} button
 * @param {Result[]} results those that are shown
 * @param {Words} words
 * @returns {Promise<string>} what became of it
 */
export async function copyFor(button, results, words) {
  const [text, done] = whatToCopy(button, results, words);
  const message = words.say((await copy(text)) ? done : "copyFailed");
  const label = button.textContent;
  button.textContent = message;
  setTimeout(() => button.isConnected && button.textContent === message && (button.textContent = label), 2000);
  return message;
}

/**
 * @param {HTMLElement} button
 * @param {Result[]} results
 * @param {Words} words
 */
function whatToCopy(button, results, words) {
  const { copy: what, id = "", text = "" } = button.dataset;
  if (what === "search") return [location.href, "linkCopied"];
  if (what === "link") return [new URL(`/?article=${encodeURIComponent(id)}`, location.href).href, "linkCopied"];
  const result = results.find((other) => other.id === id);
  return [text || (result ? cite(result, words) : ""), "citationCopied"];
}

/**
 * @param {Result} result
 * @param {Words} words
 */
function cite({ title, source, published, url }, words) {
  const text = title.map((piece) => piece.text).join("");
  return citation({ title: text, source, published, url: webAddress(url) ?? undefined }, words.language, today());
}

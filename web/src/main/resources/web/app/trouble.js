import { h } from "./dom.js";
import { addressOf, withoutFilters } from "./state.js";

/**
 * Why there is no answer, in one sentence.
 *
 * @param {import("./api.js").Problem} problem
 * @param {boolean} stale whether earlier results are still shown
 * @param {Words} words
 */
export function sentenceFor(problem, stale, words) {
  switch (problem.kind) {
    case "limited":
      return words.say("limited", { n: problem.retryAfter });
    case "timeout":
      return words.say("timeout");
    case "unreachable":
      return navigator.onLine ? words.say("unreachable") : words.say(stale ? "offline" : "offlineEmpty");
    default:
      return words.say("failed", { title: problem.message });
  }
}

/**
 * @param {string} sentence
 * @param {Words} words
 */
export function trouble(sentence, words) {
  return h("div", { class: "trouble" },
    h("p", {}, sentence),
    againButton(words));
}

/** @param {Words} words */
export function againButton(words) {
  return h("button", { type: "button", class: "main-button", "data-again": true, "data-key": "again" }, words.say("tryAgain"));
}

/**
 * Nothing was found: what to drop. `rescues` come later, when they have been counted.
 *
 * @param {State} state
 * @param {Filter[]} filters
 * @param {{label: string, without: State, total: number}[]} rescues
 * @param {Words} words
 */
export function nothingFound(state, filters, rescues, words) {
  const counted = rescues.filter(({ total }) => total > 0);
  return h("div", { class: "nothing" },
    h("p", { class: "nothing-line" }, state.q ? words.say("none", { q: state.q }) : words.say("nonePlain")),
    counted.length > 0 && h("h2", {}, words.say("dropHint")),
    counted.length > 0 &&
      h("ul", {}, counted.map(({ label, without, total }) =>
        h("li", {},
          h("a", { href: addressOf(without), "data-focus": "results-heading" },
            label ? words.say("without", { n: total, f: label }) : words.say("withoutAll", { n: total }))))),
    filters.length > 1 && counted.length === 0 &&
      h("p", {}, h("a", { href: addressOf(withoutFilters(state)), "data-focus": "results-heading" }, words.say("clearAll"))),
    state.q && h("p", {}, words.say("noneHelp")));
}

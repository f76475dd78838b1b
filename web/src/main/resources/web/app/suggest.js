import { Latest, Problem, get } from "./api.js";
import { Combobox } from "./combobox.js";
import { FACETS, changed, withChoice } from "./state.js";
import "./strings-later.js";

/**
 * Suggestions of the server for the search field. A server without suggestions is asked once, and then left in peace.
 */

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 * @param {{
 *   now: () => {state: State, words: Words},
 *   go: (next: State, elsewhere: boolean) => void,
 *   announce: (message: string) => void,
 * }} page
 */
export function suggestions(field, list, { now, go, announce }) {
  const requests = new Latest();
  let served = true;
  /** @type {Suggestion[]} */
  let offered = [];

  return new Combobox(field, list, {
    async ask(text) {
      if (!served) return [];
      const { words } = now();
      list.setAttribute("aria-label", words.say("suggestions"));
      try {
        const answer = await get(`/api/suggest?${new URLSearchParams({ q: text, lang: words.language })}`, requests.start());
        offered = byGroup(answer.suggestions ?? [], words);
      } catch (error) {
        if (error instanceof Problem && error.kind === "missing") served = false;
        offered = [];
      }
      return offered.map((suggestion) => ({
        text: suggestion.text,
        name: suggestion.name ?? "",
        group: groupOf(suggestion, words),
        count: suggestion.count === undefined ? "" : words.number(suggestion.count),
      }));
    },
    choose(at, elsewhere) {
      go(stateFor(offered[at], now().state), elsewhere);
    },
    announce(count) {
      announce(now().words.say("suggestionCount", { n: count }));
    },
  });
}

/**
 * A concept narrows by its facet instead of the words typed for it; an article opens; words are searched.
 *
 * @param {Suggestion} suggestion
 * @param {State} state
 * @returns {State}
 */
function stateFor(suggestion, state) {
  const facet = facetOf(suggestion);
  if (facet && suggestion.code) return withChoice(changed(state, { q: "", sort: "", view: "list" }), facet, suggestion.code, true);
  if (suggestion.id) return { ...state, article: suggestion.id };
  return changed(state, { q: suggestion.text, sort: "", view: "list" });
}

/** @param {Suggestion} suggestion */
function facetOf({ kind }) {
  return FACETS.find((known) => known === kind);
}

/**
 * @param {Suggestion} suggestion
 * @param {Words} words
 */
function groupOf(suggestion, words) {
  const facet = facetOf(suggestion);
  if (facet) return words.say(facet);
  return words.say(suggestion.id ? "suggestTitle" : "suggestWord");
}

/**
 * Suggestions of one kind together, in the order in which the kinds first come.
 *
 * @param {Suggestion[]} suggestions
 * @param {Words} words
 */
function byGroup(suggestions, words) {
  const groups = [...new Set(suggestions.map((suggestion) => groupOf(suggestion, words)))];
  return groups.flatMap((group) => suggestions.filter((suggestion) => groupOf(suggestion, words) === group));
}

import { h } from "./dom.js";
import { FACETS, addressOf, changed, withChoice } from "./state.js";

/**
 * What the reader should know about how the question was understood.
 *
 * @param {Answer} answer
 * @param {State} state
 * @param {string[]} ignored names in the address that mean nothing
 * @param {Words} words
 */
export function notes({ query, total, didYouMean, partial, tookMillis }, state, ignored, words) {
  const lines = [
    concepts(query.concepts ?? [], state, words),
    translated(query.translations ?? [], state, words),
    didYouMean &&
      words.pieces("didYouMean", {
        q: h("a", { href: addressOf(changed(state, { q: didYouMean })), "data-focus": "results-heading" }, didYouMean),
      }),
    query.relaxed && total > 0 && words.say("relaxed"),
    ...(query.hints ?? []).map((one) => hint(one, words)),
    partial && [
      words.say("partial", { s: Math.max(1, Math.round((tookMillis ?? 0) / 1000)) }), " ",
      h("button", { type: "button", class: "quiet", "data-again": true }, words.say("searchAgain")),
    ],
    ignored.length > 0 && words.say("ignored", { names: ignored.join(", ") }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return h("div", { class: "notes" }, lines.map((line) => h("p", {}, /** @type {any} */ (line))));
}

/**
 * What was read otherwise than its writer may think: `too-long` is the sentence hintTooLong. Few queries need one, so
 * the sentences come when they are needed.
 *
 * @param {Hint} hint
 * @param {Words} words
 */
function hint({ code, text, limit }, words) {
  const key = `-${code}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const place = h("span");
  import("./strings-later.js").then(() => place.append(words.say(`hint${key}`, { q: text ?? "", n: limit ?? 0 })));
  return place;
}

/**
 * What was searched beside the words typed, and the way to search without it, or with it again.
 *
 * @param {Translated[]} translations
 * @param {State} state
 * @param {Words} words
 */
function translated(translations, state, words) {
  const link = (/** @type {boolean} */ translate) =>
    h("a", { href: addressOf(changed(state, { translate })), "data-focus": "results-heading" },
      words.say(translate ? "searchBoth" : "onlyTyped"));
  if (!state.translate) return state.q ? [words.say("typedOnly"), " ", link(true)] : null;
  const languages = [...new Set(translations.map(({ language }) => language))];
  if (languages.length === 0) return null;
  return [
    ...languages.map((language) => {
      const terms = translations.filter((one) => one.language === language).flatMap((one) => one.terms);
      return [
        h("span", { class: "notes-label" }, words.say("alsoIn", { language: words.nameOf(language) })), " ",
        h("span", { class: "also", lang: language }, [...new Set(terms)].join(language === "ja" ? "、" : ", ")), " ",
      ];
    }).flat(),
    link(false),
  ];
}

/**
 * The concepts found in the words, each a link that narrows to it.
 *
 * @param {{text: string, code: string, label: string}[]} found
 * @param {State} state
 * @param {Words} words
 */
function concepts(found, state, words) {
  const shown = found.filter(({ code }, at) => found.findIndex((other) => other.code === code) === at);
  if (shown.length === 0) return null;
  return [
    h("span", { class: "notes-label" }, words.say("readAs")),
    h("span", { class: "concepts" }, shown.map(({ text, code, label }) => {
      const [facet, ...rest] = code.split(":");
      const value = rest.join(":");
      const usable = FACETS.includes(facet) && value !== "" && !state.filters[facet].includes(value);
      return h("span", { class: "concept" },
        h("q", {}, text), " ",
        usable
          ? h("a", { href: addressOf(withChoice(state, facet, value, true)), title: words.say("narrowTo", { f: label }), "data-focus": "results-heading" }, label)
          : label);
    })),
  ];
}

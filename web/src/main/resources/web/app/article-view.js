import { citations } from "./citing.js";
import { h, webAddress } from "./dom.js";
import { evidenceOf, wordsOf } from "./evidence.js";
import { lines, passages } from "./passages.js";
import { origin } from "./result-list.js";
import { FACETS, addressOf } from "./state.js";
import "./strings-later.js";

/** One article: its text with the words on which its tags rest, where it comes from, how to cite it. */

const QUOTED = 2; // words quoted beside a tag: the rest is in the text

/**
 * @param {Article} article
 * @param {State} state
 * @param {Words} words
 */
export function articleView(article, state, words) {
  const address = webAddress(article.url);
  return [
    backLink(state, words),
    h("article", { class: "reading", lang: article.language },
      h("header", { lang: words.language },
        origin({ ...article, url: undefined }, words),
        h("h1", { id: "article-heading", tabindex: "-1", lang: article.language }, field(article, "title", article.title, 0)),
        article.titleDerived && h("p", { class: "derived" }, words.say("titleDerived")),
        (article.authors ?? []).length > 0 &&
          h("p", { class: "authors" }, words.say("authors", { names: (article.authors ?? []).join(words.language === "ja" ? "、" : ", ") })),
        address &&
          h("p", { class: "original" },
            h("a", { href: address, rel: "noopener external" },
              article.source ? words.say("original", { source: article.source }) : words.say("originalPlain"),
              h("span", { "aria-hidden": "true" }, " ↗"), h("span", { class: "unseen" }, ` ${words.say("opensElsewhere")}`)))),
      lines(article.body).map(({ text, start }) =>
        h("p", { class: /^\s*[-–•・*]\s?/.test(text) && "item" }, field(article, "body", text, start)))),
    h("aside", { class: "about", "aria-label": words.say("evidence") }, about(article, words)),
    h("div", { class: "related" },
      dates(article, words),
      h("div", { id: "kin" }),
      cite(article, words)),
  ];
}

/**
 * @param {State} state
 * @param {Words} words
 */
export function backLink(state, words) {
  return h("p", { class: "back" },
    h("a", { href: addressOf({ ...state, article: "" }), "data-back": true, "data-focus": `result-${state.article}` },
      h("span", { "aria-hidden": "true" }, "← "), words.say("backToResults")));
}

/**
 * What else tells of it, to be put into its place when it is known: the text that is being read stays as it is.
 *
 * @param {Related} others
 * @param {State} state
 * @param {Words} words
 */
export function kinView({ results = [], sameEvent = [] }, state, words) {
  return [related("sameEvent", sameEvent, state, words), related("similar", results, state, words)];
}

/**
 * @param {Article} article
 * @param {"title" | "body"} name
 * @param {string} text a part of the field
 * @param {number} start where it starts
 */
function field(article, name, text, start) {
  const spans = (article.mentions ?? [])
    .map((mention, number) => ({ ...mention, number }))
    .filter((mention) => mention.field === name && isShown(mention, article));
  return passages(text, spans, start).map((passage) =>
    passage.spans.length === 0
      ? passage.text
      : h("mark", { class: "mention", "data-mentions": passage.spans.map(({ number }) => number).join(" ") }, passage.text));
}

/**
 * Whether a mention became a tag; the others would only unsettle the text.
 *
 * @param {Mention} mention
 * @param {Article} article
 */
function isShown({ code }, { tags = {} }) {
  const [facet, value] = code.split(/:(.*)/);
  return (tags[facet] ?? []).some((tag) => tag.code === value);
}

/**
 * The tags with their words; pressing one lights its words in the text, pressing again goes from place to place.
 *
 * @param {Article} article
 * @param {Words} words
 */
function about(article, words) {
  const evidence = evidenceOf(article, FACETS).filter(({ facet }) => facet !== "language" && facet !== "source");
  const facets = [...new Set(evidence.map(({ facet }) => facet))];
  if (facets.length === 0) return null;
  return h("section", {},
    h("h2", {}, words.say("evidence")),
    h("p", { class: "about-help" }, words.say("evidenceHelp")),
    h("dl", {}, facets.map((facet) =>
      h("div", {},
        h("dt", {}, words.say(facet)),
        evidence.filter((item) => item.facet === facet).map((item) => h("dd", {}, tag(item, article, words)))))));
}

/**
 * @param {Evidence} evidence
 * @param {Article} article
 * @param {Words} words
 */
function tag({ label, mentions }, article, words) {
  if (mentions.length === 0) return h("span", { class: "tag-plain" }, label);
  const numbers = mentions.map((mention) => (article.mentions ?? []).indexOf(mention));
  const quoted = wordsOf(mentions).slice(0, QUOTED);
  return h("button", { type: "button", class: "tag-button", "aria-pressed": "false", "data-light": true, "data-mentions": numbers.join(" ") },
    h("span", { class: "tag-label" }, label),
    h("span", { class: "tag-times" }, words.say("timesFound", { n: mentions.length })),
    h("span", { class: "tag-words", lang: article.language }, quoted.map((text) => h("q", {}, text))));
}

/**
 * @param {Article} article
 * @param {Words} words
 */
function dates({ events = [], language }, words) {
  if (events.length === 0) return null;
  return h("section", {},
    h("h2", {}, words.say("events")),
    h("ul", { class: "events" }, events.map(({ date, end, text }) =>
      h("li", {},
        end && end !== date ? words.range(date, end) : words.day(date),
        text && h("q", { lang: language }, text)))));
}

/**
 * @param {Article} article
 * @param {Words} words
 */
function cite(article, words) {
  return h("section", {},
    h("h2", {}, words.say("citation")),
    citations(article, words),
    h("p", {}, h("button", { type: "button", class: "quiet", "data-copy": "link", "data-id": article.id }, words.say("copyLink"))));
}

/**
 * @param {string} key
 * @param {Result[]} results
 * @param {State} state
 * @param {Words} words
 */
function related(key, results, state, words) {
  if (results.length === 0) return null;
  return h("section", {},
    h("h2", {}, words.say(key)),
    h("ul", {}, results.map((result) =>
      h("li", {},
        h("a", { href: addressOf({ ...state, article: result.id }), lang: result.language, "data-focus": "article-heading" },
          result.title.map(({ text }) => text).join("")),
        origin({ ...result, url: undefined }, words)))));
}

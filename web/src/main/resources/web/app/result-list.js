import { h, marked, webAddress } from "./dom.js";
import { addressOf, changed, withChoice } from "./state.js";

const SHOWN_TAGS = [["pair", 2], ["agreement", 2], ["stage", 1], ["sector", 2]];

/**
 * The articles of one page.
 *
 * @param {Answer} answer
 * @param {State} state
 * @param {Words} words
 */
export function resultList({ results, page, facets }, state, words) {
  const broader = new Set(Object.values(facets).flat().flatMap((value) => value.broader ?? []));
  return h("ol", { class: "results", start: (page.number - 1) * page.size + 1 },
    results.map((result, at) => h("li", {}, resultItem(result, `title-${at}`, broader, state, words))));
}

/**
 * @param {Result} result
 * @param {string} headingId
 * @param {Set<string>} broader codes that have others below them
 * @param {State} state
 * @param {Words} words
 */
function resultItem(result, headingId, broader, state, words) {
  const { id, language } = result;
  return h("article", { class: "result", "aria-labelledby": headingId, "data-id": id },
    origin(result, words),
    h("h3", { id: headingId, lang: language },
      h("a", { href: addressOf({ ...state, article: id }), "data-key": `result-${id}` }, marked(result.title))),
    result.titleDerived && h("p", { class: "derived" }, words.say("titleDerived")),
    (result.snippets ?? []).length > 0 &&
      h("p", { class: "snippet", lang: language }, joined(result.snippets ?? []).flatMap(marked)),
    tagLine(result, broader, state, words),
    tools(result, state, words));
}

/**
 * Snippets one after the other, with one ellipsis between them.
 *
 * @param {Piece[][]} snippets
 */
function joined(snippets) {
  return snippets.map((pieces, at) => {
    const before = snippets[at - 1]?.at(-1)?.text ?? "…";
    const gap = at === 0 ? "" : before.trimEnd().endsWith("…") || pieces[0]?.text.startsWith("…") ? " " : " … ";
    return gap ? [{ text: gap }, ...pieces] : pieces;
  });
}

/**
 * Where an article comes from: day, source, language.
 *
 * @param {{published?: string, source?: string, language?: string, url?: string}} result
 * @param {Words} words
 */
export function origin({ published, source, language, url }, words) {
  const address = webAddress(url);
  return h("p", { class: "origin" },
    published ? h("time", { datetime: published }, words.day(published)) : h("span", {}, words.say("dateUnknown")),
    source &&
      (address
        ? h("a", { href: address, rel: "noopener external", class: "source" }, source, h("span", { class: "unseen" }, ` ${words.say("opensElsewhere")}`))
        : h("span", { class: "source" }, source)),
    language && h("span", { class: "language", lang: language }, languageName(language)));
}

/** @param {string} language */
export function languageName(language) {
  try {
    return new Intl.DisplayNames(language, { type: "language", fallback: "code" }).of(language) ?? language;
  } catch {
    return language;
  }
}

/**
 * What an article is about, as links that narrow to it. Where a narrower tag is shown, the broader one is not.
 *
 * @param {Result} result
 * @param {Set<string>} broader
 * @param {State} state
 * @param {Words} words
 */
function tagLine({ tags = {} }, broader, state, words) {
  const pairs = new Set((tags.pair ?? []).flatMap(({ code }) => code.split("-")));
  const lone = (tags.country ?? []).filter(({ code }) => !pairs.has(code));
  const shown = [
    ...lone.slice(0, 3).map((tag) => ({ facet: "country", ...tag })),
    ...SHOWN_TAGS.flatMap(([facet, most]) =>
      narrow(tags[facet] ?? [], broader).slice(0, Number(most)).map((tag) => ({ facet: String(facet), ...tag }))),
  ];
  if (shown.length === 0) return null;
  return h("ul", { class: "tags", "aria-label": words.say("tags") },
    shown.map(({ facet, code, label }) => h("li", {}, tagLink(facet, code, label, state, words))));
}

/**
 * @param {Tag[]} tags
 * @param {Set<string>} broader
 */
function narrow(tags, broader) {
  const narrower = tags.filter(({ code }) => !broader.has(code));
  return narrower.length > 0 ? narrower : tags;
}

/**
 * @param {string} facet
 * @param {string} code
 * @param {string} label
 * @param {State} state
 * @param {Words} words
 */
function tagLink(facet, code, label, state, words) {
  if (state.filters[facet].includes(code)) return h("span", { class: `tag tag-${facet} chosen` }, label);
  return h("a", {
    class: `tag tag-${facet}`,
    href: addressOf(withChoice(changed(state, {}), facet, code, true)),
    title: words.say("narrowTo", { f: label }),
    "data-focus": "results-heading",
  }, label);
}

/**
 * @param {Result} result
 * @param {State} state
 * @param {Words} words
 */
function tools({ id, similar = 0 }, state, words) {
  const unfolding = (/** @type {string} */ key) =>
    h("details", { class: "unfolding", "data-unfold": key, "data-id": id }, h("summary", {}, words.say(key)), h("div", {}));
  return h("div", { class: "tools" },
    similar > 0 && h("a", { href: addressOf(changed(state, { collapse: false })), "data-focus": "results-heading" }, "⧉ ", words.say("alike", { n: similar })),
    unfolding("why"),
    h("button", { type: "button", class: "quiet", "data-copy": "link", "data-id": id }, words.say("copyLink")),
    unfolding("cite"));
}

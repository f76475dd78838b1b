import { Problem, article } from "./api.js";
import { button, byId, h, marked, redraw, webAddress } from "./dom.js";
import { FACETS, addressOf, changed, linkTo, withChoice } from "./state.js";
import { date, language, listed, nameOf, range, say, today } from "./words.js";

/** Articles, as a list and one by one; the words on which their tags rest, and how to cite them. */

const SHOWN_TAGS = { country: 3, pair: 2, agreement: 2, stage: 1, sector: 2 };
const QUOTED = { list: 3, view: 2 }; // words quoted per tag: enough to judge it; beside the text fewer

export function resultList({ results, page, facets }, state) {
  const broader = Object.values(facets).flat().map((value) => value.broader);
  return h("ol", { class: "results", start: (page.number - 1) * page.size + 1 },
    results.map((result, at) => h("li", {}, item(result, `title-${at}`, broader, state))));
}

function item(result, headingId, broader, state) {
  const { id, language, title, titleDerived, snippets = [], similar } = result;
  return h("article", { class: "result", "aria-labelledby": headingId, "data-id": id },
    origin(result),
    h("h3", { id: headingId, lang: language },
      h("a", { href: addressOf({ ...state, article: id }), "data-key": `result-${id}` }, marked(title))),
    titleDerived && h("p", { class: "derived" }, say("titleDerived")),
    snippets.length > 0 && h("p", { class: "snippet", lang: language }, joined(snippets)),
    tagLine(result, broader, state),
    h("div", { class: "tools" },
      similar > 0 && linkTo(changed(state, { collapse: false }), `⧉ ${say("alike", { n: similar })}`),
      unfolding("why", (body) => explain(body, id)),
      button(say("copyLink"), { "data-copy": "link", "data-id": id }),
      unfolding("cite", (body) => body.append(...citations({ ...result, title: plain(title) })))));
}

/** Filled when it is opened for the first time. */
function unfolding(key, fill) {
  const body = h("div");
  return h("details", { class: "unfolding", "data-unfold": key, ontoggle: () => body.hasChildNodes() || fill(body) },
    h("summary", {}, say(key)), body);
}

function plain(pieces) {
  return pieces.map(({ text }) => text).join("");
}

/** Snippets one after the other, with one ellipsis between them. */
function joined(snippets) {
  return snippets.map((pieces, at) => {
    const dots = at === 0 || plain(snippets[at - 1]).trimEnd().endsWith("…") || pieces[0]?.text.startsWith("…");
    return [at > 0 && (dots ? " " : " … "), marked(pieces)];
  });
}

function origin({ published, source, language, url }) {
  const address = webAddress(url);
  return h("p", { class: "origin" },
    published ? h("time", { datetime: published }, date("day", published)) : h("span", {}, say("dateUnknown")),
    source && h(address ? "a" : "span", { href: address, rel: address && "noopener external", class: "source" },
      source, address && h("span", { class: "unseen" }, ` ${say("opensElsewhere")}`)),
    language && h("span", { class: "language", lang: language }, nameOf("language", language, language)));
}

/** Where a narrower tag is shown, the broader one is not. */
function tagLine({ tags = {} }, broader, state) {
  const paired = (tags.pair ?? []).flatMap(({ code }) => code.split("-"));
  const shown = Object.entries(SHOWN_TAGS).flatMap(([facet, most]) => {
    const own = (tags[facet] ?? []).filter(({ code }) => facet !== "country" || !paired.includes(code));
    const narrow = own.filter(({ code }) => !broader.includes(code));
    return (narrow.length > 0 ? narrow : own).slice(0, most).map((tag) => h("li", {}, tagLink(facet, tag, state)));
  });
  return shown.length > 0 && h("ul", { class: "tags", "aria-label": say("tags") }, shown);
}

function tagLink(facet, { code, label }, state) {
  if (state.filters[facet].includes(code)) return h("span", { class: `tag tag-${facet} chosen` }, label);
  const title = say("narrowTo", { f: label });
  return linkTo(withChoice(state, facet, code, true), label, { class: `tag tag-${facet}`, title });
}

async function explain(body, id) {
  body.append(h("p", {}, say("searching")));
  try {
    const found = await article(id);
    body.replaceChildren(h("dl", { class: "reasons" }, evidenceOf(found).map(({ label, mentions }) =>
      h("div", {}, h("dt", {}, label), h("dd", { lang: found.language }, quotes(mentions, QUOTED.list))))));
  } catch ({ message }) {
    body.replaceChildren(h("p", {}, say("articleFailed", { title: message })));
  }
}

/** Every tag with its mentions in reading order, titles first. A tag without mentions was given by the source. */
function evidenceOf({ tags = {}, mentions = [] }) {
  const place = ({ field, start }) => start + (field === "title" ? 0 : 1e9);
  const inOrder = mentions.toSorted((a, b) => place(a) - place(b));
  return FACETS.filter((facet) => facet !== "language" && facet !== "source").flatMap((facet) =>
    (tags[facet] ?? []).map(({ code, label }) =>
      ({ facet, label, mentions: inOrder.filter((mention) => mention.code === `${facet}:${code}`) })));
}

/** The different words among mentions, most frequent first. */
function quotes(mentions, most) {
  if (mentions.length === 0) return h("span", { lang: language }, say("given"));
  const counts = Object.entries(Object.groupBy(mentions, ({ text }) => text)).sort((a, b) => b[1].length - a[1].length);
  return counts.slice(0, most).map(([text]) => h("q", {}, text));
}

/** Both styles of a citation, that of the reader's language first, each with a button that copies it. */
function citations(article) {
  return [language, language === "ja" ? "en" : "ja"].map((style) => {
    const text = citation(article, style);
    const name = say(style === "ja" ? "citationJapanese" : "citationEnglish");
    return h("div", { class: "citation" },
      h("p", { lang: style }, text),
      button(say("copy"), { "data-copy": "citation", "data-text": text, "aria-label": `${say("copy")}: ${name}` }));
  });
}

function citation({ title, source, published, url }, style) {
  const day = published ? date("day", published, style) : say("dateUnknown", {}, style);
  const seen = date("day", today(), style);
  const address = webAddress(url);
  if (style === "ja") return `「${title}」${[source, day, address].filter(Boolean).join("、")}（${seen}閲覧）`;
  const where = [source, day].filter(Boolean).join(", ");
  return `“${title}${/[.?!]$/.test(title) ? "" : "."}” ${where}. ${address ? `${address} ` : ""}(accessed ${seen}).`;
}

/** Shows an article; what is like it may come later, or not at all. Gives a sentence on what went wrong. */
export async function openArticle(host, state, signal) {
  const kin = article(state.article, signal, "/similar").catch(() => ({}));
  try {
    const found = await article(state.article, signal);
    if (signal.aborted) return "";
    document.title = say("title", { q: found.title });
    redraw(host, articleView(found, state));
    kin.then((others) => signal.aborted || redraw(byId("kin"), [
      related("sameEvent", others.sameEvent, state), related("similar", others.results, state),
    ]));
    return "";
  } catch (error) {
    if (signal.aborted) return "";
    if (!(error instanceof Problem)) throw error;
    const gone = error.kind === "missing";
    const key = { missing: "articleMissing", locked: "locked" }[error.kind] ?? "articleFailed";
    const sentence = say(key, { title: error.message });
    document.title = say("title", { q: sentence });
    redraw(host, [backLink(state), h("h1", { id: "article-heading", tabindex: "-1" }, sentence), !gone && againButton()]);
    return sentence;
  }
}

function backLink(state) {
  return h("p", { class: "back" },
    h("a", { href: addressOf({ ...state, article: "" }), "data-back": true, "data-focus": `result-${state.article}` },
      h("span", { "aria-hidden": "true" }, "← "), say("backToResults")));
}

function articleView(article, state) {
  const { title, body, source, titleDerived, authors = [], language: lang } = article;
  const address = webAddress(article.url);
  return [
    backLink(state),
    h("article", { class: "reading", lang },
      h("header", { lang: language },
        origin({ ...article, url: null }),
        h("h1", { id: "article-heading", tabindex: "-1", lang }, field(article, "title", title, 0)),
        titleDerived && h("p", { class: "derived" }, say("titleDerived")),
        authors.length > 0 && h("p", { class: "authors" }, say("authors", { names: listed(authors) })),
        address && h("p", { class: "original" },
          h("a", { href: address, rel: "noopener external" },
            source ? say("original", { source }) : say("originalPlain"),
            h("span", { "aria-hidden": "true" }, " ↗"), h("span", { class: "unseen" }, ` ${say("opensElsewhere")}`)))),
      [...body.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) =>
        h("p", { class: /^\s*[-–•・*]\s?/.test(line) && "item" }, field(article, "body", line, index)))),
    h("aside", { class: "about", "aria-label": say("evidence") }, about(article)),
    h("div", { class: "related" },
      dates(article),
      h("div", { id: "kin" }),
      section("citation",
        citations(article),
        h("p", {}, button(say("copyLink"), { "data-copy": "link", "data-id": article.id })))),
  ];
}

function section(key, ...content) {
  return h("section", {}, h("h2", {}, say(key)), content);
}

/** The part of a field from `start` on, marked where a mention became a tag; the others would only unsettle the text. */
function field({ mentions = [], tags = {} }, name, text, start) {
  const end = start + text.length;
  const codes = Object.entries(tags).flatMap(([facet, own]) => own.map(({ code }) => `${facet}:${code}`));
  const spans = mentions
    .map((mention, number) => ({ ...mention, number }))
    .filter((mention) => mention.field === name && mention.start < end && mention.end > start)
    .filter(({ code }) => codes.includes(code));
  const cuts = new Set([start, end, ...spans.flatMap((span) => [Math.max(span.start, start), Math.min(span.end, end)])]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at];
    const passage = text.slice(from - start, to - start);
    const numbers = spans.filter((span) => span.start <= from && span.end >= to).map(({ number }) => number);
    return numbers.length > 0 ? h("mark", { class: "mention", "data-mentions": numbers.join(" ") }, passage) : passage;
  });
}

function about(article) {
  const groups = Object.entries(Object.groupBy(evidenceOf(article), ({ facet }) => facet));
  return groups.length > 0 && section("evidence",
    h("p", { class: "about-help" }, say("evidenceHelp")),
    h("dl", {}, groups.map(([facet, evidence]) =>
      h("div", {}, h("dt", {}, say(facet)), evidence.map((item) => h("dd", {}, tag(item, article)))))));
}

function tag({ label, mentions }, article) {
  if (mentions.length === 0) return h("span", { class: "tag-plain" }, label);
  const numbers = mentions.map((mention) => article.mentions.indexOf(mention));
  return button([
    h("span", { class: "tag-label" }, label),
    h("span", { class: "tag-times" }, say("timesFound", { n: mentions.length })),
    h("span", { class: "tag-words", lang: article.language }, quotes(mentions, QUOTED.view)),
  ], { class: "tag-button", "aria-pressed": "false", "data-light": true, "data-mentions": numbers.join(" ") });
}

/** Lights the words of the tag of a button; once lit, goes on to the next place. */
export function light(button) {
  const numbers = numbersOf(button);
  const here = numbers[(numbers.indexOf(button.dataset.at) + 1) % numbers.length];
  for (const other of document.querySelectorAll("[data-light]")) {
    other.setAttribute("aria-pressed", other === button);
    delete other.dataset.at;
  }
  button.dataset.at = here;
  for (const mark of document.querySelectorAll("mark.mention")) {
    const own = numbersOf(mark);
    mark.toggleAttribute("data-lit", own.some((number) => numbers.includes(number)));
    mark.toggleAttribute("data-here", own.includes(here));
  }
  document.querySelector("[data-here]")?.scrollIntoView({ block: "nearest" });
}

function numbersOf({ dataset }) {
  return dataset.mentions.split(" ");
}

function dates({ events = [], language: lang }) {
  return events.length > 0 && section("events",
    h("ul", { class: "events" }, events.map(({ date: day, end = day, text }) =>
      h("li", {}, end === day ? date("day", day) : range(day, end), text && h("q", { lang }, text)))));
}

function related(key, results = [], state) {
  return results.length > 0 && section(key,
    h("ul", {}, results.map(({ id, title, language: lang, published, source }) =>
      h("li", {},
        linkTo({ ...state, article: id }, plain(title), { lang, "data-focus": "article-heading" }),
        origin({ published, source, language: lang })))));
}

export function againButton() {
  return button(say("tryAgain"), { class: "main-button", "data-again": true, "data-key": "again" });
}

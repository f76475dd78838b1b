import { Problem, article } from "./api.js";
import { citations } from "./citing.js";
import { h } from "./dom.js";
import { evidenceOf, wordsOf } from "./evidence.js";
import { FACETS } from "./state.js";
import "./strings-later.js";

const QUOTED = 3; // words quoted per tag: enough to judge a tag, short enough to read

/**
 * Fills what unfolds below a result when it is opened for the first time: why it has its tags, or how to cite it.
 *
 * @param {HTMLDetailsElement} details
 * @param {Result[]} results those that are shown
 * @param {Words} words
 */
export async function unfold(details, results, words) {
  const body = details.querySelector("div");
  if (!details.open || !body || body.hasChildNodes()) return;
  const { id = "", unfold: wanted } = details.dataset;
  const result = results.find((other) => other.id === id);
  if (wanted === "why") await explain(body, id, words);
  else if (result) body.append(...citations({ ...result, title: result.title.map(({ text }) => text).join("") }, words));
}

/**
 * @param {Element} body
 * @param {string} id
 * @param {Words} words
 */
async function explain(body, id, words) {
  body.append(h("p", {}, words.say("searching")));
  try {
    const read = await article(id, words.language);
    body.replaceChildren(h("dl", { class: "reasons" },
      evidenceOf(read, FACETS).filter(({ facet }) => facet !== "language" && facet !== "source").map(({ label, mentions }) =>
        h("div", {},
          h("dt", {}, label),
          h("dd", { lang: read.language },
            mentions.length === 0
              ? h("span", { lang: words.language }, words.say("given"))
              : wordsOf(mentions).slice(0, QUOTED).map((text) => h("q", {}, text)))))));
  } catch (error) {
    const title = error instanceof Problem ? error.message : "";
    body.replaceChildren(h("p", {}, words.say("articleFailed", { title })));
  }
}

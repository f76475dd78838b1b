import { Problem, article } from "./api.js";
import { h } from "./dom.js";
import { evidenceOf, wordsOf } from "./evidence.js";
import { FACETS } from "./state.js";

const QUOTED = 3; // words quoted per tag: enough to judge a tag, short enough to read

/**
 * Fills “why these tags?” of one result when it is opened for the first time.
 *
 * @param {HTMLDetailsElement} details
 * @param {Words} words
 */
export async function explain(details, words) {
  const body = details.querySelector(".why-body");
  if (!details.open || !body || body.hasChildNodes()) return;
  body.append(h("p", {}, words.say("searching")));
  try {
    const read = await article(details.dataset.why ?? "", words.language);
    const lang = read.language;
    body.replaceChildren(h("dl", { class: "reasons" },
      evidenceOf(read, FACETS).filter(({ facet }) => facet !== "language" && facet !== "source").map(({ label, mentions }) =>
        h("div", {},
          h("dt", {}, label),
          h("dd", { lang },
            mentions.length === 0
              ? h("span", { lang: words.language }, words.say("given"))
              : wordsOf(mentions).slice(0, QUOTED).map((text) => h("q", {}, text)))))));
  } catch (error) {
    const title = error instanceof Problem ? error.message : "";
    body.replaceChildren(h("p", {}, words.say("articleFailed", { title })));
  }
}

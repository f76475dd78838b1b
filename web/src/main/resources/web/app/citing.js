import { citation } from "./citation.js";
import { h, webAddress } from "./dom.js";
import "./strings-later.js";
import { today } from "./words.js";

/**
 * Both styles of a citation, that of the reader's language first, each with a button that copies it.
 *
 * @param {{title: string, source?: string, published?: string, url?: string}} article
 * @param {Words} words
 */
export function citations(article, words) {
  const styles = words.language === "ja" ? /** @type {const} */ (["ja", "en"]) : /** @type {const} */ (["en", "ja"]);
  return styles.map((style) => {
    const text = citation({ ...article, url: webAddress(article.url) ?? undefined }, style, today());
    const name = words.say(style === "ja" ? "citationJapanese" : "citationEnglish");
    return h("div", { class: "citation" },
      h("p", { lang: style }, text),
      h("button", { type: "button", class: "quiet", "data-copy": "citation", "data-text": text, "aria-label": `${words.say("copy")}: ${name}` },
        words.say("copy")));
  });
}

import { Problem, article, get } from "./api.js";
import { articleView, backLink, kinView } from "./article-view.js";
import { byId, h, redraw } from "./dom.js";
import { drawPrinted } from "./page.js";
import { againButton } from "./trouble.js";

/**
 * Fetches one article and shows it. What is like it may come later, or not at all.
 *
 * @param {HTMLElement} host
 * @param {State} state
 * @param {Words} words
 * @param {AbortSignal} signal
 * @returns {Promise<string>} what went wrong, and is told on the page; empty where nothing did
 */
export async function openArticle(host, state, words, signal) {
  const { article: id, lang } = state;
  const kin = get(`/api/articles/${encodeURIComponent(id)}/similar?lang=${lang}`, signal).catch(() => null);
  try {
    const found = await article(id, lang, signal);
    document.title = words.say("title", { q: found.title });
    drawPrinted("", words);
    redraw(host, articleView(found, state, words));
    kin.then((others) => others && !signal.aborted && redraw(byId("kin"), kinView(others, state, words)));
    return "";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const gone = error.kind === "missing";
    const sentence = gone ? words.say("articleMissing") : words.say("articleFailed", { title: error.message });
    document.title = words.say("title", { q: sentence });
    redraw(host, [
      backLink(state, words),
      h("h1", { id: "article-heading", tabindex: "-1" }, sentence),
      !gone && againButton(words),
    ]);
    return sentence;
  }
}

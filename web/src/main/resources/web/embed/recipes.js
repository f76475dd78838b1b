/**
 * How the widget gets into each kind of page: what to paste, what the page's own policy must allow, and what the
 * server must be told.
 *
 * @typedef {{server: string, site: string, settings: [string, string][]}} Choice settings are attributes of the widget
 * @typedef {{name: string, frame: boolean, snippet: (choice: Choice) => string}} Recipe
 */

/** @type {Recipe[]} */
export const RECIPES = [
  { name: "html", frame: false, snippet: (choice) => `${script(choice)}\n${element(choice)}` },
  { name: "frame", frame: true, snippet: (choice) => `${frame(choice)}\n<script defer src="${choice.server}/widget/v1/frame-height.js"></script>` },
  { name: "sharepoint", frame: true, snippet: frame },
  { name: "confluence", frame: true, snippet: frameAddress },
  { name: "wordpress", frame: true, snippet: frame },
  { name: "kintone", frame: false, snippet: kintone },
  { name: "garoon", frame: false, snippet: element },
];

/**
 * The lines of a content security policy which the page around the widget needs, if it has one.
 *
 * @param {Recipe} recipe
 * @param {Choice} choice
 */
export function policy({ name, frame }, { server }) {
  if (frame) return name === "frame" ? `frame-src ${server};\nscript-src ${server};` : `frame-src ${server};`;
  return `script-src ${server};\nconnect-src ${server};\nform-action ${server};`;
}

/**
 * What the operator adds to `kakehashi serve`.
 *
 * @param {Recipe} recipe
 * @param {Choice} choice
 */
export function serverOption({ frame }, { server, site }) {
  if (frame) return `--frame-ancestors ${site === server ? "self" : site}`;
  return site === server ? "" : `--allow-origin ${site}`;
}

/** @param {Choice} choice */
function script({ server }) {
  return `<script defer src="${server}/widget/v1/trade-news-search.js"></script>`;
}

/** @param {Choice} choice */
function element({ server, settings }) {
  const japanese = settings.some(([name, value]) => name === "lang" && value === "ja");
  const search = japanese ? "検索" : "Search";
  const attributes = settings.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<trade-news-search endpoint="${server}"${attributes}>
  <form action="${server}/"><input name="q" aria-label="${search}">${kept(settings)}<button>${search}</button></form>
</trade-news-search>`;
}

/**
 * Language and filter hold in the form for readers without scripts, too.
 *
 * @param {[string, string][]} settings
 */
function kept(settings) {
  return settings
    .flatMap(([name, value]) => {
      if (name === "lang") return [[name, value]];
      return name === "filter" ? [...value.matchAll(/(\w+):(\S+)/g)].map(([, facet, code]) => [facet, code]) : [];
    })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join("");
}

/** @param {Choice} choice */
export function frameAddress({ server, site, settings }) {
  const parameters = new URLSearchParams(settings.map(([name, value]) => [name === "query" ? "q" : name, value]));
  parameters.set("parent", site);
  return `${server}/embed?${parameters}`;
}

/** @param {Choice} choice */
function frame(choice) {
  const japanese = choice.settings.some(([name, value]) => name === "lang" && value === "ja");
  const title = japanese ? "貿易協力ニュースを検索" : "Search trade cooperation news";
  return `<iframe data-trade-news src="${escaped(frameAddress(choice))}"
  title="${title}" style="width:100%;height:480px;border:0"
  allow="local-network-access; local-network; loopback-network"></iframe>`;
}

/** @param {Choice} choice */
function kintone({ server, settings }) {
  const lines = [["endpoint", server], ...settings]
    .map(([name, value]) => `    search.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  return `(() => {
  "use strict";
  kintone.events.on("portal.show", (event) => {
    const search = document.createElement("trade-news-search");
${lines.join("\n")}
    kintone.portal.getContentSpaceElement().append(search);
    return event;
  });
})();`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

import { reportHeight } from "./height.js";

/** The page inside a frame: a widget that looks as the address says, and tells the page around it how high it is. */

const SETTINGS = [
  "mode", "lang", "filter", "facets", "page-size", "sort", "article-lang", "min-chars", "placeholder", "label",
  "heading-level", "theme", "search-as-you-type", "timeout",
];

const parameters = new URLSearchParams(location.search);
const japanese = (parameters.get("lang") ?? navigator.language).toLowerCase().startsWith("ja");
document.documentElement.lang = japanese ? "ja" : "en";
document.documentElement.dataset.theme = parameters.get("theme") ?? "auto";

const search = document.createElement("trade-news-search");
for (const name of SETTINGS) {
  const value = parameters.get(name);
  if (value !== null) search.setAttribute(name, value);
}
if (parameters.has("q")) search.setAttribute("query", parameters.get("q") ?? "");
search.setAttribute("link-target", "_blank"); // a frame has no room for a page
const heading = document.createElement("h1");
heading.className = "unseen";
heading.textContent = document.title = japanese ? "貿易協力ニュース" : "Trade cooperation news";
const main = document.createElement("main");
main.append(heading, search);
document.body.append(main);

reportHeight(parameters.get("parent") ?? "", parameters.get("id") ?? "");

import { get } from "../app/api.js";
import { byId, copy, h } from "../app/dom.js";
import { mayFrame } from "./height.js";
import { RECIPES, policy, serverOption } from "./recipes.js";
import { STRINGS } from "./strings.js";

/** The page that makes the code to paste: choices on one side, the widget as it will look on the other. */

const FACETS = ["pair", "country", "sector", "agreement"];
/** What a search may hand over besides. */
const FILTERS = [...FACETS, "stage", "organisation", "language", "source", "year", "from", "to"];
const MODES = ["compact", "box", "latest", "full"];
const THEMES = ["auto", "light", "dark"];

const parameters = new URLSearchParams(location.search);
const language = (parameters.get("lang") ?? navigator.language).toLowerCase().startsWith("ja") ? "ja" : "en";

/** What is chosen; a search handed over in the address is where it starts. */
const chosen = {
  mode: MODES.find((mode) => mode === parameters.get("mode")) ?? "compact",
  lang: language,
  theme: "auto",
  filter: FILTERS.flatMap((facet) => parameters.getAll(facet).map((code) => `${facet}:${code}`)).join(" "),
  query: parameters.get("q") ?? "",
  site: location.origin,
  host: "html",
};

/** What the server tells of itself: who may frame the page, as the operator said, and the hash of the widget's script. */
let hosts = { frameAncestors: /** @type {string[]} */ ([]), integrity: "" };

const stage = h("div", { class: "stage" });
const taking = h("div", { "aria-live": "off" });

/**
 * @param {string} key
 * @param {Record<string, string>} [values]
 */
function say(key, values = {}) {
  return STRINGS[key][language === "ja" ? 1 : 0].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The attributes of the widget: what is not as usual anyway. */
function settings() {
  const { mode, lang, theme, filter, query } = chosen;
  return /** @type {[string, string][]} */ (
    Object.entries({ mode, lang, theme: theme === "auto" ? "" : theme, filter, query: mode === "latest" ? "" : query })
  ).filter(([, value]) => value !== "");
}

function showPreview() {
  const search = h("trade-news-search", { ...Object.fromEntries(settings()), endpoint: location.origin, "link-target": "_blank" });
  stage.dataset.theme = chosen.theme;
  stage.replaceChildren(search);
}

function showCode() {
  const recipe = RECIPES.find(({ name }) => name === chosen.host) ?? RECIPES[0];
  const choice = { server: location.origin, site: chosen.site, settings: settings() };
  const option = serverOption(recipe, choice);
  const script = `${location.origin}/widget/v1/trade-news-search.js`;
  taking.replaceChildren(
    h("p", { class: "help" }, say(`${recipe.name}Help`, { script })),
    h("h3", {}, say("code")),
    code(recipe.snippet(choice)),
    ...(recipe.frame && !mayFrame(chosen.site, hosts.frameAncestors)
      ? [h("p", { class: "warning" }, say("notAllowed", { site: chosen.site }))]
      : []),
    ...(option ? [h("h3", {}, say("serverTitle")), code(option)] : []),
    h("h3", {}, say("policyTitle")),
    code(policy(recipe, choice)),
    ...(recipe.name === "html" && hosts.integrity
      ? [h("h3", {}, say("integrityTitle")), code(`integrity="${hosts.integrity}" crossorigin="anonymous"`)]
      : []),
    h("h3", {}, say("checkTitle")),
    h("ul", { class: "checks" }, ["check1", "check2", "check3"].map((key) => h("li", {}, say(key)))));
}

/** @param {string} text */
function code(text) {
  const button = h("button", { type: "button", onclick: async () => {
    byId("status").textContent = "";
    const done = await copy(text);
    byId("status").textContent = say(done ? "copied" : "copyFailed");
    button.textContent = say(done ? "copied" : "copy");
    setTimeout(() => (button.textContent = say("copy")), 2500);
  } }, say("copy"));
  return h("div", { class: "code" }, h("pre", { translate: "no" }, text), button);
}

/**
 * One of several, as radio buttons.
 *
 * @param {"mode" | "lang" | "theme" | "host"} name
 * @param {[string, string][]} values with their labels
 * @param {string} style
 */
function options(name, values, style) {
  return h("div", { class: style }, values.map(([value, label]) =>
    h("label", {},
      h("input", { type: "radio", name, value, checked: chosen[name] === value, onchange: () => {
        chosen[name] = value;
        if (name !== "host") showPreview();
        showCode();
      } }),
      label)));
}

/**
 * @param {string} caption
 * @param {HTMLElement} group
 */
function fieldset(caption, group) {
  return h("fieldset", {}, h("legend", {}, caption), group);
}

/**
 * @param {string} caption
 * @param {HTMLElement} field
 * @param {string} [hint]
 */
function labelled(caption, field, hint) {
  return h("div", {}, h("label", {}, h("span", { class: "caption" }, caption), field), hint && h("small", {}, hint));
}

/** @param {Record<string, {code: string, label: string}[]>} facets */
function filterChoice(facets) {
  const known = new Set(FACETS.flatMap((facet) => (facets[facet] ?? []).map(({ code: value }) => `${facet}:${value}`)));
  return h("select", { onchange: (/** @type {Event} */ event) => {
    chosen.filter = /** @type {HTMLSelectElement} */ (event.target).value;
    showPreview();
    showCode();
  } },
    h("option", { value: "" }, say("everything")),
    chosen.filter && !known.has(chosen.filter) && h("option", { value: chosen.filter, selected: true }, chosen.filter),
    FACETS.map((facet) => h("optgroup", { label: say(facet) }, (facets[facet] ?? []).map(({ code: value, label }) =>
      h("option", { value: `${facet}:${value}`, selected: chosen.filter === `${facet}:${value}` }, label)))));
}

function siteField() {
  const wrong = h("small", { class: "wrong", role: "alert" });
  const field = h("input", { type: "url", value: chosen.site, autocomplete: "url", spellcheck: "false", oninput: (/** @type {Event} */ event) => {
    const origin = originOf(/** @type {HTMLInputElement} */ (event.target).value);
    wrong.textContent = origin ? "" : say("siteWrong");
    if (!origin) return;
    chosen.site = origin;
    showCode();
  } });
  return h("div", {}, labelled(say("site"), field, say("siteHint")), wrong);
}

/** @param {string} text */
function originOf(text) {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : "";
  } catch {
    return "";
  }
}

function queryField() {
  let pause = 0;
  return h("input", { type: "text", value: chosen.query, maxlength: "500", oninput: (/** @type {Event} */ event) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      chosen.query = /** @type {HTMLInputElement} */ (event.target).value.trim();
      showPreview();
      showCode();
    }, 400);
  } });
}

/** @param {Record<string, {code: string, label: string}[]>} facets */
function draw(facets) {
  byId("builder").replaceChildren(
    h("h1", {}, say("title")),
    h("p", { class: "lead" }, say("line")),
    h("div", { class: "choosing" },
      h("section", { class: "look", "aria-labelledby": "look" },
        h("h2", { id: "look" }, say("look")),
        fieldset(say("mode"), options("mode", MODES.map((mode) => [mode, say(mode)]), "options")),
        fieldset(say("lang"), options("lang", [["en", say("english")], ["ja", say("japanese")]], "options")),
        fieldset(say("theme"), options("theme", THEMES.map((theme) => [theme, say(theme)]), "options")),
        labelled(say("only"), filterChoice(facets)),
        labelled(say("query"), queryField(), say("queryHint")),
        siteField()),
      h("section", { class: "preview", "aria-labelledby": "preview" }, h("h2", { id: "preview" }, say("preview")), stage)),
    h("section", { class: "where", "aria-labelledby": "where" },
      h("h2", { id: "where" }, say("where")),
      h("fieldset", {}, h("legend", { class: "unseen" }, say("where")),
        options("host", RECIPES.map(({ name }) => [name, say(name)]), "tabs")),
      taking));
  showPreview();
  showCode();
}

function dressPage() {
  document.documentElement.lang = language;
  document.title = `${say("title")} – Kakehashi 架け橋`;
  byId("back").textContent = say("back");
  byId("home").setAttribute("href", `/?lang=${language}`);
  for (const link of document.querySelectorAll("[data-lang]")) {
    const other = link.getAttribute("data-lang") ?? "";
    const address = new URLSearchParams(parameters);
    address.set("lang", other);
    link.setAttribute("href", `?${address}`);
    if (other === language) link.setAttribute("aria-current", "true");
  }
}

dressPage();
const [told, answer] = await Promise.all([
  get("/embed/hosts.json").catch(() => hosts),
  get(`/api/search?size=1&facets=${FACETS.join(",")}&lang=${language}`).catch(() => ({ facets: {} })),
]);
hosts = told;
draw(answer.facets);

/**
 * <trade-news-search>: the search of a Kakehashi server inside any page, in English or Japanese. One classic script
 * without globals; loading it twice is harmless. Text goes in as text: no string ever becomes markup.
 */
(() => {
"use strict";

const TAG = "trade-news-search";
const VERSION = "1.0.0";
const SCRIPT = document.currentScript;
const HOME = new URL(SCRIPT?.src || location.href).origin;

const loaded = customElements.get(TAG);
if (loaded) {
  if (loaded.version !== VERSION) console.warn(`${TAG}: ${loaded.version} is here already, ${VERSION} stays aside`);
  return;
}

/** English, Japanese; `one|other` gives a singular. What the search page says too, it says in the same words. */
const STRINGS = {
  label: ["Search trade cooperation news", "貿易協力ニュースを検索"],
  latestNews: ["Latest trade cooperation news", "貿易協力の新着ニュース"],
  search: ["Search", "検索"],
  clear: ["Clear the search field", "入力を消去"],
  suggestions: ["Suggestions", "検索候補"],
  suggestionCount: ["{n} suggestion|{n} suggestions", "候補が{n}件あります"],
  suggestWord: ["Words", "キーワード"],
  suggestTitle: ["Articles", "記事"],
  searching: ["Searching…", "検索しています…"],
  articles: ["{n} article|{n} articles", "{n}件"],
  found: [
    "{n} article found. Page {p} of {t}.|{n} articles found. Page {p} of {t}.",
    "{n}件見つかりました。{t}ページ中{p}ページ目です。",
  ],
  only: ["{f} only", "{f}の記事のみ"],
  none: ["No articles match “{q}”.", "「{q}」に一致する記事はありません。"],
  empty: ["No articles here yet.", "該当する記事はまだありません。"],
  didYouMean: ["Did you mean {q}?", "もしかして：{q}"],
  everywhere: ["Search all news", "すべてのニュースから検索"],
  partial: ["Showing what was found in {s} s.", "{s}秒以内に見つかった分を表示しています。"],
  failed: ["Search failed ({title}). Your words are kept.", "検索できませんでした（{title}）。入力内容は残っています。"],
  unreachable: [
    "Search cannot be reached. Your words are kept.",
    "検索サーバーに接続できません。入力内容は残っています。",
  ],
  timeout: ["Search did not answer in time. Your words are kept.", "検索サーバーが時間内に応答しませんでした。入力内容は残っています。"],
  limited: [
    "Too many searches. Try again in {n} second.|Too many searches. Try again in {n} seconds.",
    "検索が集中しています。{n}秒後にもう一度お試しください。",
  ],
  offline: ["You are offline. These are the last results.", "オフラインです。前回の検索結果を表示しています。"],
  offlineEmpty: ["You are offline. Your words are kept.", "オフラインです。入力内容は残っています。"],
  last: [" These are the last results.", "前回の検索結果を表示しています。"],
  localNetwork: [
    "If your browser asks whether this page may reach the local network, allow it.",
    "ローカルネットワークへの接続をブラウザーが確認した場合は、許可してください。",
  ],
  tryAgain: ["Try again", "再試行"],
  open: ["Open search page", "検索ページを開く"],
  all: ["See the result|All {n} results", "{n}件すべて見る"],
  more: ["Show {n} more", "さらに{n}件表示"],
  newTab: ["(opens in a new tab)", "（新しいタブで開きます）"],
  dateUnknown: ["Date unknown", "日付不明"],
  sort: ["Sort by", "並び順"],
  relevance: ["Relevance", "関連度順"],
  newest: ["Newest", "新しい順"],
  oldest: ["Oldest", "古い順"],
  filters: ["Filters", "絞り込み"],
  clearAll: ["Clear all", "すべて解除"],
  remove: ["Remove filter: {f}", "「{f}」の条件を外す"],
  previous: ["Previous", "前へ"],
  next: ["Next", "次へ"],
  pages: ["Pages of results", "検索結果のページ"],
  pageOf: ["Page {p} of {t}", "{p}／{t}ページ"],
  country: ["Country or region", "国・地域"],
  pair: ["Country pair", "国の組み合わせ"],
  sector: ["Sector", "分野"],
  agreement: ["Agreement", "合意・文書の種類"],
  stage: ["Stage", "段階"],
  organisation: ["Organisation", "機関・企業"],
  languageFacet: ["Article language", "記事の言語"],
  source: ["Source", "情報源"],
  yearFacet: ["Year", "年"],
};

const STYLE = `
:host { display: block !important; min-width: min(100%, 15rem) }
:host([hidden]) { display: none !important }
*, ::before, ::after { box-sizing: border-box }
[hidden] { display: none !important }
.root {
  --blue: #1b4f7c; --on-accent: #fff; --alarm: #b8432f; --yellow: #fbdf8a; --ring: #0d57b8; --around: #ffd94d;
  --page: #fff; --text: #1b2430; --tint: #f3f1ea;
  --accent: var(--tns-accent, var(--blue)); --link: var(--tns-link, var(--blue)); --mark: var(--tns-mark-bg, var(--yellow));
  --paper: var(--tns-bg, var(--page)); --ink: var(--tns-color, var(--text));
  --muted: var(--tns-muted, color-mix(in srgb, currentColor 78%, transparent));
  --line: var(--tns-border, color-mix(in srgb, currentColor 22%, transparent));
  --edge: var(--tns-border, color-mix(in srgb, currentColor 58%, transparent));
  --radius: var(--tns-radius, 3px); --gap: var(--tns-gap, .75rem);
  all: initial; display: block; container-type: inline-size; color-scheme: light;
  background: var(--tns-bg, transparent); color: var(--tns-color, inherit); font-family: var(--tns-font, inherit);
  font-size: var(--tns-font-size, max(14px, 1em)); line-height: 1.55; overflow-wrap: anywhere; font-variant-numeric: tabular-nums
}
.root[data-theme=dark] {
  --blue: #93c3ec; --on-accent: #10202e; --alarm: #ec8a74; --yellow: #6a5410; --ring: #ffd94d; --around: #14181e;
  --page: #1b2128; --text: #e9e6df; --tint: #2a323d; color-scheme: dark
}
.root[data-own] { padding: var(--gap); background: var(--paper); color: var(--ink) }
.root:lang(ja) { line-height: 1.7; letter-spacing: .02em; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start }
[lang=en] { letter-spacing: 0 }
h2, h3, h4, h5, h6, p, ul, ol, fieldset { margin: 0; padding: 0; font: inherit; border: 0; min-width: 0 }
ul, ol { list-style: none }
button, input, select { font: inherit; letter-spacing: inherit; color: inherit; margin: 0 }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--tns-focus, var(--ring)); outline-offset: 1px; box-shadow: 0 0 0 5px var(--tns-focus-halo, var(--around)); border-radius: 2px }
mark { background: linear-gradient(transparent 55%, var(--mark) 55%, var(--mark) 94%, transparent 94%); color: var(--tns-mark-color, inherit) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
[part=label] { display: block; margin-block-end: .35em; font-weight: 600 }
.bar { display: flex }
.field { position: relative; flex: 1; min-width: 0 }
[part=input] {
  width: 100%; height: 100%; min-height: 2.75rem; padding: .35em 2.75rem .35em .75em; appearance: none;
  background: var(--paper); color: var(--ink); border: 1px solid var(--edge); border-inline-end: 0;
  border-radius: var(--radius) 0 0 var(--radius); font-size: max(16px, 1em)
}
[part=input]::placeholder { color: inherit; opacity: .72 }
[part=input]:focus-visible, [part=button]:focus-visible { position: relative; z-index: 1 }
[part=clear] {
  position: absolute; z-index: 2; inset-block: 0; inset-inline-end: 0; width: 2.6rem; border: 0; background: none;
  color: var(--ink); font-size: 1.35em; line-height: 1; cursor: pointer
}
[part=button] {
  min-height: 2.75rem; padding: .35em 1.2em; border: 1px solid var(--accent); border-radius: 0 var(--radius) var(--radius) 0;
  background: var(--accent); color: var(--on-accent); font-weight: 600; white-space: nowrap; cursor: pointer
}
[part=button]:hover { filter: brightness(1.12) }
[part=listbox] {
  position: absolute; z-index: var(--tns-z, 1000); inset: calc(100% + 3px) 0 auto; max-height: var(--tns-max-height, 22rem);
  overflow-y: auto; padding-block: .35em; background: var(--paper); color: var(--ink); border: 1px solid var(--edge);
  border-radius: var(--radius); box-shadow: 0 8px 24px rgb(0 0 0 / .16)
}
.group { padding: .35em .75em 0 }
[part~=option] { display: flex; justify-content: space-between; gap: 1em; padding: .4em .75em; cursor: pointer }
[part~=option]:hover, [part~=option-active] { background: var(--tint) }
[part~=option-active] { box-shadow: inset 3px 0 var(--alarm) }
[part~=option] span + span { color: var(--muted) }
.summary, .chips, [part=meta], [part=footer], [part=pager], .actions { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1em 1em }
.summary, [part=footer] { justify-content: space-between }
.summary:not(:empty, :first-child) { margin-block-start: var(--gap) }
.heading { font-weight: 600 }
.chips { width: 100%; gap: .4em }
[part=meta], .side { font-size: .875em; color: var(--muted) }
[aria-busy=true] > :not(.waiting) { opacity: .5 }
.waiting, .note { margin-block-start: var(--gap); color: var(--muted) }
[part=results] { margin-block-start: .5em; border-block-start: 1px solid var(--line) }
[part=result] { padding-block: .7em; border-block-end: 1px solid var(--line) }
[part=result]:last-child { border-block-end: 0 }
[part=title] { font-weight: 600; line-height: 1.4 }
[part=title]:lang(ja) { line-height: 1.55; word-break: auto-phrase }
[part=title] a:not(:hover) { text-decoration-color: color-mix(in srgb, currentColor 30%, transparent) }
.language { padding-inline: .35em; border: 1px solid var(--line); border-radius: 3px; font-size: .9em; line-height: 1.45 }
[part=snippet] { margin-block-start: .15em; font-size: .9375em }
[part=footer] { padding-block-start: .6em; border-block-start: 1px solid var(--line) }
[part=footer]:empty { display: none }
[part=error] { margin-block-start: var(--gap); padding: .75em 1em; border: 1px solid var(--line); border-inline-start: 4px solid var(--alarm) }
.actions { margin-block-start: .5em }
.plain {
  min-height: 2.25rem; padding: .15em .9em; border: 1px solid var(--edge); border-radius: var(--radius); background: none; cursor: pointer
}
.plain:hover { border-color: var(--accent); color: var(--link) }
[aria-disabled] { opacity: .45 }
summary { padding-block: .35em; cursor: pointer; font-weight: 600 }
[part=facet] { border-block-start: 1px solid var(--line) }
[part=facet] label { display: flex; gap: .55em; align-items: baseline; padding-block: .2em; min-height: 1.75rem; cursor: pointer }
[part=facet] label span:nth-of-type(1) { flex: 1 }
[part=facet] fieldset { max-height: 15rem; overflow-y: auto; padding-block-end: .35em }
[part=facet] input { accent-color: var(--accent); width: 1.05em; height: 1.05em; flex: none; translate: 0 .12em }
.panel { margin-block-start: var(--gap) }
@container (min-width: 42rem) {
  [data-mode=full] { display: grid; grid-template-columns: minmax(11rem, 15rem) minmax(0, 1fr); column-gap: 2rem; align-items: start }
  [data-mode=full] > :not(.panel) { grid-column: 2 }
  [data-mode=full] > [part=form] { grid-column: 1 / -1 }
  [data-mode=full] > .panel { grid-column: 1; grid-row: 2 / span 5 }
}
@media (pointer: coarse) { .plain, [part=facet] label, [part=footer] a { min-height: 2.75rem; align-content: center } }
@media (forced-colors: active) {
  [part=button] { border-color: ButtonBorder } mark { background: Mark; color: MarkText }
  [part~=option-active] { outline: 2px solid Highlight; outline-offset: -2px }
}`;

const FACETS = ["country", "pair", "sector", "agreement", "stage", "organisation", "language", "source", "year"];
const FILTERS = [...FACETS, "from", "to"];
const SORTS = ["relevance", "newest", "oldest"];
const NAMES = { en: "English", ja: "日本語" };
const MOST_SHOWN = 50;
const LOCAL_NETWORK = ["local-network-access", "local-network", "loopback-network"];

const isAbsent = (value) => value === null || value === undefined || value === false;
const plain = (text) => text;
const oneOf = (...allowed) => (text) => (allowed.includes(text) ? text : undefined);
const whole = (least, most) => (text) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

/** How each attribute is read, and what holds without it. */
const ATTRIBUTES = {
  endpoint: [(text) => webAddress(text)?.replace(/[?#].*$/, "").replace(/\/+$/, ""), HOME],
  mode: [oneOf("box", "compact", "latest", "full"), "compact"],
  query: [plain, ""],
  filter: [filters, {}],
  facets: [(text) => known(text.split(/[\s,]+/).filter(Boolean)), ["country", "agreement", "sector", "language"]],
  "page-size": [whole(1, MOST_SHOWN), 0],
  sort: [oneOf(...SORTS), ""],
  "article-lang": [oneOf("en", "ja"), ""],
  "min-chars": [whole(1, 9), 2],
  placeholder: [plain, ""],
  label: [plain, ""],
  "heading-level": [whole(2, 6), 2],
  "results-page": [webAddress, ""],
  "link-target": [oneOf("_self", "_blank", "_top", "_parent"), "_self"],
  theme: [oneOf("auto", "light", "dark"), "auto"],
  "search-as-you-type": [(text) => text !== "false", false],
  persist: [oneOf("none", "url", "session"), "none"],
  timeout: [whole(500, 120_000), 10_000],
};

const propertyOf = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function webAddress(text) {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function known(names) {
  return names.length > 0 && names.every((name) => FACETS.includes(name)) ? names : undefined;
}

/** `pair:GB-JP sector:digital` as lists by facet; days are `from:2025-01-01`. */
function filters(text) {
  const found = {};
  for (const part of text.split(/[\s,;]+(?=\w+:)/).filter(Boolean)) {
    const [, key, value] = /^(\w+):(.+)$/.exec(part) ?? [];
    if (!FILTERS.includes(key)) return undefined;
    (found[key] ??= []).push(value);
  }
  return found;
}

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isAbsent(value)) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(3).filter((child) => !isAbsent(child)));
  return element;
}

const button = (text, onclick, more) => h("button", { class: "plain", type: "button", onclick, ...more }, text);
const marked = (pieces) => pieces.map(({ text, match }) => (match ? h("mark", { part: "mark" }, text) : text));

const chosenOf = (values = []) => values.filter(({ selected }) => selected);
const isElsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey;

/** Safari sends the Enter that ends a composition after it, with the key code 229. */
const isInputMethodKey = (event) => event.isComposing || event.keyCode === 229;

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

/** How the browser guards the way to this server: "prompt", "denied" or not. */
async function localNetworkState(endpoint) {
  if (new URL(endpoint).origin === location.origin || !navigator.permissions) return "";
  for (const name of LOCAL_NETWORK) {
    try {
      const { state } = await navigator.permissions.query({ name });
      if (state !== "granted") return state;
    } catch {}
  }
  return "";
}

class TradeNewsSearch extends HTMLElement {
  static version = VERSION;
  static observedAttributes = [...Object.keys(ATTRIBUTES), "lang"];

  static {
    for (const name of Object.keys(ATTRIBUTES)) {
      Object.defineProperty(this.prototype, propertyOf(name), {
        configurable: true,
        enumerable: true,
        get() {
          return name === "query" ? this.#q : name === "filter" ? (this.getAttribute(name) ?? "") : this.#option(name);
        },
        set(value) {
          if (isAbsent(value)) this.removeAttribute(name);
          else this.setAttribute(name, value === true ? "" : String(value));
        },
      });
    }
  }

  /** `(url, init) => Promise<Response>`, for hosts that add headers. */
  fetcher;
  lastResponse = null;

  #shadow = this.attachShadow({ mode: "open" });
  #root = h("div", { class: "root", part: "root" });
  #at = {};
  #strings = {};
  #q = "";
  #page = 1;
  #size = 0;
  #chosen = {};
  #sort = "";
  #status = "idle";
  #fault = null;
  #scope = "";
  #composing = false;
  #connected = false;
  #planned = false;
  #stale = false;
  #asked = 0;
  #controller = new AbortController();
  #typing = 0;
  #pausing = 0;
  #saying = 0;
  #warned = new Set();
  #offers = [];
  #offer = -1;
  #offered = 0;
  #surroundings = new MutationObserver(() => (this.#language === this.#root.lang ? this.#tint() : this.#changed()));
  #darkness = matchMedia("(prefers-color-scheme: dark)");
  #tinted = () => this.#tint();

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [SHEET];
    this.#shadow.append(this.#root);
  }

  search(q) {
    this.#q = q.trim();
    this.#size = 0;
    this.#fill();
    return this.#turn(1);
  }

  #turn(page, focus) {
    this.#page = page;
    return this.#search(focus);
  }

  clear() {
    this.#q = "";
    this.#chosen = {};
    this.#page = 1;
    this.#fill();
    if (this.mode === "full" || this.mode === "latest") return this.#search();
    this.#stop();
    this.lastResponse = null;
    this.#keep();
    this.#become("idle");
  }

  focus(options) {
    (this.#at.input ?? this.#at.heading)?.focus(options);
  }

  get state() {
    return {
      status: this.#status,
      query: this.#q,
      page: this.#page,
      filters: structuredClone(this.#chosen),
      total: this.lastResponse?.total ?? null,
    };
  }

  get strings() {
    return this.#strings;
  }

  set strings(strings) {
    this.#strings = { ...strings };
    this.#plan();
  }

  connectedCallback() {
    for (const name of [...Object.keys(ATTRIBUTES).map(propertyOf), "strings"]) {
      if (!Object.hasOwn(this, name)) continue; // set before the script was here
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    for (const around of [document.documentElement, document.body, this.closest("[lang]")]) {
      if (around) this.#surroundings.observe(around, { attributeFilter: ["lang", "class", "data-theme", "style"] });
    }
    this.#darkness.addEventListener("change", this.#tinted);
    if (!this.#connected) {
      this.#connected = true;
      this.#q = this.getAttribute("query") ?? this.querySelector("input[name=q]")?.value.trim() ?? ""; // typed before
      this.#restore();
    }
    this.#stale ||= this.#status === "loading" || (this.#status === "idle" && this.#searchesAtOnce());
    this.#build();
  }

  disconnectedCallback() {
    this.#surroundings.disconnect();
    this.#darkness.removeEventListener("change", this.#tinted);
    this.#composing = false;
    this.#stop();
    for (const timer of [this.#typing, this.#pausing, this.#saying]) clearTimeout(timer);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#connected) return;
    if (name === "query") {
      this.#q = after ?? "";
      this.#fill();
    }
    this.#changed();
  }

  #changed() {
    this.#stale ||= this.#status !== "idle" || this.#searchesAtOnce();
    this.#plan();
  }

  #searchesAtOnce() {
    return this.#q !== "" || ["full", "latest"].includes(this.mode);
  }

  /** Once for many changes, never while composing. */
  #plan() {
    if (this.#planned || !this.isConnected) return;
    this.#planned = true;
    queueMicrotask(async () => {
      await this.#settled();
      this.#planned = false;
      if (this.isConnected) this.#build();
    });
  }

  #settled() {
    if (!this.#composing) return Promise.resolve();
    return new Promise((resolve) =>
      this.#at.input.addEventListener("compositionend", () => setTimeout(() => resolve(this.#settled())), { once: true }),
    );
  }

  #option(name) {
    const [read, otherwise] = ATTRIBUTES[name];
    const text = this.getAttribute(name);
    if (text === null) return otherwise;
    const value = read(text.trim());
    if (value !== undefined) return value;
    if (text !== "" && !this.#warned.has(name + text)) {
      this.#warned.add(name + text);
      console.warn(`${TAG}: ${name}="${text}" has no meaning here and is left out`);
    }
    return otherwise;
  }

  get #language() {
    const own = this.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang || navigator.language;
    return /^ja\b/i.test(own) ? "ja" : "en";
  }

  get #locale() {
    return this.#language === "ja" ? "ja-JP" : "en-GB";
  }

  #say(key, values = {}) {
    const pattern = this.#strings[key] ?? STRINGS[key][this.#language === "ja" ? 1 : 0];
    const [one, other = one] = pattern.split("|");
    const sentence = values.n === 1 ? one : other;
    return sentence.replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === "number" ? values[name].toLocaleString(this.#locale) : (values[name] ?? ""),
    );
  }

  #announce(message) {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(async () => {
      await this.#settled();
      const { status } = this.#at;
      if (status) status.textContent = status.textContent === message ? `${message}\u00a0` : message;
    }, 400);
  }

  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`tns-${type}`, { bubbles: true, composed: true, cancelable, detail }));
  }

  #build() {
    const hadFocus = this.#at.input && this.#shadow.activeElement === this.#at.input;
    const mode = this.mode;
    const typed = this.#at.input?.value ?? this.#q;
    const at = (this.#at = {});
    this.#offers = [];
    this.#root.lang = this.#language;
    this.#tint();
    at.summary = h("div", { class: "summary" });
    at.panel = mode === "full" && h("div", { class: "panel", part: "facets", hidden: true });
    at.body = h("div", { class: "body" });
    at.footer = h("div", { part: "footer" });
    at.status = h("p", { part: "status", role: "status", class: "unseen" });
    this.#root.replaceChildren(
      h("div", { "data-mode": mode },
        mode !== "latest" && this.#form(typed),
        mode !== "box" && [at.panel, at.summary, at.body, at.footer],
        mode === "box" && at.summary,
        at.status),
    );
    if (hadFocus) at.input?.focus({ preventScroll: true });
    this.#draw();
    if (this.#stale && mode !== "box") this.#search();
    else if (this.#status === "idle") this.#askScope();
    this.#stale = false;
  }

  /** Light or dark as asked for, else as the text around it: light letters stand on something dark. */
  #tint() {
    const asked = this.theme;
    const [r, g, b] = (/^rgba?\((.*)\)/.exec(getComputedStyle(this).color)?.[1] ?? "0 0 0").split(/[\s,]+/).map(Number);
    const dark = asked === "dark" || (asked === "auto" && 0.299 * r + 0.587 * g + 0.114 * b > 140);
    this.#root.dataset.theme = dark ? "dark" : "light";
    this.#root.toggleAttribute("data-own", asked !== "auto");
  }

  #form(typed) {
    const at = this.#at;
    const { origin, pathname } = new URL(this.#resultsPage());
    at.input = h("input", {
      part: "input", id: "q", name: "q", type: "text", inputmode: "search", enterkeyhint: "search", role: "combobox",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "list", autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", maxlength: "500", placeholder: this.placeholder || null,
      oninput: (event) => this.#typed(event.isComposing),
      onkeydown: (event) => this.#key(event),
      oncompositionstart: () => (this.#composing = true),
      oncompositionend: () => this.#composed(),
      onblur: () => this.#blurred(),
    });
    at.clear = h("button", { part: "clear", type: "button", "aria-label": this.#say("clear"), hidden: typed === "",
      onclick: () => this.#emptied() }, "×");
    at.list = h("div", { part: "listbox", id: "list", role: "listbox", "aria-label": this.#say("suggestions"), hidden: true,
      onpointerdown: (event) => event.preventDefault(),
      onclick: (event) => this.#clicked(event) });
    at.hidden = h("span", { hidden: true });
    at.form = h("form", { part: "form", role: "search", method: "get", action: origin + pathname, target: this.linkTarget,
      rel: "noopener", "aria-label": this.label || this.#say("label"),
      onsubmit: (event) => this.#submitted(event) },
      h("label", { part: "label", for: "q" }, this.label || this.#say("label")),
      h("div", { class: "bar" },
        h("div", { class: "field" }, at.input, at.clear, at.list),
        h("button", { part: "button" }, this.#say("search"))),
      at.hidden);
    at.input.value = typed;
    return at.form;
  }

  #fill() {
    const { input, clear } = this.#at;
    if (!input || this.#composing) return;
    if (input.value !== this.#q) input.value = this.#q;
    clear.hidden = this.#q === "";
  }

  #typed(composing) {
    clearTimeout(this.#typing);
    this.#at.clear.hidden = this.#at.input.value === "";
    this.#typing = setTimeout(() => this.#suggest(), composing ? 400 : 150);
    if (!composing) this.#live();
  }

  #composed() {
    this.#composing = false;
    this.#expand();
    this.#live();
  }

  #blurred() {
    this.#composing = false;
    this.#close();
  }

  #emptied() {
    this.#close();
    this.clear();
    this.#at.input.focus();
  }

  #live() {
    if (!this.searchAsYouType || this.mode === "box") return;
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      const text = this.#at.input?.value.trim() ?? "";
      if (this.#composing || text === this.#q || (text !== "" && !this.#isWorthAsking(text))) return;
      this.#q = text;
      this.#turn(1);
    }, 300);
  }

  /** One kanji or kana means something, one Latin letter does not. */
  #isWorthAsking(text) {
    return text.length >= this.minChars || /[^\u0000-\u024f]/.test(text);
  }

  #submitted(event) {
    if (this.#composing) return event.preventDefault();
    this.#close();
    clearTimeout(this.#typing);
    this.#q = this.#at.input.value.trim();
    this.#page = 1;
    this.#size = 0;
    if (this.mode !== "box") {
      event.preventDefault();
      if (this.#q === "" && this.mode === "compact") this.clear();
      else this.#search();
      return;
    }
    if (!this.#tell("search", { query: this.#q }, true)) return event.preventDefault();
    const { searchParams } = new URL(this.#resultsAddress());
    searchParams.delete("q");
    this.#at.hidden.replaceChildren(...[...searchParams].map(([name, value]) => h("input", { type: "hidden", name, value })));
  }

  // suggestions: combobox of the APG with manual selection

  async #suggest() {
    const mine = ++this.#offered;
    const { input } = this.#at;
    const text = input.value.trim();
    let found = [];
    try {
      const asked = new URLSearchParams({ q: text, lang: this.#language });
      if (this.#isWorthAsking(text)) found = (await this.#get("/api/suggest", asked)).suggestions;
    } catch {} // a field without suggestions still searches
    if (mine !== this.#offered || this.#shadow.activeElement !== input) return;
    const offers = found.map((offer) => ({
      ...offer,
      group: this.#kind(offer),
      count: offer.count?.toLocaleString(this.#locale),
    }));
    const groups = [...new Set(offers.map(({ group }) => group))];
    this.#offers = groups.flatMap((group) => offers.filter((offer) => offer.group === group));
    this.#offer = -1;
    this.#drawOffers(groups);
    if (offers.length > 0) this.#announce(this.#say("suggestionCount", { n: offers.length }));
  }

  #kind({ kind }) {
    return FACETS.includes(kind) ? this.#facetName(kind) : this.#say(kind === "title" ? "suggestTitle" : "suggestWord");
  }

  #facetName(facet) {
    return this.#say(["language", "year"].includes(facet) ? `${facet}Facet` : facet);
  }

  #drawOffers(groups) {
    const { list } = this.#at;
    list.replaceChildren(...groups.map((group) =>
      h("ul", { role: "group", "aria-label": group },
        h("li", { role: "presentation", class: "group side" }, group),
        this.#offers.map((offer, at) => offer.group === group &&
          h("li", { part: "option", role: "option", id: `o${at}`, "aria-selected": "false" },
            h("span", {}, offer.text), offer.count && h("span", {}, offer.count))))));
    list.hidden = this.#offers.length === 0;
    this.#expand();
  }

  #expand() {
    const { input, list } = this.#at;
    if (this.#composing || !input) return;
    const open = String(!list.hidden);
    if (input.getAttribute("aria-expanded") !== open) input.setAttribute("aria-expanded", open);
    if (this.#offer >= 0) input.setAttribute("aria-activedescendant", `o${this.#offer}`);
    else if (input.hasAttribute("aria-activedescendant")) input.removeAttribute("aria-activedescendant");
  }

  #close() {
    clearTimeout(this.#typing);
    this.#offered++;
    this.#offer = -1;
    if (this.#at.list) this.#at.list.hidden = true;
    this.#expand();
  }

  #key(event) {
    if (isInputMethodKey(event)) return;
    const open = !this.#at.list.hidden;
    const { key } = event;
    const elsewhere = isElsewhere(event);
    if (key === "ArrowDown" && (!open || event.altKey)) {
      this.#suggest();
    } else if (open && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      this.#move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && (open || this.#at.input.value !== "")) {
      event.preventDefault();
      event.stopPropagation(); // a dialog around this stays open
      if (open) this.#close();
      else this.#emptied();
    } else if (key === "Enter" && open && this.#offer >= 0) {
      event.preventDefault();
      this.#take(this.#offer, elsewhere);
    } else if (key === "Enter" && elsewhere) {
      event.preventDefault();
      this.#q = this.#at.input.value.trim();
      this.#openResults();
    }
  }

  #move(step) {
    const places = this.#offers.length + 1;
    this.#offer = ((this.#offer + 1 + step + places) % places) - 1;
    for (const option of this.#at.list.querySelectorAll("[role=option]")) {
      const here = option.id === `o${this.#offer}`;
      option.setAttribute("aria-selected", String(here));
      option.setAttribute("part", here ? "option option-active" : "option");
      if (here) option.scrollIntoView({ block: "nearest" });
    }
    this.#expand();
  }

  #clicked(event) {
    const option = event.target.closest("[role=option]");
    if (option) this.#take(option.id.slice(1), isElsewhere(event));
  }

  #take(at, elsewhere) {
    const { id, text } = this.#offers[at];
    this.#close();
    if (id) {
      if (this.#tell("select", { id }, true)) open(this.#articleAddress(id), elsewhere ? "_blank" : this.linkTarget);
      return;
    }
    this.#q = text;
    this.#fill();
    if (elsewhere) this.#openResults();
    else this.#at.form.requestSubmit();
  }

  #openResults() {
    open(this.#resultsAddress(), "_blank", "noopener");
  }

  get #pageSize() {
    return this.pageSize || (this.mode === "full" ? 10 : 5);
  }

  get #locked() {
    const lang = this.articleLang;
    return { ...this.#option("filter"), ...(lang && { language: [lang] }) };
  }

  get #lockedFacets() {
    return Object.keys(this.#locked).filter((facet) => FACETS.includes(facet));
  }

  get #facets() {
    return this.mode === "full" ? this.#option("facets").filter((facet) => !this.#locked[facet]) : [];
  }

  get #order() {
    return this.#sort || this.sort || (this.#q && this.mode !== "latest" ? "relevance" : "newest");
  }

  /** The grammar of the page and of the API. */
  #parameters() {
    const parameters = new URLSearchParams();
    if (this.#q) parameters.set("q", this.#q);
    for (const [facet, codes] of Object.entries({ ...this.#chosen, ...this.#locked })) {
      for (const code of codes) parameters.append(facet, code);
    }
    if (this.#order !== "relevance") parameters.set("sort", this.#order);
    parameters.set("lang", this.#language);
    return parameters;
  }

  #resultsPage() {
    return this.resultsPage || `${this.endpoint}/`;
  }

  #resultsAddress(parameters = this.#parameters()) {
    const url = new URL(this.#resultsPage());
    for (const [name, value] of parameters) url.searchParams.append(name, value);
    return url.href;
  }

  #articleAddress(id) {
    return `${this.endpoint}/?${new URLSearchParams({ article: id, lang: this.#language })}`;
  }

  async #get(path, parameters, signal) {
    const controller = new AbortController();
    const stop = () => controller.abort();
    const patience = setTimeout(stop, this.timeout);
    signal?.addEventListener("abort", stop);
    try {
      const ask = this.fetcher ?? fetch;
      const response = await ask(`${this.endpoint}${path}?${parameters}`, {
        credentials: "omit",
        signal: controller.signal,
      });
      if (response.ok) return await response.json();
      const { status, headers } = response;
      const problem = { status, title: `HTTP ${status}`, ...(await response.json().catch(() => ({}))) };
      throw { key: status === 429 ? "limited" : "failed", problem, n: Number(headers.get("retry-after")) || 10 };
    } catch (error) {
      if (error.problem) throw error;
      const key = !navigator.onLine ? "offline" : controller.signal.aborted ? "timeout" : "unreachable";
      throw { key, problem: { title: key } };
    } finally {
      clearTimeout(patience);
      signal?.removeEventListener("abort", stop);
    }
  }

  #stop() {
    this.#asked++;
    this.#controller.abort();
  }

  async #search(focus) {
    if (this.mode === "box" || !this.isConnected) return;
    if (!this.#tell("search", { query: this.#q, page: this.#page, filters: structuredClone(this.#chosen) }, true)) return;
    this.#stop();
    const mine = this.#asked;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const parameters = this.#parameters();
    parameters.set("page", String(this.#page));
    parameters.set("size", String(this.#size || this.#pageSize));
    parameters.set("facets", [...this.#facets, ...this.#lockedFacets].join(","));
    this.#become("loading");
    const slow = setTimeout(() => mine === this.#asked && this.#drawWaiting(), 300);
    const guarded = setTimeout(() => mine === this.#asked && this.#explainGuard(mine), 1500);
    try {
      const answer = await this.#get("/api/search", parameters, signal);
      await this.#settled();
      if (mine !== this.#asked) return;
      this.lastResponse = answer;
      this.#page = answer.page.number;
      this.#learnScope(answer);
      this.#become(answer.total > 0 ? "results" : "none", focus);
      this.#keep();
      this.#announce(answer.total > 0
        ? this.#say("found", { n: answer.total, p: answer.page.number, t: answer.page.pages })
        : this.#noneText());
      this.#tell("results", answer);
    } catch (error) {
      if (mine !== this.#asked) return;
      await this.#failed(error.problem ? error : { key: "failed", problem: { title: String(error) } }, mine);
    } finally {
      clearTimeout(slow);
      clearTimeout(guarded);
    }
  }

  async #failed(fault, mine) {
    const guard = fault.key === "unreachable" ? await localNetworkState(this.endpoint) : "";
    await this.#settled();
    if (mine !== this.#asked) return;
    this.#fault = fault;
    this.#become("error");
    if (guard) this.#at.body.querySelector("p").after(h("p", {}, this.#say("localNetwork")));
    this.#announce(this.#faultText());
    this.#tell("error", fault.problem);
  }

  async #explainGuard(mine) {
    if ((await localNetworkState(this.endpoint)) !== "prompt" || mine !== this.#asked) return;
    this.#at.body.querySelector(".waiting")?.after(h("p", { class: "waiting" }, this.#say("localNetwork")));
  }

  #become(status, focus) {
    this.#status = status;
    this.#draw(focus);
    this.#tell("state", this.state);
  }

  /** What the locked codes are called. */
  async #askScope() {
    const facets = this.#lockedFacets;
    if (facets.length === 0) return;
    const parameters = this.#parameters();
    parameters.set("size", "1");
    parameters.set("facets", facets.join(","));
    try {
      this.#learnScope(await this.#get("/api/search", parameters));
      if (this.#status === "idle") this.#draw();
    } catch {}
  }

  #learnScope({ facets }) {
    this.#scope = this.#lockedFacets
      .map((facet) => chosenOf(facets[facet]).map(({ label }) => label).join(" / ")).filter(Boolean).join(" + ");
  }

  #draw(focus) {
    const at = this.#at;
    if (!at.summary) return;
    const key = focus ?? this.#shadow.activeElement?.dataset.key;
    const answer = this.#status === "idle" ? null : this.lastResponse;
    if (this.#status === "loading") return;
    at.body.setAttribute("aria-busy", "false");
    at.summary.replaceChildren(...this.#summary(answer));
    if (this.#status === "error") at.body.replaceChildren(this.#trouble(), ...(answer?.total > 0 ? [this.#results(answer)] : []));
    else at.body.replaceChildren(...(answer ? [answer.total > 0 ? this.#results(answer) : this.#nothing(answer)] : []));
    at.footer.replaceChildren(...(answer?.total > 0 ? this.#footer(answer) : []).filter(Boolean));
    if (at.panel) this.#drawPanel(answer);
    if (!key) return;
    const heir = this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? at.heading ?? at.input;
    if (this.#shadow.activeElement !== heir) heir?.focus({ preventScroll: !focus });
  }

  #drawWaiting() {
    this.#at.body.setAttribute("aria-busy", "true");
    this.#at.body.prepend(h("p", { class: "waiting" }, this.#say("searching")));
  }

  #summary(answer) {
    const { mode } = this;
    const count = answer && mode !== "latest" ? this.#say("articles", { n: answer.total }) : "";
    const scope = this.#scope && h("p", { class: "side", part: "chip" }, this.#say("only", { f: this.#scope }));
    if (mode === "latest" || mode === "full") {
      const text = mode === "latest" ? this.label || this.#say("latestNews") : count || this.#say("searching");
      this.#at.heading = h(`h${this.headingLevel}`, { class: "heading", tabindex: "-1", "data-key": "heading" }, text);
      return [this.#at.heading, scope, ...(mode === "full" && answer ? [this.#sorting(), this.#chips(answer)] : [])].filter(Boolean);
    }
    return [scope, count && h("p", { class: "side" }, count)].filter(Boolean);
  }

  #sorting() {
    return h("label", { class: "side" }, this.#say("sort"), " ",
      h("select", { class: "plain", "data-key": "sort", onchange: (event) => {
        this.#sort = event.target.value;
        this.#turn(1);
      } }, SORTS.map((sort) => h("option", { value: sort, selected: sort === this.#order }, this.#say(sort)))));
  }

  #chips({ facets }) {
    const chosen = this.#facets.flatMap((facet) =>
      chosenOf(facets[facet]).map(({ code, label }) =>
        button(`${label} ×`, () => this.#choose(facet, code, false, "heading"),
          { part: "chip", "aria-label": this.#say("remove", { f: label }) })));
    return chosen.length > 0 && h("p", { class: "chips" }, chosen, chosen.length > 1 && button(this.#say("clearAll"), () => {
      this.#chosen = {};
      this.#turn(1, "heading");
    }));
  }

  #results(answer) {
    const level = Math.min(6, this.headingLevel + (this.mode === "compact" ? 0 : 1));
    const first = this.mode === "full" ? (answer.page.number - 1) * answer.page.size : 0;
    const list = h("ol", { part: "results", start: first + 1 },
      answer.results.map((result, at) => this.#result(result, level, at)));
    const s = Math.max(1, Math.round(answer.tookMillis / 1000));
    return answer.partial ? h("div", {}, h("p", { class: "note" }, this.#say("partial", { s })), list) : list;
  }

  #result(result, level, at) {
    const { id, language, published, source, title, snippets } = result;
    const day = published && new Date(`${published}T00:00:00Z`).toLocaleDateString(this.#locale,
      { day: "numeric", month: this.#language === "ja" ? "long" : "short", year: "numeric", timeZone: "UTC" });
    const pieces = (snippets ?? []).slice(0, this.mode === "full" ? 3 : 1);
    return h("li", { part: "result" },
      h(`h${level}`, { part: "title", lang: language },
        this.#link(this.#articleAddress(id), marked(title), false, { "data-key": `result-${at}`,
          onclick: (event) => this.#tell("select", result, true) || event.preventDefault() })),
      h("p", { part: "meta" },
        published ? h("time", { datetime: published }, day) : h("span", {}, this.#say("dateUnknown")),
        source && h("span", {}, source),
        language && language !== this.#language && h("span", { class: "language", lang: language }, NAMES[language] ?? language)),
      this.mode !== "latest" && pieces.length > 0 &&
        h("p", { part: "snippet", lang: language }, pieces.map((part, n) => [n > 0 && " … ", ...marked(part)])));
  }

  #link(href, content, arrow, more) {
    const target = this.linkTarget;
    return h("a", { href, target, rel: "noopener", ...more }, content,
      arrow && h("span", { "aria-hidden": "true" }, " ↗"),
      target === "_blank" && h("span", { class: "unseen" }, ` ${this.#say("newTab")}`));
  }

  #footer(answer) {
    const { total, results, page } = answer;
    if (this.mode === "full") return [page.pages > 1 && this.#pager(page), this.#all(total)];
    const rest = Math.min(total, MOST_SHOWN) - results.length;
    const more = this.mode === "compact" && rest > 0 &&
      button(this.#say("more", { n: Math.min(rest, this.#pageSize) }), () => {
        this.#size = Math.min(MOST_SHOWN, results.length + this.#pageSize);
        this.#search(`result-${results.length}`);
      }, { part: "more" });
    return [more, this.#all(total)];
  }

  #all(total) {
    return this.#link(this.#resultsAddress(), this.#say("all", { n: total }), true);
  }

  #pager({ number, pages }) {
    const step = (key, to) => {
      const none = to < 1 || to > pages;
      return button(this.#say(key), () => none || this.#turn(to, "heading"), { "aria-disabled": none ? "true" : null });
    };
    return h("nav", { part: "pager", "aria-label": this.#say("pages") },
      step("previous", number - 1), h("span", {}, this.#say("pageOf", { p: number, t: pages })), step("next", number + 1));
  }

  #noneText() {
    return this.#q ? this.#say("none", { q: this.#q }) : this.#say("empty");
  }

  #nothing({ didYouMean }) {
    const everywhere = new URLSearchParams({ ...(this.#q && { q: this.#q }), lang: this.#language });
    return h("div", { class: "note" },
      h("p", {}, this.#noneText()),
      h("p", { class: "actions" },
        didYouMean && button(this.#say("didYouMean", { q: didYouMean }), () => this.search(didYouMean)),
        this.#link(this.#resultsAddress(everywhere), this.#say("everywhere"), true)));
  }

  #faultText() {
    const { key, problem, n } = this.#fault;
    const kept = this.lastResponse?.total > 0;
    if (key === "offline") return this.#say(kept ? key : "offlineEmpty");
    return this.#say(key, { title: problem.title, n }) + (kept ? this.#say("last") : "");
  }

  #trouble() {
    return h("div", { part: "error" },
      h("p", {}, this.#faultText()),
      h("p", { class: "actions" },
        button(this.#say("tryAgain"), () => this.#search(), { "data-key": "again" }),
        this.#link(this.#resultsAddress(), this.#say("open"), true)));
  }

  #drawPanel(answer) {
    const { panel } = this.#at;
    const facets = this.#facets.filter((facet) => answer?.facets[facet]?.length > 0);
    const chosen = Object.values(this.#chosen).flat().length;
    const open = panel.firstChild?.open ?? this.#root.clientWidth >= 640;
    panel.hidden = facets.length === 0;
    const folded = new Set([...panel.querySelectorAll("[part=facet]:not([open])")].map((facet) => facet.dataset.facet));
    panel.replaceChildren(h("details", { open },
      h("summary", {}, this.#say("filters"), chosen > 0 && ` (${chosen})`),
      facets.map((facet) => this.#facet(facet, answer.facets[facet], !folded.has(facet)))));
  }

  #facet(facet, values, open) {
    const shown = values.filter((value) => !value.broader || value.selected);
    return h("details", { part: "facet", "data-facet": facet, open },
      h("summary", {}, this.#facetName(facet)),
      h("fieldset", {},
        h("legend", { class: "unseen" }, this.#facetName(facet)),
        shown.map(({ code, label, count, selected }) =>
          h("label", {},
            h("input", { type: "checkbox", checked: selected, "data-key": `${facet}:${code}`,
              onchange: (event) => this.#choose(facet, code, event.target.checked) }),
            h("span", {}, label),
            h("span", { class: "side" }, count.toLocaleString(this.#locale))))));
  }

  #choose(facet, code, chosen, focus) {
    const others = (this.#chosen[facet] ?? []).filter((other) => other !== code);
    this.#chosen[facet] = chosen ? [...others, code] : others;
    this.#tell("facet", { facet, code, chosen });
    this.#turn(1, focus);
  }

  get #prefix() {
    return this.id ? `tns-${this.id}-` : "tns-";
  }

  #keep() {
    const persist = this.persist;
    if (persist === "none") return;
    const chosen = Object.entries(this.#chosen).flatMap(([facet, codes]) => codes.map((code) => `${facet}:${code}`)).join(" ");
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ q: this.#q, filter: chosen, sort: this.#sort, page: this.#page > 1 ? this.#page : "" })) {
      if (value) url.searchParams.set(this.#prefix + name, String(value));
      else url.searchParams.delete(this.#prefix + name);
    }
    try {
      if (persist === "url") history.replaceState(history.state, "", url);
      else sessionStorage.setItem(this.#prefix, url.search);
    } catch {}
  }

  #restore() {
    const persist = this.persist;
    if (persist === "none") return;
    try {
      const kept = new URLSearchParams(persist === "url" ? location.search : (sessionStorage.getItem(this.#prefix) ?? ""));
      this.#q = kept.get(`${this.#prefix}q`) ?? this.#q;
      this.#chosen = filters(kept.get(`${this.#prefix}filter`) ?? "") ?? {};
      this.#sort = SORTS.find((sort) => sort === kept.get(`${this.#prefix}sort`)) ?? "";
      this.#page = whole(1, 1000)(kept.get(`${this.#prefix}page`) ?? "") ?? 1;
    } catch {}
  }
}

customElements.define(TAG, TradeNewsSearch);
})();

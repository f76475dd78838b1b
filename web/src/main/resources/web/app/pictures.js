import { h, roving } from "./dom.js";
import { addressOf, changed, linkTo, readState, want, withChoice } from "./state.js";
import { date, lastDay, nameOf, number, range, say } from "./words.js";

/** Articles over time, who cooperates with whom, and countries. Each is also a table or a list. */

const MOST_BARS = 60; // more would be thinner than a finger or a pointer can hit
const SPANS = [1, 3, 12, 60]; // months in a bar
const MOST_COUNTRIES = 15; // what fits beside the filters without scrolling

/** Own arrangement, November 2026: ISO 3166-1 codes (XK for Kosovo), a dot for an empty place. */
const WORLD = `
.  .  .  GL .  .  IS .  .  NO SE FI .  .  .  .  .  .  .  .  .  .  .
CA .  .  .  .  .  IE GB .  DK .  EE LV .  .  .  .  .  .  .  .  .  .
US .  .  .  .  .  .  NL DE PL .  LT BY RU .  .  .  .  .  .  .  .  .
MX .  BS .  .  .  .  BE LU CZ SK UA MD .  .  KZ .  MN .  .  .  .  .
GT BZ CU HT DO .  FR CH LI AT HU RO .  .  UZ KG .  .  CN .  KP .  JP
SV HN JM KN AG AD MC IT SI HR RS BG .  GE TM TJ .  .  .  .  KR .  .
.  NI .  DM LC PT ES SM BA ME XK MK GR TR AM AZ AF NP BT BD MO HK TW
.  CR .  VC BB .  .  VA MT AL .  .  CY LB SY IQ IR PK IN MM LA VN PH
.  PA .  GD TT .  .  MA DZ TN LY EG PS IL JO KW BH .  LK .  TH KH .
.  CO VE GY SR .  .  MR ML NE TD SD ER .  SA QA AE MV .  .  MY BN .
.  EC PE BO BR CV SN BF BJ NG CF SS ET DJ YE OM .  .  .  .  SG ID TL
.  .  .  PY .  GM GW GH TG CM CD UG KE SO .  .  .  .  .  PW FM MH NR
.  .  CL AR UY .  GN CI .  GQ CG RW TZ .  .  .  .  .  .  PG SB TV KI
.  .  .  .  .  .  SL LR ST GA ZM BI MW .  KM SC .  .  .  AU VU FJ WS
.  .  .  .  .  .  .  .  .  AO ZW MZ .  MG MU .  .  .  .  .  .  TO .
.  .  .  .  .  .  .  .  .  NA BW SZ .  .  .  .  .  .  .  .  NZ .  .
.  .  .  .  .  .  .  .  .  .  ZA LS .  .  .  .  .  .  .  .  .  .  .`;

let timelineOpen; // as the reader left it

/** `months` lacks those in which nothing was published. */
export function timeline(months, total, state) {
  const buckets = bucketsOf(months);
  if (buckets.length < 2) return null;
  const undated = total - months.reduce((sum, { count }) => sum + count, 0);
  const narrowed = state.from || state.to;
  const ends = range(state.from || buckets[0].from, state.to || buckets.at(-1).to);
  const open = timelineOpen ?? matchMedia("(min-width: 40rem)").matches;
  return h("details", { class: "timeline", open, ontoggle: ({ target }) => (timelineOpen = target.open) },
    h("summary", {}, h("h2", {}, say("overTime")), h("span", { class: "timeline-range" }, ends)),
    bars(buckets, state),
    h("div", { class: "timeline-foot" },
      h("details", { class: "as-table" }, h("summary", {}, say("asTable")), table(buckets, state)),
      undated > 0 && !narrowed && h("span", {}, say("undated", { n: undated })),
      h("span", { class: "timeline-ends" },
        end("from", "to", buckets, state),
        end("to", "from", buckets, state),
        narrowed && linkTo(changed(state, { from: "", to: "" }), say("allTime")))));
}

/** The first or the last day, to be chosen among those of the buckets. An end that crosses the other one lifts it. */
function end(name, other, buckets, state) {
  const days = buckets.map((bucket) => bucket[name]);
  const own = state[name];
  const choose = ({ target: { value } }) => {
    const next = changed(readState(), { [name]: value });
    want(next.to && next.from > next.to ? { ...next, [other]: "" } : next);
  };
  return h("label", {}, say(name), " ",
    h("select", { "data-key": `time-${name}`, onchange: choose },
      h("option", { value: "" }, say("allTime")),
      own && !days.includes(own) && h("option", { value: own, selected: true }, date("day", own)),
      days.map((day) => h("option", { value: day, selected: day === own }, date("month", day)))));
}

function bars(buckets, state) {
  const most = Math.max(...buckets.map(({ count }) => count));
  const chosen = Boolean(state.from || state.to);
  const [name, help] = [say("overTime"), say("overTimeHelp")];
  const list = h("ol", { class: "bars", "aria-label": name, "aria-description": help, "data-chosen": chosen },
    buckets.map(({ from, to, count, label, tick }) => {
      const name = say("pairCell", { pair: label, n: count });
      const inside = chosen && state.from <= to && (!state.to || from <= state.to);
      return h("li", { class: inside && "inside" },
        count > 0 && h("a", {
          href: addressOf(changed(state, { from, to })),
          "aria-label": name,
          title: name,
          "aria-current": inside && "true",
          "data-key": `bar-${from}`,
          "data-stay": true,
          vars: { "--share": count / most },
          onclick: (event) => event.shiftKey && stretch(event, from, to),
        }),
        tick && h("span", { class: "tick", "aria-hidden": "true" }, tick));
    }));
  return h("div", { class: "timeline-picture" },
    h("span", { class: "timeline-most", "aria-hidden": "true" }, number(most)), roving(list));
}

function stretch(event, from, to) {
  const state = readState();
  event.preventDefault();
  want(changed(state, {
    from: state.from && state.from < from ? state.from : from,
    to: state.to > to ? state.to : to,
  }));
}

function table(buckets, state) {
  return h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("date")), h("th", { scope: "col" }, say("count")))),
    h("tbody", {}, buckets.filter(({ count }) => count > 0).map(({ from, to, count, label }) =>
      h("tr", {}, h("th", { scope: "row" }, linkTo(changed(state, { from, to }), label)), h("td", {}, number(count))))));
}

/** One bucket for each month, quarter, year or five years from the first to the last, the empty ones too. */
function bucketsOf(months) {
  if (months.length === 0) return [];
  const counts = new Map(months.map(({ month, count }) => [monthNumber(month), count]));
  const [earliest, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const span = SPANS.find((length) => (last - earliest) / length < MOST_BARS) ?? SPANS.at(-1);
  const first = earliest - (earliest % span);
  const named = span === 1 && last - first < 12; // few enough to write the month under each
  const buckets = [];
  for (let start = first; start <= last; start += span) {
    let count = 0;
    for (let month = start; month < start + span; month++) count += counts.get(month) ?? 0;
    const [from, to] = [`${monthOf(start)}-01`, lastDay(monthOf(start + span - 1))];
    const newYear = span >= 12 || start % 12 === 0;
    const tick = named ? date("monthName", from) : newYear && from.slice(0, 4);
    buckets.push({ from, to, count, label: labelOf(from, to, span), tick });
  }
  return named ? buckets : thinned(buckets);
}

/** Leaves room between the years under the bars. */
function thinned(buckets) {
  const room = Math.ceil(buckets.length / 12);
  let last = -Infinity;
  return buckets.map((bucket, at) => {
    if (!bucket.tick || at - last < room) return { ...bucket, tick: "" };
    last = at;
    return bucket;
  });
}

function labelOf(from, to, span) {
  if (span === 1) return date("month", from);
  if (span >= 12) return range(from, to);
  return say("fromTo", { a: date("shortMonth", from), b: date("shortMonth", to) });
}

function monthNumber(month) {
  const [year, number] = month.split("-");
  return year * 12 + Number(number) - 1;
}

function monthOf(number) {
  return new Date(Date.UTC(2000, number - 24_000)).toISOString().slice(0, 7);
}

export function pairMatrix({ pairs }, { facets }, state) {
  if (pairs.length === 0) return h("p", { class: "picture-help" }, say("pairsNone"));
  const countries = busiest(pairs);
  const shown = countries.slice(0, MOST_COUNTRIES);
  const each = { ...state, collapse: false }; // pairs are counted in every copy
  const more = countries.length > shown.length && h("span", { class: "wide-only" }, say("pairsMore", { n: shown.length }));
  return h("div", { class: "picture" },
    h("p", { class: "picture-help" }, say("pairsHelp"), " ", more),
    shown.length > 2 && matrix(pairs, shown, facets.country ?? [], each),
    ranking(pairs, "pair", each));
}

function matrix(pairs, countries, labels, state) {
  const most = Math.max(...pairs.map(({ count }) => count));
  const name = (code) => labels.find((value) => value.code === code)?.label ?? nameOf("region", code);
  const cell = (row, column) => {
    const isTheirs = ({ first, second }) => [row, column].every((code) => code === first || code === second);
    const pair = row !== column && pairs.find(isTheirs);
    if (!pair) return h("td", { class: row === column && "self" });
    const title = say("pairCell", { pair: pair.label, n: pair.count });
    const attributes = { class: heat(pair, most), title, "aria-label": title, "data-key": `cell-${row}-${column}` };
    return h("td", {}, choiceLink("pair", pair.code, state, attributes, number(pair.count)));
  };
  return roving(h("table", { class: "matrix" },
    h("caption", { class: "unseen" }, say("pairs")),
    h("thead", {}, h("tr", {}, h("td"), countries.map((code) =>
      h("th", { scope: "col" }, h("abbr", { title: name(code), class: code.length > 3 && "long" }, code))))),
    h("tbody", {}, countries.map((row) =>
      h("tr", {}, h("th", { scope: "row" }, name(row)), countries.map((column) => cell(row, column)))))));
}

function busiest(pairs) {
  const totals = {};
  for (const { first, second, count } of pairs) {
    for (const country of [first, second]) totals[country] = (totals[country] ?? 0) + count;
  }
  return Object.keys(totals).sort((a, b) => totals[b] - totals[a] || (a < b ? -1 : 1));
}

export function tileMap({ facets }, state) {
  const values = (facets.country ?? []).filter(({ count }) => count > 0);
  const most = Math.max(...values.map(({ count }) => count));
  const tiles = WORLD.trim().split("\n").flatMap((line, row) => line.split(/\s+/).map((code, column) => {
    const value = values.find((other) => other.code === code);
    const vars = { "--row": row + 1, "--column": column + 1 };
    if (!value) return code !== "." && h("li", { class: "tile", vars, "aria-hidden": "true" }, code);
    const title = say("pairCell", { pair: value.label, n: value.count });
    return h("li", { class: "tile", vars },
      choiceLink("country", code, state, { class: heat(value, most), title, "data-key": `tile-${code}` },
        h("b", { "aria-hidden": "true" }, code),
        h("span", { "aria-hidden": "true" }, number(value.count)),
        h("span", { class: "unseen" }, title)));
  }));
  return h("div", { class: "picture" },
    h("p", { class: "picture-help" }, say("mapHelp")),
    roving(h("ul", { class: "tiles", "aria-label": say("map") }, tiles)),
    ranking(values, "country", state));
}

function ranking(values, facet, state) {
  const most = Math.max(...values.map(({ count }) => count));
  return h("ol", { class: "ranking" }, values.map(({ code, label, count, months = [] }) =>
    h("li", { vars: { "--share": count / most } },
      choiceLink(facet, code, state, {}, label),
      months.length > 0 && h("span", { class: "ranking-span" }, yearsOf(months)),
      h("span", { class: "ranking-count" }, number(count)))));
}

function yearsOf(months) {
  const [first, last] = [months[0], months.at(-1)].map(({ month }) => month.slice(0, 4));
  return range(`${first}-01-01`, `${last}-12-31`);
}

function choiceLink(facet, code, state, attributes, ...content) {
  const chosen = state.filters[facet].includes(code);
  const next = withChoice(state, facet, code, !chosen);
  return linkTo(chosen ? next : { ...next, view: "list" }, content, { "aria-current": chosen && "true", ...attributes });
}

/** How dark a count is drawn. By the square root: a few large counts must not wash out the small ones. */
function heat({ count }, most) {
  return `heat heat-${Math.max(1, Math.ceil(7 * Math.sqrt(count / most)))}`;
}

import { h } from "./dom.js";
import { roving } from "./roving.js";
import { addressOf, changed } from "./state.js";

/**
 * Articles over time, as bars that are links and as a table.
 *
 * @typedef {{from: string, to: string, count: number, label: string, tick: string}} Bucket
 */

const MOST_BARS = 60; // more would be thinner than a finger or a pointer can hit
const SPANS = [1, 3, 12, 60]; // months in a bar

/** @type {boolean | null} as the reader left it; null before that */
let open = null;

/**
 * @param {Month[]} months without those in which nothing was published
 * @param {number} total
 * @param {State} state
 * @param {Words} words
 */
export function timeline(months, total, state, words) {
  const buckets = bucketsOf(months, words);
  if (buckets.length < 2) return null;
  const undated = total - months.reduce((sum, { count }) => sum + count, 0);
  return h("details", { class: "timeline", open: open ?? matchMedia("(min-width: 40rem)").matches, ontoggle: (/** @type {Event} */ { target, currentTarget }) => {
    if (target === currentTarget) open = /** @type {HTMLDetailsElement} */ (target).open;
  } },
    h("summary", {},
      h("h2", {}, words.say("overTime")),
      h("span", { class: "timeline-range" }, words.range(state.from || buckets[0].from, state.to || /** @type {Bucket} */ (buckets.at(-1)).to))),
    bars(buckets, state, words),
    h("div", { class: "timeline-foot" },
      h("details", { class: "as-table" }, h("summary", {}, words.say("asTable")), table(buckets, state, words)),
      undated > 0 && !state.from && !state.to && h("span", {}, words.say("undated", { n: undated })),
      h("span", { class: "timeline-ends" },
        end("from", buckets, state, words),
        end("to", buckets, state, words),
        (state.from || state.to) &&
          h("a", { href: addressOf(changed(state, { from: "", to: "" })), "data-focus": "results-heading" }, words.say("allTime")))));
}

/**
 * The first or the last day, to be chosen among those of the buckets. An end that crosses the other one lifts it.
 *
 * @param {"from" | "to"} name
 * @param {Bucket[]} buckets
 * @param {State} state
 * @param {Words} words
 */
function end(name, buckets, state, words) {
  const days = buckets.map((bucket) => bucket[name]);
  const own = state[name] && !days.includes(state[name]);
  const choose = (/** @type {Event} */ { target }) => {
    const select = /** @type {HTMLSelectElement} */ (target);
    const next = changed(state, { [name]: select.value });
    if (next.from && next.to && next.from > next.to) next[name === "from" ? "to" : "from"] = "";
    wanted(select, next);
  };
  return h("label", {}, words.say(name), " ",
    h("select", { "data-key": `time-${name}`, onchange: choose },
      h("option", { value: "" }, words.say("allTime")),
      own && h("option", { value: state[name], selected: true }, words.day(state[name])),
      days.map((day) => h("option", { value: day, selected: day === state[name] }, words.month(day.slice(0, 7))))));
}

/**
 * @param {EventTarget | null} element
 * @param {State} next
 */
function wanted(element, next) {
  element?.dispatchEvent(new CustomEvent("state-wanted", { bubbles: true, detail: next }));
}

/**
 * @param {Bucket[]} buckets
 * @param {State} state
 * @param {Words} words
 */
function bars(buckets, state, words) {
  const most = Math.max(...buckets.map(({ count }) => count));
  const chosen = Boolean(state.from || state.to);
  const list = h("ol", {
    class: "bars",
    "aria-label": words.say("overTime"),
    "aria-description": words.say("overTimeHelp"),
    "data-chosen": chosen,
  },
    buckets.map((bucket) => {
      const { from, to, count, label, tick } = bucket;
      const name = words.say("pairCell", { pair: label, n: count });
      const inside = chosen && (!state.from || state.from <= to) && (!state.to || from <= state.to);
      return h("li", { class: inside && "inside" },
        count > 0 &&
          h("a", {
            href: addressOf(changed(state, { from, to })),
            "aria-label": name,
            title: name,
            "aria-current": inside && "true",
            "data-key": `bar-${from}`,
            "data-stay": true,
            vars: { "--share": count / most },
            onclick: (/** @type {MouseEvent} */ event) => stretch(event, bucket, state),
          }),
        tick && h("span", { class: "tick", "aria-hidden": "true" }, tick));
    }));
  return h("div", { class: "timeline-picture" },
    h("span", { class: "timeline-most", "aria-hidden": "true" }, words.number(most)), roving(list));
}

/**
 * Shift and click: the range stretches to the bar.
 *
 * @param {MouseEvent} event
 * @param {Bucket} bucket
 * @param {State} state
 */
function stretch(event, { from, to }, state) {
  if (!event.shiftKey) return;
  event.preventDefault();
  wanted(event.currentTarget, changed(state, {
    from: state.from && state.from < from ? state.from : from,
    to: state.to && state.to > to ? state.to : to,
  }));
}

/**
 * @param {Bucket[]} buckets
 * @param {State} state
 * @param {Words} words
 */
function table(buckets, state, words) {
  return h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("date")), h("th", { scope: "col" }, words.say("count")))),
    h("tbody", {}, buckets.filter(({ count }) => count > 0).map(({ from, to, count, label }) =>
      h("tr", {},
        h("th", { scope: "row" }, h("a", { href: addressOf(changed(state, { from, to })), "data-focus": "results-heading" }, label)),
        h("td", {}, words.number(count))))));
}

/**
 * One bucket for each month, quarter, year or five years from the first to the last, the empty ones too.
 *
 * @param {Month[]} months
 * @param {Words} words
 * @returns {Bucket[]}
 */
export function bucketsOf(months, words) {
  if (months.length === 0) return [];
  const counts = new Map(months.map(({ month, count }) => [monthNumber(month), count]));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const span = SPANS.find((length) => (last - first) / length < MOST_BARS) ?? /** @type {number} */ (SPANS.at(-1));
  const named = span === 1 && last - first < 12; // few enough to write the month under each
  const buckets = [];
  for (let start = first - (first % span); start <= last; start += span) {
    const end = start + span - 1;
    let count = 0;
    for (let month = start; month <= end; month++) count += counts.get(month) ?? 0;
    const [from, to] = [firstDay(start), lastDay(end)];
    const year = Math.floor(start / 12);
    const newYear = span >= 12 || start % 12 === 0 || start === first - (first % span);
    const tick = named ? words.monthName(from) : newYear ? String(year) : "";
    buckets.push({ from, to, count, label: labelOf(from, to, span, words), tick });
  }
  return named ? buckets : thinned(buckets);
}

/**
 * Leaves room between the years under the bars.
 *
 * @param {Bucket[]} buckets
 */
function thinned(buckets) {
  const room = Math.max(1, Math.ceil(buckets.length / 12));
  let last = -Infinity;
  return buckets.map((bucket, at) => {
    const january = bucket.from.endsWith("-01-01");
    if (!bucket.tick || (at - last < room) || (at === 0 && !january && buckets.slice(1, room + 1).some(({ tick }) => tick))) {
      return { ...bucket, tick: "" };
    }
    last = at;
    return bucket;
  });
}

/**
 * @param {string} from
 * @param {string} to
 * @param {number} span
 * @param {Words} words
 */
function labelOf(from, to, span, words) {
  if (span === 1) return words.month(from.slice(0, 7));
  if (span >= 12) return words.range(from, to);
  return words.say("quarterOf", { a: words.shortMonth(from.slice(0, 7)), b: words.shortMonth(to.slice(0, 7)) });
}

/** @param {string} month */
function monthNumber(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** @param {number} month */
function firstDay(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** @param {number} month */
function lastDay(month) {
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${firstDay(month).slice(0, 8)}${days}`;
}

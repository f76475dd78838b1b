import { STRINGS } from "./strings.js";

const LOCALES = { en: "en-GB", ja: "ja-JP" };
const DATES = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short", year: "numeric" },
  monthName: { month: "short" },
};
const formats = {}; // costly to make

export let language = "en";

export function speak(next) {
  language = next;
}

/** A sentence with its placeholders filled. A number called n chooses between singular and plural. */
export function say(key, values, lang) {
  return pieces(key, values, lang).join("");
}

/** The same in pieces, so that elements can stand in a sentence. */
export function pieces(key, values = {}, lang = language) {
  const [one, other = one] = STRINGS[key][lang === "ja" ? 1 : 0].split("|");
  return (values.n === 1 ? one : other).split(/(\{\w+\})/).map((part) => {
    const value = part.startsWith("{") ? values[part.slice(1, -1)] : part;
    return typeof value === "number" ? number(value) : (value ?? "");
  });
}

export function number(number) {
  return number.toLocaleString(LOCALES[language]);
}

export function date(style, day, lang = language) {
  formats[style + lang] ??= new Intl.DateTimeFormat(LOCALES[lang], { ...DATES[style], timeZone: "UTC" });
  return formats[style + lang].format(new Date(day));
}

/** A range of days in words as short as the range allows. Either end may be empty. */
export function range(from, to) {
  if (!to) return say("since", { a: date("day", from) });
  if (!from) return say("until", { b: date("day", to) });
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    const [a, b] = [from.slice(0, 4), to.slice(0, 4)];
    return a === b ? say("year", { y: a }) : say("years", { a, b });
  }
  const months = from.endsWith("-01") && to === lastDay(to);
  const [a, b] = [from, to].map((day) => date(months ? "month" : "day", day));
  return a === b ? a : say("fromTo", { a, b });
}

/** Of the month of a day. */
export function lastDay(day) {
  const [year, month] = day.split("-");
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function today() {
  return new Date().toLocaleDateString("sv"); // as in 2025-03-31
}

export function listed(names, lang = language) {
  return names.join(lang === "ja" ? "、" : ", ");
}

/** The name of a "region" or a "language"; the code itself where it has none. */
export function nameOf(type, code, lang = language) {
  try {
    formats[type + lang] ??= new Intl.DisplayNames(lang, { type });
    return formats[type + lang].of(code);
  } catch {
    return code;
  }
}

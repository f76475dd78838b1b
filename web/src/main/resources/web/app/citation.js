import { Words } from "./words.js";

/**
 * How to name an article in a footnote.
 *
 * @param {{title: string, source?: string, published?: string, url?: string}} article
 * @param {"en" | "ja"} style
 * @param {string} today as in 2025-03-31
 */
export function citation({ title, source, published, url }, style, today) {
  const words = Words.in(style);
  const day = published ? words.day(published) : words.say("dateUnknown");
  if (style === "ja") {
    return `「${title}」${[source, day, url].filter(Boolean).join("、")}（${words.day(today)}閲覧）`;
  }
  const where = [source, day].filter(Boolean).join(", ");
  return `“${title}${/[.?!]$/.test(title) ? "" : "."}” ${where}. ${url ? `${url} ` : ""}(accessed ${words.day(today)}).`;
}

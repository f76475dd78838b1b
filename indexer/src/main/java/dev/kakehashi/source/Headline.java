package dev.kakehashi.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles: whether two are the same, what of one names the site, and one made from a sentence. */
final class Headline {
  /** A derived title is cut at the last clause that ends within this many columns. */
  private static final int WIDEST_DERIVED = 140;

  /** Japanese says as much in fewer columns: 50 characters. */
  private static final int WIDEST_DERIVED_JAPANESE = 100;

  /** Nothing shorter than this says what an article is about; in columns. */
  private static final int NARROWEST_CLAUSE = 30;

  /**
   * Share of common letter pairs from which two titles are one: the page's and the browser's differ
   * by a word or two, a subtitle shares half of its pairs at most.
   */
  private static final double NEARLY_SAME = 0.75;

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?][\"”’)]*(?=\\s+[\"“‘(]?\\p{Lu})|[。！？][」』）”]*");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:\\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Co|Ltd|Inc|Corp|vs|Gen|Gov|Sen|Rep|Amb|Hon)"
              + "|\\b\\p{Lu}(?:\\.\\p{Lu})*)$");
  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;:](?=\\s)|\\s[—–-](?=\\s)|—|[、，；：]|(?<=[。！？])");
  private static final Pattern CLOSING = Pattern.compile("[\\s.。,、:;]+$");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Divides a headline from the name of the site, in browser titles and headers. */
  static final Pattern DIVIDER = Pattern.compile("\\s*[|｜]\\s*|\\s+[-–—:»›·]\\s+|\\s*[：»]\\s*");

  private Headline() {}

  /** A title for an article without one: its first sentence, cut at a clause where it is long. */
  static String fromSentence(String paragraph) {
    String sentence = firstSentence(paragraph);
    int widest = Prose.hasKana(sentence) ? WIDEST_DERIVED_JAPANESE : WIDEST_DERIVED;
    if (Prose.width(sentence) <= widest) {
      String title = CLOSING.matcher(sentence).replaceFirst("");
      return title.isBlank() ? sentence : title;
    }
    int end = 0;
    Matcher clause = CLAUSE_END.matcher(sentence);
    while (clause.find() && Prose.width(sentence.substring(0, clause.start())) <= widest) {
      end = clause.start();
    }
    String shortened = sentence.substring(0, end).strip();
    return Prose.width(shortened) >= NARROWEST_CLAUSE
        ? shortened
        : cutAtWord(sentence, widest) + "…";
  }

  private static String firstSentence(String paragraph) {
    Matcher end = SENTENCE_END.matcher(paragraph);
    while (end.find()) {
      boolean stop = paragraph.charAt(end.start()) == '.';
      if (!stop || !ABBREVIATION.matcher(paragraph.substring(0, end.start())).find()) {
        return paragraph.substring(0, end.end());
      }
    }
    return paragraph;
  }

  private static String cutAtWord(String sentence, int widest) {
    int end = 0;
    int width = 0;
    while (end < sentence.length() && width < widest) {
      int point = sentence.codePointAt(end);
      width += Prose.isWide(point) ? 2 : 1;
      end += Character.charCount(point);
    }
    int space = sentence.lastIndexOf(' ', end);
    return sentence.substring(0, space > end / 2 ? space : end).strip();
  }

  static boolean isNearlySame(String one, String other) {
    String first = letters(one);
    String second = letters(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return first.equals(second) || commonPairs(first, second) >= NEARLY_SAME;
  }

  /** Letters and digits alone, in lower case: what is left when two spellings of a name agree. */
  static String letters(String text) {
    return NOT_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The headline without a site's name before or after it. */
  static String withoutSite(String title, List<String> siteNames) {
    Matcher divider = DIVIDER.matcher(title);
    while (divider.find()) {
      String before = title.substring(0, divider.start());
      String after = title.substring(divider.end());
      if (namesSite(after, siteNames) && !before.isBlank()) {
        return before.strip();
      }
      if (namesSite(before, siteNames) && !after.isBlank()) {
        return withoutSite(after.strip(), siteNames);
      }
    }
    return title;
  }

  private static boolean namesSite(String part, List<String> siteNames) {
    String letters = letters(part);
    return siteNames.stream().map(Headline::letters).anyMatch(letters::equals);
  }

  /** Dice's coefficient over pairs of neighbouring letters. */
  private static double commonPairs(String one, String other) {
    Map<String, Integer> left = pairs(one);
    int common = 0;
    for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
      common += Math.min(pair.getValue(), left.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * common / Math.max(1, one.length() + other.length() - 2);
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}

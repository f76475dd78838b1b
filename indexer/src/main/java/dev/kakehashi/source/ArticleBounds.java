package dev.kakehashi.source;

import dev.kakehashi.source.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the article lies among the lines of its page. It is the first long run of sentences: it
 * begins with the first of them and ends with the last one before a line such as "Related posts" or
 * "© 2025".
 *
 * @param header the first line that may speak of the article
 * @param start the article's first line
 * @param end the line after its last
 */
record ArticleBounds(int header, int start, int end) {
  /** A run counts as the article if it is at least this share of the longest run. */
  private static final double SHARE_OF_LONGEST = 0.5;

  /** An invitation closes the article if what follows is at most this share of what came before. */
  private static final double AFTERTHOUGHT = 0.3;

  /** What a publisher says of itself is at most this share of the article above it. */
  private static final double ABOUT_ITSELF = 0.5;

  /**
   * A button closes the article sooner than it interrupts one; from this share on it interrupts.
   */
  private static final double AFTER_A_BUTTON = 0.2;

  /** No headline is further above its article; in lines. */
  private static final int LONGEST_HEADER = 200;

  /** A point of a summary says something; an item of a menu does not. */
  private static final int WORDS_OF_A_POINT = 6;

  static ArticleBounds in(List<Line> lines) {
    int[] run = longestRun(lines);
    int start = firstSentence(lines, run);
    int end = lastContent(lines, start, closing(lines, start, run[1]));
    return new ArticleBounds(
        Math.max(headerStart(lines, run[0]), start - LONGEST_HEADER), start, end);
  }

  /** From and to of the first run between two END lines that is nearly as long as the longest. */
  private static int[] longestRun(List<Line> lines) {
    List<int[]> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).is(Kind.END)) {
        runs.add(new int[] {from, i});
        from = i + 1;
      }
    }
    int longest =
        runs.stream().mapToInt(run -> widthOfContent(lines, run[0], run[1])).max().orElse(0);
    return runs.stream()
        .filter(run -> widthOfContent(lines, run[0], run[1]) >= longest * SHARE_OF_LONGEST)
        .findFirst()
        .orElse(new int[] {0, lines.size()});
  }

  private static int widthOfContent(List<Line> lines, int from, int to) {
    return lines.subList(from, to).stream().filter(Line::isContent).mapToInt(Line::width).sum();
  }

  /** The header reaches back over menus to the top, or to the last sentence of something else. */
  private static int headerStart(List<Line> lines, int from) {
    int start = from;
    while (start > 0 && from - start < LONGEST_HEADER && !lines.get(start - 1).isSentences()) {
      start--;
    }
    return start;
  }

  private static int firstSentence(List<Line> lines, int[] run) {
    int first = next(lines, run[0], run[1], Line::isSentences);
    if (first == run[1]) {
      return next(lines, run[0], run[1], Line::isContent);
    }
    if (isHeadlineInDisguise(lines, run, first)) {
      first = next(lines, first + 1, run[1], Line::isSentences);
    }
    while (first > run[0] && isPoint(lines.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static int next(List<Line> lines, int from, int to, Predicate<Line> wanted) {
    int next = from;
    while (next < to && !wanted.test(lines.get(next))) {
      next++;
    }
    return next;
  }

  /** A point of a summary above the article, not of a menu. */
  private static boolean isPoint(Line line) {
    return line.is(Kind.LIST_ITEM) && Prose.words(line.text()) >= WORDS_OF_A_POINT;
  }

  /** A headline that ends like a sentence, "Can the accord deliver?", with an article below. */
  private static boolean isHeadlineInDisguise(List<Line> lines, int[] run, int first) {
    String text = lines.get(first).text();
    boolean moreBelow = lines.subList(first + 1, run[1]).stream().anyMatch(Line::isSentences);
    boolean titleAbove = lines.subList(run[0], first).stream().anyMatch(HeaderTitle::canBeHeadline);
    return moreBelow && !titleAbove && HeaderTitle.isSentenceLike(text);
  }

  /** Where the article closes with an invitation or a button, and little comes after. */
  private static int closing(List<Line> lines, int start, int end) {
    int before = 0;
    int after = widthOfContent(lines, start, end);
    for (int i = start; i < end; i++) {
      Line line = lines.get(i);
      int width = line.isContent() ? line.width() : 0;
      before += width;
      after -= width;
      if (line.is(Kind.INVITATION) && after <= before * AFTERTHOUGHT) {
        return i + 1;
      }
      if (Boilerplate.introducesPublisher(line.text()) && after <= before * ABOUT_ITSELF) {
        return i;
      }
      if ((line.is(Kind.BUTTON) || isNameCard(lines, i)) && after <= before * AFTER_A_BUTTON) {
        return i;
      }
    }
    return end;
  }

  /** A name twice in a row: below a picture, and as the heading of a card. */
  private static boolean isNameCard(List<Line> lines, int i) {
    return i + 1 < lines.size()
        && lines.get(i).is(Kind.SHORT)
        && lines.get(i).text().equals(lines.get(i + 1).text())
        && Byline.looksLikeName(lines.get(i).text());
  }

  private static int lastContent(List<Line> lines, int start, int end) {
    int last = end;
    while (last > start && !lines.get(last - 1).isContent()) {
      last--;
    }
    boolean announced = last > start && lines.get(last - 1).announcesList();
    while (announced && last < end && lines.get(last).is(Kind.SHORT)) {
      last++;
    }
    return last;
  }
}

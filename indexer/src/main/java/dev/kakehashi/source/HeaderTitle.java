package dev.kakehashi.source;

import dev.kakehashi.source.Line.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the headline among the lines above an article. */
final class HeaderTitle {
  private static final int NARROWEST = 14; // columns
  private static final int FEWEST_WORDS = 3;

  /** No wider line is a better headline than this: sections are narrow, subtitles wide. */
  private static final int WIDE_ENOUGH = 24; // columns

  /** What a line gains by standing there twice, which menus and slogans do not. */
  private static final int STANDS_TWICE = 20;

  /** What a line gains by standing close to the byline, as no teaser above the article does. */
  private static final int BESIDE_BYLINE = 15;

  /** What a line loses by a bar: it is a menu, or the name of the site and a section. */
  private static final int HOLDS_A_BAR = 12;

  private static final int LINES_TO_BYLINE = 3;

  private static final int WIDEST_SENTENCE = 130;
  private static final int WIDEST = 220;

  private static final Pattern LABEL =
      Pattern.compile("^(?:title|headline|件名|タイトル|見出し|題名)\\s?[:：]\\s?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile(".*\\S\\s*(?:>|»|›|＞|≫)\\s*\\S.*");
  private static final Pattern BAR = Pattern.compile("[|｜]");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern ASKS = Pattern.compile(".*[?!？！][\"”’」』]?$");
  private static final Pattern SMALL_WORD = Pattern.compile("[\\p{Ll}\\p{N}]\\S{0,3}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Line> header;
  private final List<String> siteNames;

  HeaderTitle(List<Line> header, List<String> siteNames) {
    this.header = header;
    this.siteNames = siteNames;
  }

  /** The line that says most like a headline: wide, standing twice, and the first of such. */
  Optional<String> best() {
    List<String> candidates =
        header.stream().filter(HeaderTitle::canBeHeadline).map(Line::text).toList();
    Comparator<String> byScore = Comparator.comparingInt(text -> score(text, candidates));
    return candidates.stream()
        .max(byScore.thenComparing(Comparator.comparingInt(candidates::indexOf).reversed()))
        .map(this::bare);
  }

  private String bare(String title) {
    String text = LABEL.matcher(title).replaceFirst("");
    return Headline.withoutSite(text, sitesBesides(title));
  }

  static boolean canBeHeadline(Line line) {
    String text = line.text();
    boolean headline = line.is(Kind.SHORT) || (line.is(Kind.PROSE) && isSentenceLike(text));
    return headline
        && Prose.width(text) >= NARROWEST
        && Prose.words(text) >= FEWEST_WORDS
        && !PATH.matcher(text).matches()
        && !ADDRESS.matcher(text).matches();
  }

  /** Running text that can be a headline: a question, a call, in Title Case, or without an end. */
  static boolean isSentenceLike(String text) {
    boolean sentence =
        Prose.width(text) <= WIDEST_SENTENCE && (ASKS.matcher(text).matches() || isTitleCase(text));
    boolean unfinished = Prose.width(text) <= WIDEST && !Prose.endsSentence(text);
    return !Prose.holdsSeveralSentences(text) && (sentence || unfinished);
  }

  private static boolean isTitleCase(String text) {
    List<String> words = SPACE.splitAsStream(text).toList();
    long lower =
        words.stream()
            .filter(word -> Character.isLowerCase(word.codePointAt(0)))
            .filter(word -> !SMALL_WORD.matcher(word).matches())
            .count();
    return Prose.words(text) >= FEWEST_WORDS && !Prose.hasKana(text) && lower * 10 <= words.size();
  }

  private int score(String text, List<String> candidates) {
    String bare = Headline.withoutSite(text, sitesBesides(text));
    long same = candidates.stream().filter(other -> Headline.isNearlySame(other, bare)).count();
    return Math.min(Prose.width(bare), WIDE_ENOUGH)
        + (same > 1 ? STANDS_TWICE : 0)
        - (BAR.matcher(bare).find() ? HOLDS_A_BAR : 0)
        + (isBesideByline(text) ? BESIDE_BYLINE : 0);
  }

  private boolean isBesideByline(String text) {
    int byline = -LINES_TO_BYLINE;
    for (int i = 0; i < header.size(); i++) {
      byline = header.get(i).is(Kind.BYLINE) ? i : byline;
    }
    int from = Math.max(0, byline - LINES_TO_BYLINE);
    int to = Math.min(header.size(), byline + LINES_TO_BYLINE + 1);
    return byline >= 0
        && header.subList(from, to).stream().anyMatch(line -> line.text().equals(text));
  }

  /** A short headline, such as 日英首脳会談, where nothing else is there to choose. */
  Optional<String> onlyShortLine() {
    List<String> lines =
        header.stream()
            .filter(line -> line.is(Kind.SHORT))
            .map(Line::text)
            .filter(text -> Prose.words(text) >= 2)
            .toList();
    return lines.size() == 1 ? Optional.of(bare(lines.getFirst())) : Optional.empty();
  }

  /** The names of the site that stand anywhere but in this line alone. */
  private List<String> sitesBesides(String text) {
    Stream<String> others = header.stream().map(Line::text).filter(other -> !other.equals(text));
    List<String> letters = others.map(Headline::letters).toList();
    return siteNames.stream()
        .filter(
            name ->
                letters.stream().anyMatch(line -> line.contains(Headline.letters(name)))
                    || !text.contains(name))
        .toList();
  }
}

package dev.kakehashi.source;

import dev.kakehashi.source.Line.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a page, divided into what stands before the article, the article, and what comes
 * after it. The article is the first long run of sentences: it begins with the first of them and
 * ends with the last one before a line such as "Related posts" or "© 2025".
 */
final class ScrapedPage {
  /** A run counts as the article if it is at least this share of the longest run. */
  private static final double SHARE_OF_LONGEST = 0.5;

  /** An invitation closes the article if what follows is at most this share of what came before. */
  private static final double AFTERTHOUGHT = 0.3;

  /**
   * A button closes the article sooner than it interrupts one; from this share on it interrupts.
   */
  private static final double AFTER_A_BUTTON = 0.2;

  /** Two headings may follow each other; three short lines in a row are a list of links. */
  private static final int MOST_HEADINGS_IN_A_ROW = 2;

  /** A subtitle below the headline says something; a section or a name does not. */
  private static final int WORDS_OF_A_SUBTITLE = 6;

  private static final int NARROWEST_SUBTITLE = 36; // columns

  /** No headline is further above its article; in lines. */
  private static final int LONGEST_HEADER = 200;

  private final List<Line> header;
  private final List<Line> article;
  private final List<Line> footer;
  private final List<String> siteNames;

  private ScrapedPage(List<Line> header, List<Line> article, List<Line> footer) {
    this.header = header;
    this.article = article;
    this.footer = footer;
    this.siteNames = findSiteNames();
  }

  /**
   * @param text clean lines in the order of the page; blank ones are passed over
   */
  static ScrapedPage of(List<String> text) {
    List<Line> lines =
        withSentences(text.stream().filter(line -> !line.isEmpty()).map(Line::of).toList());
    int[] run = longestRun(lines);
    int start = firstSentence(lines, run);
    int end = lastContent(lines, start, closing(lines, start, run[1]));
    return new ScrapedPage(
        lines.subList(Math.max(headerStart(lines, run[0]), start - LONGEST_HEADER), start),
        lines.subList(start, end),
        lines.subList(end, lines.size()));
  }

  List<Line> header() {
    return header;
  }

  List<Line> footer() {
    return footer;
  }

  /** The headline in the header, if there is one. */
  Optional<String> headline() {
    return new HeaderTitle(header, siteNames).find();
  }

  /** The first sentences, of which a title can be made. */
  Optional<String> lead() {
    return article.stream()
        .filter(Line::isSentences)
        .findFirst()
        .or(() -> article.stream().findFirst())
        .map(Line::text);
  }

  /** The article's paragraphs, subtitle and headings among them. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      if (belongs(i)) {
        paragraphs.add(Dateline.separated(article.get(i).text()));
      }
    }
    return paragraphs;
  }

  /** The same for an article with a headline, which is not said twice. */
  List<String> paragraphsBelow(String headline) {
    List<String> paragraphs = new ArrayList<>(subtitles(headline));
    paragraphs.addAll(paragraphs());
    while (paragraphs.size() > 1 && Headline.isNearlySame(paragraphs.getFirst(), headline)) {
      paragraphs.removeFirst();
    }
    return paragraphs;
  }

  /** The day in the header, else in a labelled line below, else in the article's dateline. */
  Optional<LocalDate> published() {
    List<Line> dates = header.stream().filter(line -> line.is(Kind.DATE) || hasDate(line)).toList();
    return Stream.of(
            dates.stream().filter(line -> PublicationDates.isLabelled(line.text())),
            dates.stream(),
            footer.stream().filter(l -> l.is(Kind.DATE) && PublicationDates.isLabelled(l.text())))
        .flatMap(lines -> lines)
        .map(line -> PublicationDates.in(line.text()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> lead().flatMap(Dateline::day));
  }

  private static boolean hasDate(Line line) {
    return line.is(Kind.BYLINE) && PublicationDates.in(line.text()).isPresent();
  }

  /** Names that the page gives its site: in copyright lines and in divided header lines. */
  List<String> siteNames() {
    return siteNames;
  }

  private List<String> findSiteNames() {
    List<String> names = new ArrayList<>(copyrightHolders());
    for (Line line : header) {
      if (line.is(Kind.SHORT)) {
        Headline.DIVIDER
            .splitAsStream(line.text())
            .filter(part -> !part.isBlank() && Prose.words(part) <= 4)
            .forEach(names::add);
      }
    }
    return names;
  }

  List<String> copyrightHolders() {
    return Stream.of(header, article, footer)
        .flatMap(List::stream)
        .map(Line::text)
        .filter(Boilerplate::isCopyright)
        .map(CopyrightHolder::in)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Some pages hold nothing but captions or short lines; then these are the sentences. */
  private static List<Line> withSentences(List<Line> lines) {
    if (lines.stream().anyMatch(Line::isContent)) {
      return lines;
    }
    Kind only = lines.stream().anyMatch(line -> line.is(Kind.CAPTION)) ? Kind.CAPTION : Kind.SHORT;
    return lines.stream()
        .map(
            line ->
                line.is(only) ? new Line(Boilerplate.withoutCredit(line.text()), Kind.PROSE) : line)
        .filter(line -> !line.text().isEmpty())
        .toList();
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
    int first = run[0];
    while (first < run[1] && !lines.get(first).isSentences()) {
      first++;
    }
    if (first == run[1]) {
      return firstContent(lines, run);
    }
    if (isHeadlineInDisguise(lines, run, first)) {
      return firstSentence(lines, new int[] {first + 1, run[1]});
    }
    while (first > run[0] && isPoint(lines.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static int firstContent(List<Line> lines, int[] run) {
    int first = run[0];
    while (first < run[1] && !lines.get(first).isContent()) {
      first++;
    }
    return first;
  }

  /** A point of a summary above the article, not of a menu. */
  private static boolean isPoint(Line line) {
    return line.is(Kind.LIST_ITEM) && Prose.words(line.text()) >= WORDS_OF_A_SUBTITLE;
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
    return last;
  }

  private boolean belongs(int i) {
    return article.get(i).isContent() || isHeading(i);
  }

  /** A short line or a date that stands directly above running text. */
  private boolean isHeading(int i) {
    int from = i;
    int to = i;
    while (from > 0 && i - from <= MOST_HEADINGS_IN_A_ROW && isShort(from - 1)) {
      from--;
    }
    while (to < article.size() && to - i <= MOST_HEADINGS_IN_A_ROW && isShort(to)) {
      to++;
    }
    return isShort(i) && to < article.size() && to - from <= MOST_HEADINGS_IN_A_ROW;
  }

  private boolean isShort(int i) {
    return article.get(i).is(Kind.SHORT) || article.get(i).is(Kind.DATE);
  }

  private List<String> subtitles(String title) {
    int above = 0;
    for (int i = 0; i < header.size(); i++) {
      above = isTitle(header.get(i), title) ? i + 1 : above;
    }
    if (above == 0) {
      return List.of();
    }
    return header.subList(above, header.size()).stream()
        .filter(line -> line.is(Kind.SHORT))
        .map(Line::text)
        .filter(text -> Prose.words(text) >= WORDS_OF_A_SUBTITLE)
        .filter(text -> Prose.width(text) >= NARROWEST_SUBTITLE)
        .toList();
  }

  private boolean isTitle(Line line, String title) {
    return Headline.isNearlySame(line.text(), title)
        || Headline.isNearlySame(Headline.withoutSite(line.text(), siteNames), title);
  }
}

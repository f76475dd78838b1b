package dev.kakehashi.source;

import dev.kakehashi.source.Line.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a page, divided into what stands before the article, the article, and what comes
 * after it.
 */
final class ScrapedPage {
  /** Headings and short points may follow each other; more in a row are a list of links. */
  private static final int MOST_HEADINGS_IN_A_ROW = 4;

  private static final int LONGEST_LIST = 30; // lines

  /** A subtitle below the headline says something; a section or a name does not. */
  private static final int WORDS_OF_A_SUBTITLE = 6;

  private static final int NARROWEST_SUBTITLE = 36; // columns

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
    var bounds = ArticleBounds.in(lines);
    return new ScrapedPage(
        lines.subList(bounds.header(), bounds.start()),
        lines.subList(bounds.start(), bounds.end()),
        lines.subList(bounds.end(), lines.size()));
  }

  List<Line> header() {
    return header;
  }

  List<Line> footer() {
    return footer;
  }

  /** The headline in the header, if there is one. */
  Optional<String> headline() {
    int menuEnd = 0;
    for (int i = 0; i < header.size(); i++) {
      menuEnd = header.get(i).is(Kind.END) ? i + 1 : menuEnd;
    }
    var belowMenus = new HeaderTitle(header.subList(menuEnd, header.size()), siteNames);
    var anywhere = new HeaderTitle(header, siteNames);
    return belowMenus
        .best()
        .or(anywhere::best)
        .or(belowMenus::onlyShortLine)
        .or(anywhere::onlyShortLine);
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

  /**
   * The day that the header names as that of publication, else the one nearest to the headline,
   * else one so named below the article, else the article's dateline.
   */
  Optional<LocalDate> published() {
    int title = headline().map(this::below).orElse(header.size());
    Comparator<Line> byDistance =
        Comparator.comparingInt(line -> Math.abs(header.indexOf(line) + 1 - title));
    List<Line> dates =
        header.stream()
            .filter(line -> line.is(Kind.DATE) || hasDate(line))
            .sorted(byDistance)
            .toList();
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

  private boolean belongs(int i) {
    return article.get(i).isContent() || isHeading(i);
  }

  /** A short line or a date that stands above running text, or in a list that a colon announces. */
  private boolean isHeading(int i) {
    int from = i;
    int to = i;
    while (from > 0 && i - from <= LONGEST_LIST && isShort(from - 1)) {
      from--;
    }
    while (to < article.size() && to - i <= MOST_HEADINGS_IN_A_ROW && isShort(to)) {
      to++;
    }
    boolean announced =
        article.subList(Math.max(0, from - 1), i + 1).stream().anyMatch(Line::announcesList);
    boolean above = to < article.size() && to - from <= MOST_HEADINGS_IN_A_ROW;
    return isShort(i) && (announced || above);
  }

  private boolean isShort(int i) {
    return article.get(i).is(Kind.SHORT) || article.get(i).is(Kind.DATE);
  }

  private List<String> subtitles(String title) {
    int above = below(title);
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

  /** Where the header goes on below the title; 0 where it does not show it. */
  private int below(String title) {
    int below = 0;
    for (int i = 0; i < header.size(); i++) {
      below = isTitle(header.get(i), title) ? i + 1 : below;
    }
    return below;
  }

  private boolean isTitle(Line line, String title) {
    return Headline.isNearlySame(line.text(), title)
        || Headline.isNearlySame(Headline.withoutSite(line.text(), siteNames), title);
  }
}

package dev.kakehashi.source;

import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.Line.Kind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a web page. What the page says of its article for machines (JSON-LD, OpenGraph) goes before
 * what it shows.
 */
final class HtmlReader implements ArticleReader {
  /**
   * The page's own text is the article unless it is much shorter than what JSON-LD calls the body.
   */
  private static final double MUCH_SHORTER = 0.6;

  @Override
  public SourceArticle read(String text) throws UnreadableSourceException {
    Document html = Jsoup.parse(text);
    StructuredData data = StructuredData.of(html);
    ScrapedPage page = ScrapedPage.of(MainContent.lines(html));
    Optional<String> headline = headline(html, data).or(page::headline);
    String title =
        headline
            .or(() -> page.lead().map(Headline::fromSentence))
            .orElseThrow(() -> new UnreadableSourceException("holds no article text"));
    String body = body(page, data, headline);
    if (body.isBlank()) {
      throw new UnreadableSourceException("holds no article text");
    }
    Credits credits = Credits.of(page);
    return new SourceArticle(
        Optional.empty(),
        url(html, data),
        source(html, data).or(credits::source),
        title,
        headline.isEmpty(),
        body,
        language(html, data, body),
        published(html, data, page),
        authors(html, data, credits),
        Tags.NONE);
  }

  private static Optional<String> headline(Document html, StructuredData data) {
    List<String> shown =
        html.select("h1").stream().map(Element::text).map(PlainText::line).toList();
    List<String> sites =
        Stream.concat(source(html, data).stream(), browserTitleWithout(html, shown)).toList();
    return Stream.of(
            data.headline().stream(),
            meta(html, "og:title").stream(),
            shown.stream().filter(title -> shown.size() == 1 || Prose.words(title) > 3).limit(1),
            Stream.of(html.title()))
        .flatMap(titles -> titles)
        .map(PlainText::line)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .map(title -> Headline.withoutSite(title, sites))
        .map(title -> whole(title, shown));
  }

  /** The parts of the browser's title that are left beside the headline the page shows. */
  private static Stream<String> browserTitleWithout(Document html, List<String> shown) {
    String title = PlainText.line(html.title());
    List<String> parts = Headline.DIVIDER.splitAsStream(title).toList();
    boolean showsHeadline = shown.stream().anyMatch(h1 -> !h1.isEmpty() && title.contains(h1));
    return showsHeadline && parts.size() > 1
        ? parts.stream().filter(part -> shown.stream().noneMatch(h1 -> h1.contains(part)))
        : Stream.empty();
  }

  /** What was cut short for machines, as the page shows it. */
  private static String whole(String title, List<String> shown) {
    String start = title.replaceFirst("\\s*(?:…|\\.\\.\\.)$", "");
    return start.equals(title)
        ? title
        : shown.stream().filter(h1 -> h1.startsWith(start)).findFirst().orElse(title);
  }

  private static String body(ScrapedPage page, StructuredData data, Optional<String> headline) {
    String shown = PlainText.body(headline.map(page::paragraphsBelow).orElseGet(page::paragraphs));
    String told =
        data.body()
            .map(text -> PlainText.body(PlainText.paragraphs(Jsoup.parse(text).wholeText())))
            .orElse("");
    return shown.length() < told.length() * MUCH_SHORTER ? told : shown;
  }

  private static Optional<String> source(Document html, StructuredData data) {
    return data.publisher().or(() -> meta(html, "og:site_name")).map(PlainText::line);
  }

  private static Optional<URI> url(Document html, StructuredData data) {
    return Stream.of(
            Optional.ofNullable(html.selectFirst("link[rel=canonical]")).map(e -> e.attr("href")),
            meta(html, "og:url"),
            data.url())
        .flatMap(Optional::stream)
        .map(ArticleFields::webAddress)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> published(
      Document html, StructuredData data, ScrapedPage page) {
    Stream<String> told =
        Stream.of(
                data.published(),
                meta(html, "article:published_time"),
                meta(html, "date"),
                meta(html, "dc.date"),
                meta(html, "dc.date.issued"),
                meta(html, "pubdate"))
            .flatMap(Optional::stream);
    return Stream.concat(told, times(html))
        .map(PublicationDates::in)
        .flatMap(Optional::stream)
        .findFirst()
        .or(page::published)
        .or(() -> shownAboveArticle(html));
  }

  /** {@code <time>} in the article first; in teasers beside it there are others. */
  private static Stream<String> times(Document html) {
    return Stream.of(
            "[itemprop=datePublished]",
            "time[pubdate]",
            "article header time",
            "header time",
            "article time",
            "main time",
            "h1 ~ time, h1 ~ * time")
        .flatMap(query -> html.select(query).stream())
        .filter(time -> time.closest("aside, nav, footer") == null)
        .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()))
        .filter(value -> !value.isBlank());
  }

  private static Optional<LocalDate> shownAboveArticle(Document html) {
    ScrapedPage whole = ScrapedPage.of(MainContent.allLines(html));
    return whole.header().stream()
        .filter(line -> line.is(Kind.DATE))
        .map(line -> PublicationDates.in(line.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<String> authors(Document html, StructuredData data, Credits credits) {
    Stream<String> told =
        Stream.of(
                data.authors().stream(),
                meta(html, "author").stream(),
                meta(html, "article:author").stream(),
                html.select("[rel=author], [itemprop=author]").stream().map(Element::text),
                credits.authors().stream())
            .map(Stream::toList)
            .filter(names -> !names.isEmpty())
            .findFirst()
            .stream()
            .flatMap(List::stream);
    Optional<String> source = source(html, data);
    return told.map(PlainText::line)
        .map(name -> name.replaceFirst("^(?i:by)\\s+", ""))
        .filter(name -> !name.isEmpty() && !name.startsWith("http"))
        .filter(
            name -> source.map(Headline::letters).filter(Headline.letters(name)::equals).isEmpty())
        .distinct()
        .toList();
  }

  /** As declared, unless the letters of the text show that a template declared it. */
  private static Optional<Language> language(Document html, StructuredData data, String body) {
    Element root = html.selectFirst("html[lang]");
    Optional<String> declared = root == null ? Optional.empty() : Optional.of(root.attr("lang"));
    boolean japanese = Prose.hasKana(body);
    return declared
        .filter(tag -> !tag.isBlank())
        .or(data::language)
        .flatMap(ArticleFields::languageOf)
        .filter(language -> !language.equals(Language.JAPANESE) || japanese)
        .filter(language -> !language.equals(Language.ENGLISH) || !isMostlyJapanese(body));
  }

  private static boolean isMostlyJapanese(String body) {
    return body.codePoints().filter(Prose::isWide).count() * 2
        > body.codePointCount(0, body.length());
  }

  private static Optional<String> meta(Document html, String name) {
    return html.select("meta").stream()
        .filter(
            meta ->
                meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }
}

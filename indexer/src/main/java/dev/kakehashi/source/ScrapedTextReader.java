package dev.kakehashi.source;

import dev.kakehashi.article.Tags;
import dev.kakehashi.source.Line.Kind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text of a web page as a scraper left it, with menus, captions and teasers around it.
 */
final class ScrapedTextReader implements ArticleReader {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:url|link|source|出典|アドレス)?\\s?[:：]?\\s?(https?://\\S+)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?:source|publisher|出典|配信元?|提供元|発行元?|媒体)\\s?[:：]\\s?(?!https?:)(.{2,60})$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public SourceArticle read(String text) throws UnreadableSourceException {
    ScrapedPage page = ScrapedPage.of(WrappedLines.joined(PlainText.lines(text)));
    Optional<String> headline = page.headline();
    String title =
        headline
            .or(() -> page.lead().map(Headline::fromSentence))
            .orElseThrow(() -> new UnreadableSourceException("holds no article text"));
    List<String> paragraphs = headline.map(page::paragraphsBelow).orElseGet(page::paragraphs);
    if (paragraphs.isEmpty()) {
      throw new UnreadableSourceException("holds no text below its title");
    }
    Credits credits = Credits.of(page);
    return new SourceArticle(
        Optional.empty(),
        address(page),
        Stream.concat(namedSource(page).stream(), credits.source().stream()).findFirst(),
        title,
        headline.isEmpty(),
        PlainText.body(paragraphs),
        Optional.empty(),
        page.published(),
        credits.authors(),
        Tags.NONE);
  }

  private static Optional<URI> address(ScrapedPage page) {
    return matches(page, ADDRESS).flatMap(ArticleFields::webAddress);
  }

  private static Optional<String> namedSource(ScrapedPage page) {
    return matches(page, SOURCE);
  }

  private static Optional<String> matches(ScrapedPage page, Pattern label) {
    return page.header().stream()
        .filter(line -> !line.is(Kind.PROSE))
        .map(line -> label.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst();
  }
}

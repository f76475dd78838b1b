package dev.kakehashi.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Markdown, with or without front matter. A title comes from the front matter, else from the
 * first heading, else from the first sentence.
 */
final class MarkdownReader implements ArticleReader {
  @Override
  public SourceArticle read(String text) throws UnreadableSourceException {
    FrontMatter front = FrontMatter.of(text);
    List<String> paragraphs = new ArrayList<>(MarkdownText.paragraphs(front.rest()));
    Optional<String> heading = MarkdownText.firstHeading(front.rest());
    Optional<String> given = ArticleFields.text(front.value("title")).or(() -> heading);
    given.ifPresent(title -> dropHeading(paragraphs, title));
    String body = ArticleFields.body(Optional.of(PlainText.body(paragraphs)));
    return new SourceArticle(
        ArticleFields.id(front.value("id")),
        ArticleFields.url(front.value("url")),
        ArticleFields.source(front.value("source")),
        given.orElseGet(() -> Headline.fromSentence(paragraphs.getFirst())),
        given.isEmpty(),
        body,
        ArticleFields.language(front.value("language").or(() -> front.value("lang"))),
        ArticleFields.published(front.value("published").or(() -> front.value("date"))),
        authors(front),
        ArticleFields.tags(facet -> front.values("tags." + facet.key())));
  }

  private static void dropHeading(List<String> paragraphs, String title) {
    if (!paragraphs.isEmpty() && Headline.isNearlySame(paragraphs.getFirst(), title)) {
      paragraphs.removeFirst();
    }
  }

  private static List<String> authors(FrontMatter front) {
    List<String> authors = front.values("authors");
    return authors.isEmpty() ? front.values("author") : authors;
  }
}

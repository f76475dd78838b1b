package dev.kakehashi.source;

import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the publisher wrote, cleaned of everything that is not the article, before any tagging.
 *
 * @param id as given by the source; empty where it gives none
 * @param titleDerived whether the title was made from the first sentence, for want of a headline
 * @param body paragraphs separated by one empty line
 * @param language as declared by the source; empty where it does not say
 * @param published as printed by the source; never guessed
 * @param givenTags tags the source itself carries
 */
public record SourceArticle(
    Optional<String> id,
    Optional<URI> url,
    Optional<String> source,
    String title,
    boolean titleDerived,
    String body,
    Optional<Language> language,
    Optional<LocalDate> published,
    List<String> authors,
    Tags givenTags) {
  public SourceArticle {
    authors = List.copyOf(authors);
  }
}

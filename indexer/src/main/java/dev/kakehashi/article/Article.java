package dev.kakehashi.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One news item in one language, tagged and ready to index.
 *
 * @param id stable: given by the source, else made from the address, else from the content
 * @param source who published it, as the source names itself
 * @param titleDerived whether the title was made from the first sentence, for want of a headline
 * @param published the calendar day its source printed; empty where the source gives none
 * @param mentions where the text says so, title before body, in order of position
 * @param events days or spans of days the text names, apart from the publication date
 */
public record Article(
    String id,
    Optional<URI> url,
    Optional<String> source,
    String title,
    boolean titleDerived,
    String body,
    Language language,
    Optional<LocalDate> published,
    List<String> authors,
    Tags tags,
    List<Mention> mentions,
    List<EventDate> events) {
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has a blank title");
    }
    authors = List.copyOf(authors);
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
  }
}

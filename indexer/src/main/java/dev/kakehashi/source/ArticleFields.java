package dev.kakehashi.source;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the fields that an editor writes by hand, in JSON or in front matter; what is wrong is
 * named with its member. An empty value counts as none.
 */
final class ArticleFields {
  /** Ids are keys of the index and parts of addresses. */
  private static final int LONGEST_ID = 512;

  /** Values of facets are keys of the index too, which takes none of more than 32 KiB. */
  private static final int LONGEST_VALUE = 1000;

  /** The codes an editor gave for one facet. */
  @FunctionalInterface
  interface GivenCodes {
    List<String> of(Facet facet) throws UnreadableSourceException;
  }

  private ArticleFields() {}

  static String title(Optional<String> value) throws UnreadableSourceException {
    return value
        .map(PlainText::line)
        .filter(title -> !title.isBlank())
        .orElseThrow(() -> missing("title"));
  }

  static String body(Optional<String> value) throws UnreadableSourceException {
    return value
        .map(text -> PlainText.body(PlainText.paragraphs(text)))
        .filter(body -> !body.isBlank())
        .orElseThrow(() -> missing("body"));
  }

  static Optional<String> id(Optional<String> value) throws UnreadableSourceException {
    Optional<String> id = value.map(PlainText::line).filter(text -> !text.isEmpty());
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      throw wrong("id", "is longer than " + LONGEST_ID + " characters");
    }
    return id;
  }

  static Optional<String> text(Optional<String> value) {
    return value.map(PlainText::line).filter(text -> !text.isEmpty());
  }

  static Optional<String> source(Optional<String> value) throws UnreadableSourceException {
    Optional<String> source = text(value);
    if (source.isPresent() && source.get().length() > LONGEST_VALUE) {
      throw wrong("source", "is longer than " + LONGEST_VALUE + " characters");
    }
    return source;
  }

  static Optional<URI> url(Optional<String> value) throws UnreadableSourceException {
    Optional<String> text = text(value);
    Optional<URI> url = text.flatMap(ArticleFields::webAddress);
    if (text.isPresent() && url.isEmpty()) {
      throw wrong("url", "is not an http or https address: " + shown(text.get()));
    }
    return url;
  }

  /** An absolute http or https address, or nothing. */
  static Optional<URI> webAddress(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> published(Optional<String> value) throws UnreadableSourceException {
    Optional<String> text = text(value);
    Optional<LocalDate> day = text.flatMap(PublicationDates::exactly);
    if (text.isPresent() && day.isEmpty()) {
      throw wrong("published", "is not a day such as 2025-03-19: " + shown(text.get()));
    }
    return day;
  }

  static Optional<Language> language(Optional<String> value) throws UnreadableSourceException {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        languageOf(text.get())
            .orElseThrow(
                () -> wrong("language", "is not a code such as en or ja: " + shown(text.get()))));
  }

  static Optional<Language> languageOf(String tag) {
    try {
      return Optional.of(Language.ofTag(tag));
    } catch (IllegalArgumentException notALanguage) {
      return Optional.empty();
    }
  }

  static Tags tags(GivenCodes codes) throws UnreadableSourceException {
    var given =
        new Tags(
            read(codes, Facet.COUNTRY, Country::new),
            read(codes, Facet.PAIR, CountryPair::ofCode),
            read(codes, Facet.SECTOR, Sector::new),
            read(codes, Facet.AGREEMENT, Agreement::new),
            read(codes, Facet.STAGE, Stage::ofCode),
            read(codes, Facet.ORGANISATION, Organisation::new));
    return Tags.NONE.with(given); // drops repeats
  }

  private static <T> List<T> read(GivenCodes codes, Facet facet, Function<String, T> reader)
      throws UnreadableSourceException {
    List<T> concepts = new ArrayList<>();
    for (String code : codes.of(facet)) {
      if (code.length() > LONGEST_VALUE) {
        throw wrong(
            "tags." + facet.key(), "holds a code of more than " + LONGEST_VALUE + " characters");
      }
      try {
        concepts.add(reader.apply(code.strip()));
      } catch (IllegalArgumentException bad) {
        throw wrong("tags." + facet.key(), "holds a bad code: " + shown(code));
      }
    }
    return concepts;
  }

  static UnreadableSourceException wrong(String member, String what) {
    return new UnreadableSourceException("member \"%s\" %s".formatted(member, what));
  }

  private static UnreadableSourceException missing(String member) {
    return wrong(member, "is missing or blank");
  }

  private static String shown(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}

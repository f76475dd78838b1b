package dev.kakehashi.source;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Tags;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the reader of JSON reads, written: an article as a line. */
public final class ArticleLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private ArticleLine() {}

  /** The members of an article in JSON; what is absent is left out. */
  private record Members(
      @Nullable String id,
      @Nullable String url,
      @Nullable String source,
      @Nullable String published,
      @Nullable String language,
      String title,
      String body,
      List<String> authors,
      Map<String, List<String>> tags) {}

  /** Without a line end. A derived title is left blank, for the reader to derive it again. */
  public static String of(SourceArticle article) {
    return GSON.toJson(
        new Members(
            orNull(article.id()),
            orNull(article.url().map(URI::toString)),
            orNull(article.source()),
            orNull(article.published().map(LocalDate::toString)),
            orNull(article.language().map(language -> language.code())),
            article.titleDerived() ? "" : article.title(),
            article.body(),
            article.authors(),
            codes(article.givenTags())));
  }

  private static @Nullable String orNull(Optional<String> value) {
    return value.orElse(null);
  }

  private static Map<String, List<String>> codes(Tags tags) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    put(codes, Facet.COUNTRY, tags.countries());
    put(codes, Facet.PAIR, tags.pairs());
    put(codes, Facet.SECTOR, tags.sectors());
    put(codes, Facet.AGREEMENT, tags.agreements());
    put(codes, Facet.STAGE, tags.stages());
    put(codes, Facet.ORGANISATION, tags.organisations());
    return codes;
  }

  private static void put(
      Map<String, List<String>> codes, Facet facet, List<? extends Concept> concepts) {
    if (!concepts.isEmpty()) {
      codes.put(facet.key(), concepts.stream().map(Concept::code).toList());
    }
  }
}

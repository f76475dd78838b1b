package dev.kakehashi.samples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A short text and what an editor would tag it with; see samples/gold/README.md.
 *
 * @param heldOut for measuring only
 * @param labels the facets that were judged, each with what belongs to it
 * @param optional codes that are neither right nor wrong
 */
record GoldText(
    String id,
    boolean heldOut,
    SourceArticle source,
    Map<GoldFacet, Set<String>> labels,
    Map<GoldFacet, Set<String>> optional) {

  static List<GoldText> all() {
    try {
      return Files.readAllLines(Path.of("gold", "gold.ndjson")).stream()
          .map(GoldText::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return source.language().orElseThrow();
  }

  private static GoldText parse(String line) {
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    JsonObject truth = json.getAsJsonObject("truth");
    JsonObject optional =
        truth.has("optional") ? truth.getAsJsonObject("optional") : new JsonObject();
    String id = json.get("id").getAsString();
    return new GoldText(
        id, json.has("held_out"), source(id, json), codesByFacet(truth), codesByFacet(optional));
  }

  private static SourceArticle source(String id, JsonObject json) {
    return new SourceArticle(
        Optional.of(id),
        Optional.empty(),
        Optional.empty(),
        json.get("title").getAsString(),
        false,
        json.get("body").getAsString(),
        Optional.of(Language.ofTag(json.get("language").getAsString())),
        Optional.ofNullable(json.get("published")).map(day -> LocalDate.parse(day.getAsString())),
        List.of(),
        Tags.NONE);
  }

  private static Map<GoldFacet, Set<String>> codesByFacet(JsonObject json) {
    Map<GoldFacet, Set<String>> codes = new EnumMap<>(GoldFacet.class);
    for (GoldFacet facet : GoldFacet.values()) {
      if (json.has(facet.key())) {
        Set<String> all = new LinkedHashSet<>();
        for (JsonElement code : json.getAsJsonArray(facet.key())) {
          all.add(code.getAsString());
        }
        codes.put(facet, facet.only(all));
      }
    }
    return codes;
  }
}

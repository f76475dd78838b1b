package dev.kakehashi.source;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, for search engines. */
record StructuredData(
    Optional<String> headline,
    Optional<String> published,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> url,
    Optional<String> language,
    Optional<String> body) {
  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  private static final int DEEPEST_NESTING = 64;

  /** Of the first article the page describes; empty where it describes none. */
  static StructuredData of(Document page) {
    List<JsonObject> things = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      parse(script.data()).ifPresent(json -> collect(json, things));
    }
    Map<String, JsonObject> byId = new HashMap<>();
    things.forEach(thing -> text(thing, "@id").ifPresent(id -> byId.putIfAbsent(id, thing)));
    return things.stream()
        .filter(StructuredData::isArticle)
        .findFirst()
        .map(article -> of(article, byId))
        .orElseGet(() -> of(new JsonObject(), byId));
  }

  private static StructuredData of(JsonObject article, Map<String, JsonObject> byId) {
    return new StructuredData(
        text(article, "headline").or(() -> text(article, "name")),
        text(article, "datePublished"),
        names(article.get("publisher"), byId).stream().findFirst(),
        names(article.get("author"), byId),
        text(article, "url"),
        text(article, "inLanguage"),
        text(article, "articleBody"));
  }

  /** A script that is no JSON says nothing: pages are not to be rejected for it. */
  private static Optional<JsonElement> parse(String script) {
    String json = script.replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[)", "").strip();
    try {
      var reader = new JsonReader(new StringReader(json));
      reader.setNestingLimit(DEEPEST_NESTING);
      return Optional.of(ELEMENTS.read(reader));
    } catch (IOException | JsonParseException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static void collect(JsonElement root, List<JsonObject> things) {
    Deque<JsonElement> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonElement element = open.removeFirst();
      if (element instanceof JsonArray array) {
        array.forEach(open::addLast);
      } else if (element instanceof JsonObject object) {
        things.add(object);
        object.entrySet().forEach(member -> open.addLast(member.getValue()));
      }
    }
  }

  private static boolean isArticle(JsonObject thing) {
    JsonElement type = thing.get("@type");
    List<JsonElement> types = type instanceof JsonArray array ? array.asList() : listOf(type);
    return types.stream()
        .flatMap(one -> string(one).stream())
        .anyMatch(name -> name.endsWith("Article") || name.endsWith("BlogPosting"));
  }

  private static List<JsonElement> listOf(@Nullable JsonElement element) {
    return element == null ? List.of() : List.of(element);
  }

  private static List<String> names(@Nullable JsonElement element, Map<String, JsonObject> byId) {
    if (element instanceof JsonArray array) {
      return array.asList().stream().flatMap(one -> names(one, byId).stream()).distinct().toList();
    }
    if (element instanceof JsonObject object) {
      JsonObject meant = text(object, "@id").map(byId::get).orElse(object);
      return text(object, "name").or(() -> text(meant, "name")).stream().toList();
    }
    return listOf(element).stream().flatMap(one -> string(one).stream()).toList();
  }

  private static Optional<String> text(JsonObject object, String name) {
    return listOf(object.get(name)).stream().flatMap(one -> string(one).stream()).findFirst();
  }

  private static Optional<String> string(JsonElement element) {
    if (!element.isJsonPrimitive()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(element.getAsString(), false).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}

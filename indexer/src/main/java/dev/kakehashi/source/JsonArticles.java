package dev.kakehashi.source;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.kakehashi.article.Facet;
import dev.kakehashi.source.SourceItem.Place;
import dev.kakehashi.source.SourceItem.Read;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles as JSON: one a line, one object, or an array of objects. A bad one is rejected
 * with its line and the member at fault, and the next is read. Members nobody knows are passed
 * over.
 */
final class JsonArticles {
  /** An article of more than this is not one. */
  static final int MOST_BYTES_OF_A_LINE = 5 << 20;

  /** Objects and arrays over several lines are held in memory whole. */
  static final int MOST_BYTES_OF_A_DOCUMENT = 64 << 20;

  private static final int HEAD = 64 << 10;

  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  /** An article nests three deep; unknown members may go further. */
  private static final int DEEPEST_NESTING = 32;

  private static final Pattern POSITION =
      Pattern.compile(" at line (\\d+) column (\\d+) path \\$(?:\\.(\\w+)$)?");
  private static final Pattern ADVICE = Pattern.compile("^Use JsonReader.*");
  private static final Pattern CLASS_NAME = Pattern.compile("^(?:[a-z]+\\.)+\\w+(?:Exception)?: ");

  private final Path label;
  private final Consumer<? super SourceItem> items;

  JsonArticles(Path label, Consumer<? super SourceItem> items) {
    this.label = label;
    this.items = items;
  }

  void read(InputStream stream, Format format) throws IOException {
    byte[] head = stream.readNBytes(HEAD);
    Optional<String> binary = BinaryContent.of(head);
    if (binary.isPresent()) {
      reject(Place.of(label), "is " + binary.get() + ", not text");
      return;
    }
    var whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
    String start = new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
    if (isOneALine(start.strip(), format)) {
      readLines(whole);
    } else {
      readDocument(whole);
    }
  }

  /**
   * Whether each line is an article. An object over several lines begins with a line that does not
   * close it, and no object goes on with an opening brace.
   */
  private static boolean isOneALine(String start, Format format) {
    if (start.startsWith("[")) {
      return false;
    }
    List<String> lines =
        start.lines().map(String::strip).filter(s -> !s.isEmpty()).limit(2).toList();
    boolean closed = lines.isEmpty() || lines.getFirst().endsWith("}") || start.indexOf('\n') < 0;
    return format == Format.JSON_LINES || closed || lines.getLast().startsWith("{");
  }

  private void readLines(InputStream stream) throws IOException {
    var lines = new ByteLines(stream, MOST_BYTES_OF_A_LINE);
    boolean empty = true;
    while (lines.next()) {
      Place place = Place.of(label, lines.number());
      try {
        String text = lines.text();
        if (!text.isBlank()) {
          empty = false;
          readObject(text, place);
        }
      } catch (UnreadableSourceException unreadable) {
        empty = false;
        reject(place, unreadable.reason());
      }
    }
    if (empty) {
      reject(Place.of(label), "is empty");
    }
  }

  private void readDocument(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES_OF_A_DOCUMENT + 1);
    if (bytes.length > MOST_BYTES_OF_A_DOCUMENT) {
      reject(Place.of(label), "is larger than 64 MiB; as NDJSON, one article a line, it may be");
      return;
    }
    try {
      var values = new JsonValues(TextDecoder.utf8(bytes));
      while (values.next()) {
        Place place = Place.of(label, values.line());
        if (values.text().length() > MOST_BYTES_OF_A_LINE) {
          reject(place, "is longer than 5 MiB, too long for one article");
        } else {
          readObject(values.text(), place);
        }
      }
      values.problem().ifPresent(problem -> reject(Place.of(label, values.line()), problem));
    } catch (UnreadableSourceException unreadable) {
      reject(Place.of(label), unreadable.reason());
    }
  }

  private void reject(Place place, String reason) {
    items.accept(new Rejected(place, reason));
  }

  private void readObject(String json, Place place) {
    SourceItem item;
    try {
      item = new Read(place, ArticleSize.checked(article(parse(json, place))));
    } catch (UnreadableSourceException unreadable) {
      item = new Rejected(place, unreadable.reason());
    }
    items.accept(item);
  }

  private static JsonObject parse(String json, Place place) throws UnreadableSourceException {
    try (var reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPEST_NESTING);
      JsonElement element = ELEMENTS.read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new UnreadableSourceException("holds more than one JSON value");
      }
      if (!element.isJsonObject()) {
        throw new UnreadableSourceException("is not a JSON object");
      }
      return element.getAsJsonObject();
    } catch (IOException | JsonParseException | IllegalStateException malformed) {
      throw new UnreadableSourceException(explained(malformed, place));
    }
  }

  /** What Gson says, with the line counted in the file, and without advice for programmers. */
  private static String explained(Exception malformed, Place place) {
    String message = malformed.getMessage() == null ? "" : malformed.getMessage();
    String first = CLASS_NAME.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
    Matcher position = POSITION.matcher(first);
    if (!position.find()) {
      return "is not valid JSON: it breaks off";
    }
    int line = Integer.parseInt(position.group(1)) + place.line().orElse(1) - 1;
    String member = position.group(3) == null ? "" : " (member \"" + position.group(3) + "\")";
    String what = first.substring(0, position.start());
    return "is not valid JSON at line %d, column %s%s: %s"
        .formatted(
            line, position.group(2), member, ADVICE.matcher(what).replaceFirst("bad syntax"));
  }

  /** A title may be left blank, and then the first sentence gives one; it may not be left out. */
  private static SourceArticle article(JsonObject json) throws UnreadableSourceException {
    String body = ArticleFields.body(string(json, "body"));
    Optional<String> given = string(json, "title");
    boolean blank = given.filter(String::isBlank).isPresent();
    Optional<String> title =
        blank ? Optional.of(Headline.fromSentence(body.lines().findFirst().orElse(body))) : given;
    return new SourceArticle(
        ArticleFields.id(string(json, "id")),
        ArticleFields.url(string(json, "url")),
        ArticleFields.source(string(json, "source")),
        ArticleFields.title(title),
        blank,
        body,
        ArticleFields.language(string(json, "language")),
        ArticleFields.published(string(json, "published")),
        cleaned(strings(json, "authors", "authors")),
        ArticleFields.tags(codesIn(json)));
  }

  private static List<String> cleaned(List<String> names) {
    return names.stream().map(PlainText::line).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static ArticleFields.GivenCodes codesIn(JsonObject json)
      throws UnreadableSourceException {
    JsonElement tags = json.get("tags");
    if (tags == null || tags.isJsonNull()) {
      return facet -> List.of();
    }
    if (!tags.isJsonObject()) {
      throw ArticleFields.wrong("tags", "is not an object of facets");
    }
    JsonObject byFacet = tags.getAsJsonObject();
    return (Facet facet) -> strings(byFacet, facet.key(), "tags." + facet.key());
  }

  private static Optional<String> string(JsonObject json, String name)
      throws UnreadableSourceException {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    return Optional.of(stringOf(value, name));
  }

  private static List<String> strings(JsonObject json, String name, String shownName)
      throws UnreadableSourceException {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonNull()) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw ArticleFields.wrong(shownName, "is not an array of strings");
    }
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array) {
      strings.add(stringOf(element, shownName));
    }
    return strings;
  }

  private static String stringOf(JsonElement value, String name) throws UnreadableSourceException {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw ArticleFields.wrong(name, "is not a string");
    }
    return value.getAsString();
  }
}

package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.kakehashi.search.Shelf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that break programs, through ingest, search, snippets, JSON, feed and table. */
final class UnicodeTest {
  private static final Served SERVED = new Served(Shelf.ALL);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void close() throws IOException {
    SERVED.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "no characters \uFFFE \uFFFF \uFDD0 \uD83F\uDFFF",
        "NUL \u0000 and ESC \u001b[31m and DEL \u007f and NEL \u0085",
        "mark \uFEFFinside",
        "composed é and e\u0301, が and か\u3099",
        "expanding \uFDFA \u3300 ㍿ ㌔",
        "marks a" + "\u0301".repeat(2_000),
        "half width ｶﾞｷﾞｸﾞ ｱｲｳ ﾊﾟﾋﾟ and wide ＡＢＣ１２３",
        "iteration 佐々木 ゝゞヽヾ 〃",
        "variation 辻\uDB40\uDD00 葛\uDB40\uDD01 ❤\uFE0F ❤\uFE0E",
        "family 👨\u200D👩\u200D👧\u200D👦 flags 🇯🇵🇬🇧 skin 👍🏽",
        "بسم العربية and עברית mixed \u202Eevif\u202C \u2066isolated\u2069 \u200Fmark",
        "Istanbul İıIi, Straße STRASSE, ΣΊΣΥΦΟΣ σίσυφος ς",
        "ไทยไม่มีช่องว่างระหว่างคำในประโยคนี้",
        "\u1112\u1161\u11AB\u1100\u1173\u11AF jamo 한글",
        "soft\u00ADhyphen zero\u200Bwidth join\u2060er",
        "Z̷̧̨͎͈̗̽̈́a̸̢̱̿l̵̗̚g̵̛̱̋o̶͖͌",
        "x".repeat(40_000),
        "blank" + " ".repeat(10_000) + "wide\u3000\u3000blank",
        "日本japan日本Бridge日本",
        "homoglyph Jаpаn (Cyrillic а)",
        "𠮷野家 𩸽 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "<script>alert(1)</script> & ]]> \" ' =1+1",
        "\u2028line and \u2029paragraph");
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + SERVED.port() + path);
    HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address));
    String body = decoded(response.body());
    assertThat(response.statusCode()).as(body).isEqualTo(200);
    return body;
  }

  /** Fails where a byte is no part of a character. */
  private static String decoded(byte[] bytes) throws Exception {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static void post(JsonElement article) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + SERVED.port() + "/api/articles?refresh=wait");
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + SERVED.secret())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(escaped(article.toString()))));
    assertThat(response.statusCode()).as(decoded(response.body())).isEqualTo(200);
  }

  /** In ASCII, so that halves of characters come through. */
  private static String escaped(String json) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x7F) {
        ascii.append(c);
      } else {
        ascii.append("\\u%04x".formatted((int) c));
      }
    }
    return ascii.toString();
  }

  private static JsonObject article(String text) {
    JsonObject article = new JsonObject();
    article.addProperty("id", "torture");
    article.addProperty("url", "https://example.org/torture");
    article.addProperty("source", "Torture " + text.substring(0, Math.min(200, text.length())));
    article.addProperty("title", "Bridge " + text.substring(0, Math.min(900, text.length())));
    article.addProperty(
        "body", "A torture of " + text + " stands here. " + text + "。橋の" + text + "です。");
    return article;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyFormIsWellFormed(String text) throws Exception {
    post(article(text));
    for (String q : new String[] {"torture", text.substring(0, Math.min(150, text.length()))}) {
      String query = URLEncoder.encode(q, UTF_8);
      requireWellFormed(JsonParser.parseString(get("/api/search?q=" + query)));
      requireWellFormed(JsonParser.parseString(get("/api/suggest?q=" + query)));
      requireXml(get("/search.atom?q=" + query));
      requireTable(get("/search.csv?q=" + query));
    }
    JsonObject found = JsonParser.parseString(get("/api/search?q=torture")).getAsJsonObject();
    assertThat(found.get("total").getAsInt()).isEqualTo(1);
    JsonObject whole = JsonParser.parseString(get("/api/articles/torture")).getAsJsonObject();
    requireWellFormed(whole);
    StringBuilder title = new StringBuilder();
    found
        .getAsJsonArray("results")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("title")
        .forEach(piece -> title.append(piece.getAsJsonObject().get("text").getAsString()));
    assertThat(title).hasToString(whole.get("title").getAsString());
  }

  /** Each string by itself: no halves, no controls, nothing that turns the direction of text. */
  private static void requireWellFormed(JsonElement json) {
    if (json.isJsonObject()) {
      json.getAsJsonObject().asMap().values().forEach(UnicodeTest::requireWellFormed);
    } else if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(UnicodeTest::requireWellFormed);
    } else if (json instanceof JsonPrimitive value && value.isString()) {
      value
          .getAsString()
          .codePoints()
          .forEach(
              c ->
                  assertThat(Character.getType(c))
                      .as("U+%04X in %s", c, value)
                      .isNotEqualTo((int) Character.SURROGATE));
    }
  }

  private static void requireXml(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    assertThat(
            factory
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(UTF_8)))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("feed");
  }

  /** As many cells in each row, whatever they hold. */
  private static void requireTable(String table) {
    int cells = 0;
    int header = 0;
    boolean quoted = false;
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      quoted ^= c == '"';
      cells += !quoted && c == ',' ? 1 : 0;
      if (!quoted && c == '\n') {
        header = header == 0 ? cells : header;
        assertThat(cells).isEqualTo(header);
        cells = 0;
      }
    }
    assertThat(quoted).isFalse();
  }

  /** As strict readers of JSON do; in other formats a replacement character takes its place. */
  @Test
  void aHalfOfACharacterIsRefusedByName() throws Exception {
    for (String half : new String[] {"\uD83D", "\uDE00", "\uDE00\uD83D"}) {
      assertThat(SERVED.raw(postOf("{\"title\":\"" + escaped(half) + "\",\"body\":\"b\"}")))
          .contains("Unpaired surrogate characters are not allowed");
    }
  }

  private static String postOf(String json) {
    return "POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nAuthorization: Bearer "
        + SERVED.secret()
        + "\r\nContent-Length: "
        + json.length()
        + "\r\n\r\n"
        + json;
  }

  @Test
  void anAuditLineIsOneLine() {
    String line =
        Json.of(
            new Audit.Line(
                "put",
                "request",
                "id",
                "::1",
                1,
                0,
                java.util.List.of("a\nb\r\u2028\u0085\u001b[0m\""),
                "ok"));
    assertThat(line.codePoints().noneMatch(c -> Character.isISOControl(c) && c != 0x85)).isTrue();
    assertThat(line).doesNotContain("\u2028");
  }

  @Test
  void signsThatTurnTheDirectionOfTextDoNotReachReaders() throws Exception {
    post(article("\u202Eevif\u202C and \u2066isolated\u2069 text"));
    assertThat(get("/api/search?q=torture"))
        .doesNotContain("\u202E", "\u202C", "\u2066", "\u2069", "\\u202e", "\\u2066");
  }
}

package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client is told of the other language, and how it turns it off. */
final class TranslationsTest {
  @TempDir private Path folder;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private LuceneArticleSearch search = Shelf.search(List.of());
  private SearchServer server = SearchServer.start("127.0.0.1", 0, search, Vocabulary.builtIn());

  @BeforeEach
  void open() throws Exception {
    close();
    Path edict = Files.writeString(folder.resolve("edict"), "池 [いけ] /(n) pond/(P)/\n");
    Shelf.put(directory, List.of(Shelf.UNDATED));
    search =
        new LuceneArticleSearch(directory, Vocabulary.builtIn(), Dictionaries.load(List.of(edict)));
    server = SearchServer.start("127.0.0.1", 0, search, Vocabulary.builtIn());
  }

  @AfterEach
  void close() {
    server.close();
    search.close();
  }

  private JsonObject json(String text, String more) throws Exception {
    String query = "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more;
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/search?" + query);
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body =
          client
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return JsonParser.parseString(body).getAsJsonObject();
    }
  }

  @Test
  void theAnswerListsWhatWasAlsoSearched() throws Exception {
    JsonObject answer = json("池", "");
    assertThat(answer.get("total").getAsInt()).isEqualTo(1);
    assertThat(answer.getAsJsonObject("query").get("translations"))
        .hasToString("[{\"text\":\"池\",\"language\":\"en\",\"terms\":[\"pond\"]}]");
  }

  @Test
  void translateFalseSearchesOnlyWhatWasTyped() throws Exception {
    JsonObject answer = json("池", "&translate=false");
    assertThat(answer.get("total").getAsInt()).isZero();
    assertThat(answer.getAsJsonObject("query").get("translations")).hasToString("[]");
    assertThat(json("pond", "&translate=false").get("total").getAsInt()).isEqualTo(1);
  }

  @Test
  void wordsNearEachOtherAreTranslatedToo() throws Exception {
    JsonObject answer = json("池 NEAR/6 maples", "");
    assertThat(answer.get("total").getAsInt()).isEqualTo(1);
    assertThat(answer.getAsJsonObject("query").getAsJsonArray("translations")).hasSize(1);
    assertThat(json("-池 pond", "").get("total").getAsInt()).isEqualTo(1);
  }
}

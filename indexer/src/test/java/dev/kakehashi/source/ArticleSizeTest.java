package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleSizeTest {
  private static String outcome(String json) {
    List<SourceItem> items = new ArrayList<>();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    new SourceReader().readJson(new ByteArrayInputStream(bytes), Path.of("body"), items::add);
    assertThat(items).hasSize(1);
    return items.getFirst() instanceof SourceItem.Rejected(var place, String reason)
        ? reason
        : "read";
  }

  private static String article(String title, String body, String url, int authors) {
    return "{\"title\":\"%s\",\"body\":\"%s\",\"url\":\"https://a.example/%s\",\"authors\":[%s]}"
        .formatted(
            title,
            body,
            url.substring("https://a.example/".length()),
            String.join(",", numbered(authors)));
  }

  private static List<String> numbered(int authors) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < authors; i++) {
      names.add("\"Name " + i + "\"");
    }
    return names;
  }

  @Test
  void anArticleIsTakenAtEachLimitAndRejectedOneOver() {
    String title = "題".repeat(1_000);
    String body = "文".repeat(200_000);
    String url = "https://a.example/" + "x".repeat(2_048 - 18);
    assertThat(outcome(article(title, body, url, 100))).isEqualTo("read");
    assertThat(outcome(article(title + "題", body, url, 100)))
        .isEqualTo("is too large: 1001 characters of title, and at most 1000 are taken");
    assertThat(outcome(article(title, body + "文", url, 100)))
        .isEqualTo("is too large: 200001 characters of text, and at most 200000 are taken");
    assertThat(outcome(article(title, body, url + "x", 100)))
        .isEqualTo("is too large: 2049 characters of address, and at most 2048 are taken");
    assertThat(outcome(article(title, body, url, 101)))
        .isEqualTo("is too large: 101 names of authors, and at most 100 are taken");
  }

  @Test
  void anIdHasAtMost512Characters() {
    String id = "i".repeat(512);
    String rest = "\",\"title\":\"t\",\"body\":\"b\"}";
    assertThat(outcome("{\"id\":\"" + id + rest)).isEqualTo("read");
    assertThat(outcome("{\"id\":\"" + id + "i" + rest))
        .isEqualTo("member \"id\" is longer than 512 characters");
  }

  @Test
  void jsonNestsAtMost32Deep() {
    String nested = "{\"title\":\"t\",\"body\":\"b\",\"more\":%s%s}";
    assertThat(outcome(nested.formatted("[".repeat(31), "]".repeat(31)))).isEqualTo("read");
    assertThat(outcome(nested.formatted("[".repeat(32), "]".repeat(32))))
        .startsWith("is not valid JSON at line 1");
    assertThat(outcome(nested.formatted("[".repeat(1_000_000), "")))
        .startsWith("is not valid JSON at line 1");
  }

  @Test
  void aPageWithMoreTextIsNoArticleEither(@TempDir Path folder) throws IOException {
    String sentence = "The two countries signed a memorandum on biotechnology in Tokyo today.";
    String body = String.join("</p><p>", Collections.nCopies(3_000, sentence));
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<html><body><h1>Too long</h1><p>" + body + "</p></body></html>");
    List<SourceItem> items = new ArrayList<>();
    new SourceReader().read(List.of(page), items::add);
    assertThat(items.getFirst().toString()).contains(" of text, and at most 200000 are taken");
  }
}

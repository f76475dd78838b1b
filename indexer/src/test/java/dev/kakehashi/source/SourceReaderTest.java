package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.source.SourceItem.Read;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static final String JAPANESE =
      "日豪、水素で協力\n\n日本とオーストラリアは、水素の供給網づくりで協力する覚書に署名した。両国の企業が参加する。\n";
  private static final String ENGLISH =
      """
      Japan and Chile agree on lithium

      Japan and Chile agreed on Tuesday to study lithium mines together.
      """;

  @TempDir private Path folder;

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
    write(
        "01-lines.ndjson",
        "{\"title\":\"A\",\"body\":\"B\"}\n{\"title\":\n{\"title\":\"C\",\"body\":\"D\"}");
    write("02-empty.txt", "");
    try (var file = new RandomAccessFile(folder.resolve("03-large.txt").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Files.write(folder.resolve("04-binary.txt"), new byte[] {'a', 0, 1, 2, 3});
    Files.write(folder.resolve("05-euc.txt"), JAPANESE.getBytes(Charset.forName("EUC-JP")));
    Files.write(folder.resolve("06-sjis.txt"), JAPANESE.getBytes(Charset.forName("windows-31j")));
    Files.write(folder.resolve("07-utf8.txt"), new byte[] {'a', '\n', 'b', (byte) 0xe9, ' ', 'c'});
    Files.createSymbolicLink(folder.resolve("08-loop"), folder);
    Files.createSymbolicLink(folder.resolve("09-self"), Path.of("09-self"));
    Files.createSymbolicLink(folder.resolve("10-gone"), Path.of("nowhere"));
    write("11-brochure.pdf", "%PDF-1.7");
    write("12-good.txt", ENGLISH);

    assertThat(told(folder))
        .containsExactly(
            "01-lines.ndjson:1 A",
            "01-lines.ndjson:2: is not valid JSON at line 2, column 10 (member \"title\"): End of"
                + " input",
            "01-lines.ndjson:3 C",
            "02-empty.txt: is empty",
            "03-large.txt: is larger than 10 MiB, too large for one article",
            "04-binary.txt: is binary data, not text",
            "05-euc.txt 日豪、水素で協力",
            "06-sjis.txt 日豪、水素で協力",
            "07-utf8.txt: is not valid UTF-8 at byte 3 (line 2) and in no other known character"
                + " set",
            "08-loop: is a link that leads back to a folder it lies in",
            "09-self: is a link that leads nowhere or in a circle",
            "10-gone: is a link to something that does not exist",
            "11-brochure.pdf: has the ending .pdf, which no reader knows",
            "12-good.txt Japan and Chile agree on lithium");
  }

  @Test
  void foldersAreWalkedByNameAndHiddenOnesPassedOver() throws IOException {
    write("b/2.txt", ENGLISH);
    write("b/1.txt", ENGLISH);
    write("a.txt", ENGLISH);
    write(".git/config.txt", ENGLISH);
    write("b/.draft.txt", ENGLISH);
    assertThat(told(folder))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("a.txt", "b/1.txt", "b/2.txt");
  }

  @Test
  void aFileReachedTwiceIsReadOnce() throws IOException {
    write("real/a.txt", ENGLISH);
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("z.txt"), folder.resolve("real/a.txt"));
    assertThat(Readings.of(folder, folder.resolve("real/a.txt"))).hasSize(1);
  }

  @Test
  void aMissingFileIsRejected() {
    assertThat(told(folder.resolve("none.txt"))).containsExactly("none.txt: does not exist");
  }

  @Test
  void progressEndsAtTheCountTakenBefore() throws IOException {
    write("a.txt", ENGLISH);
    write("b.ndjson", "{\"title\":\"A\",\"body\":\"B\"}\n".repeat(9000));
    write("c.pdf", "not read, but done with");
    var reader = new SourceReader();
    List<Long> steps = new ArrayList<>();
    reader.read(List.of(folder), item -> {}, steps::add);
    assertThat(steps).isSorted().endsWith(reader.bytesOf(List.of(folder)));
    assertThat(steps.size()).isGreaterThan(4);
  }

  @Test
  void jsonFromAStreamIsReadUnderItsLabel() {
    String array = "[{\"title\":\"A\",\"body\":\"B\"},\n{\"body\":\"B\"}]";
    List<SourceItem> items = new ArrayList<>();
    new SourceReader()
        .readJson(
            new ByteArrayInputStream(array.getBytes(StandardCharsets.UTF_8)),
            Path.of("request"),
            items::add);
    assertThat(items)
        .extracting(SourceReaderTest::line)
        .containsExactly("request:1 A", "request:2: member \"title\" is missing or blank");
  }

  @Test
  void noInputMakesTheReaderThrow() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    String[] endings = {"txt", "html", "md", "json", "ndjson"};
    String[] parts = {
      "---\n",
      "title: x\n",
      "<html>",
      "<p>",
      "<!--",
      "{\"title\":\"",
      "\"",
      "[",
      "}",
      "2025年3月",
      "by ",
      "By Ana Ruiz\n",
      "©",
      "…",
      "関連記事\n",
      "* ",
      "[a](",
      "Image: ",
      "The ministers signed an accord in Tokyo on Monday.\n",
      "\ud83d",
      "\\u0000",
      "\r",
      "| - |",
      "：",
      "<script type=\"application/ld+json\">",
      "{\"@type\":\"Article\",",
      "</script>"
    };
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int flips = random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = folder.resolve("f." + endings[i % endings.length]);
      Files.write(file, bytes);
      assertThat(Readings.of(file))
          .as("seed %d, round %d", seed, i)
          .isNotEmpty()
          .noneMatch(SourceReaderTest::isBlank);
    }
  }

  private static boolean isBlank(SourceItem item) {
    return item instanceof Read(var place, var article)
        && (article.title().isBlank() || article.body().isBlank());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private List<String> told(Path source) {
    return Readings.of(source).stream().map(item -> line(item).replace(folder + "/", "")).toList();
  }

  private static String line(SourceItem item) {
    return switch (item) {
      case Read(var place, var article) -> place + " " + article.title();
      case Rejected rejected -> rejected.toString();
    };
  }
}

package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {
  @TempDir private Path folder;
  private final Shelf shelf = new Shelf();
  private Path state;
  private List<Path> sources;

  @BeforeEach
  void write() throws IOException {
    state = folder.resolve("state/deep");
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("1.ndjson"),
        IntStream.range(0, 1200)
            .mapToObj(i -> "{\"id\":\"%d\",\"title\":\"日英 %d\",\"body\":\"b\"}\n".formatted(i, i))
            .collect(Collectors.joining()));
    Files.writeString(
        articles.resolve("2.ndjson"), "{\"title\":\"torn\n{\"title\":\"bad\",\"body\":\"b\"}\n");
    sources = List.of(articles);
  }

  private Transfer.Report run(String destination) {
    return Transfer.run(sources, shelf, Checkpoint.of(state, destination, sources), bytes -> {});
  }

  private void interrupt(int puts) {
    shelf.room = puts;
    assertThatThrownBy(() -> run("a")).hasMessage("no more is taken");
    shelf.room = Integer.MAX_VALUE;
  }

  @Test
  void articlesGoInBatchesAndWhatIsRefusedIsNamed() {
    Transfer.Report report = run("a");
    assertThat(shelf.puts).containsExactly(500, 500, 201);
    assertThat(shelf.titles).hasSize(1200).containsEntry("1199", "日英 1199");
    assertThat(report.taken()).isEqualTo(1200);
    assertThat(report.before()).isZero();
    assertThat(report.rejected())
        .map(
            rejected ->
                rejected.place().file().getFileName()
                    + ":"
                    + rejected.place().line().orElse(0)
                    + " "
                    + rejected.reason().substring(0, 6))
        .containsExactly("2.ndjson:1 is not", "2.ndjson:2 is bad");
  }

  @Test
  void aRunThatWasCutShortGoesOnWhereItWas() {
    interrupt(1);
    Transfer.Report report = run("a");
    assertThat(shelf.puts).containsExactly(500, 500, 201);
    assertThat(report.taken()).isEqualTo(700);
    assertThat(report.before()).isEqualTo(500);
    assertThat(shelf.titles).hasSize(1200);
    assertThat(run("a").before()).as("a whole run is forgotten").isZero();
  }

  @Test
  void anotherDestinationOrAChangedSourceBeginsAnew() throws IOException {
    interrupt(1);
    assertThat(run("b").before()).isZero();
    interrupt(shelf.puts.size() + 1);
    Files.writeString(folder.resolve("articles/3.md"), "A title\n\nA body.\n");
    assertThat(run("a").before()).isZero();
  }
}

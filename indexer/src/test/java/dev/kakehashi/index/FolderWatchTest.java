package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir private Path temporary;
  private final Shelf shelf = new Shelf();
  private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(temporary.resolve("articles"));
    watch = watch();
  }

  /** As after a restart. */
  private FolderWatch watch() {
    return new FolderWatch(folder, shelf, Ledger.open(temporary.resolve("state"), "shelf", folder));
  }

  private static String line(String id, String title) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"日英の覚書\"}\n".formatted(id, title);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Two looks: a file is read when it stays the same. */
  private FolderWatch.Report look() {
    watch.look();
    return watch.look();
  }

  @Test
  void newAndChangedFilesArePutAndDeletedOnesDeleted() throws IOException {
    write("a.ndjson", line("a", "One"));
    write("deep/down/日本.ndjson", line("b", "二") + line("c", "Three"));
    assertThat(watch.look().put()).as("it may still be written").isZero();
    FolderWatch.Report report = watch.look();
    assertThat(report.put()).isEqualTo(3);
    assertThat(shelf.titles).hasToString("{a=One, b=二, c=Three}");
    assertThat(watch.look()).isEqualTo(new FolderWatch.Report(0, 0, List.of()));

    write("a.ndjson", line("a", "One, changed"));
    write("deep/down/日本.ndjson", line("c", "Three"));
    report = look();
    assertThat(shelf.titles).hasToString("{a=One, changed, c=Three}");
    assertThat(report.put()).isEqualTo(2);
    assertThat(report.deleted()).as("b is no longer in its file").isEqualTo(1);

    Files.delete(folder.resolve("a.ndjson"));
    assertThat(watch.look().deleted()).isEqualTo(1);
    assertThat(shelf.titles).hasToString("{c=Three}");
  }

  @Test
  void aFileThatIsStillWrittenWaits() throws IOException {
    for (int i = 0; i < 5; i++) {
      write("a.ndjson", line("a", "x".repeat(i + 1)));
      assertThat(watch.look().put()).isZero();
    }
    assertThat(watch.look().put()).isEqualTo(1);
    assertThat(shelf.titles).hasToString("{a=xxxxx}");
  }

  @Test
  void whatCannotBeReadIsToldOnceAndChangesNothing() throws IOException {
    write("a.ndjson", line("a", "One") + line("b", "Two"));
    write("picture.xlsx", "cells");
    assertThat(look().rejected())
        .singleElement()
        .asString()
        .endsWith("picture.xlsx: has the ending .xlsx, which no reader knows");
    assertThat(look().rejected()).isEmpty();
    write("a.ndjson", line("a", "One") + "{torn\n");
    assertThat(look().rejected()).hasSize(1);
    assertThat(shelf.titles).hasToString("{a=One, b=Two}");
    write("a.ndjson", line("a", "One"));
    look();
    assertThat(shelf.titles).hasToString("{a=One}");
  }

  @Test
  void whatWasDeletedWhileNobodyWatchedIsDeletedAtTheNextStart() throws IOException {
    write("a.ndjson", line("a", "One"));
    write("b.ndjson", line("b", "Two"));
    look();
    Files.delete(folder.resolve("a.ndjson"));
    watch = watch();
    assertThat(look().put()).as("all is put again").isEqualTo(1);
    assertThat(shelf.titles).hasToString("{b=Two}");
  }

  @Test
  void aFolderThatIsGoneOrNotMountedDeletesNothing() throws IOException {
    write("a.ndjson", line("a", "One"));
    look();
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    assertThat(look().deleted()).isZero();
    Files.createDirectory(folder);
    assertThat(look().deleted()).as("an empty folder in its place").isZero();
    watch = watch();
    assertThat(look().deleted()).as("the same at a start").isZero();
    Files.delete(folder);
    Files.move(away, folder);
    look();
    assertThat(shelf.titles).hasToString("{a=One}");
    Files.delete(folder.resolve("a.ndjson"));
    assertThat(watch.look().deleted()).isEqualTo(1);
  }

  @Test
  void anArticleThatTwoFilesHoldStaysWithTheOther() throws IOException {
    write("a.ndjson", line("same", "Old"));
    write("b.ndjson", line("same", "New"));
    look();
    assertThat(shelf.titles).hasToString("{same=New}");
    Files.delete(folder.resolve("b.ndjson"));
    look();
    assertThat(shelf.titles).hasToString("{same=Old}");
    Files.delete(folder.resolve("a.ndjson"));
    look();
    assertThat(shelf.titles).isEmpty();
  }

  @Test
  void aMoveIsNoLoss() throws IOException {
    write("a.ndjson", line("a", "One"));
    look();
    Files.move(folder.resolve("a.ndjson"), folder.resolve("b.ndjson"));
    look();
    look();
    assertThat(shelf.titles).hasToString("{a=One}");
  }

  @Test
  void whatWasNotTakenIsTriedAgain() throws IOException {
    write("a.ndjson", line("a", "One"));
    shelf.room = 0;
    watch.look();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(watch::look).hasMessage("no more is taken");
    }
    shelf.room = 1;
    assertThat(watch.look().put()).isEqualTo(1);
  }

  @Test
  void aBurstOfFilesSharesItsPuts() throws IOException {
    for (int i = 0; i < 1500; i++) {
      write("many/" + i + ".ndjson", line("id" + i, "Title " + i));
    }
    assertThat(look().put()).isEqualTo(1500);
    assertThat(shelf.puts).containsExactly(500, 500, 500);
    for (int i = 0; i < 1500; i += 2) {
      Files.delete(folder.resolve("many/" + i + ".ndjson"));
    }
    assertThat(watch.look().deleted()).isEqualTo(750);
    assertThat(shelf.titles).hasSize(750);
  }

  private void lookWithoutRoom() {
    shelf.room = shelf.puts.size();
    try {
      watch.look();
    } catch (IllegalStateException full) {
      assertThat(full).hasMessage("no more is taken");
    }
    shelf.room = Integer.MAX_VALUE;
  }

  @Test
  void randomChangesEndInStep() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    TreeMap<String, String> files = new TreeMap<>();
    for (int step = 0; step < 300; step++) {
      String id = "n" + random.nextInt(20);
      switch (random.nextInt(5)) {
        case 0 -> {
          files.remove(id);
          Files.deleteIfExists(folder.resolve(id + ".ndjson"));
        }
        case 1 -> watch.look();
        case 2 -> watch = watch();
        case 3 -> lookWithoutRoom();
        default -> {
          files.put(id, "Title " + step + "x".repeat(step));
          write(id + ".ndjson", line(id, files.get(id)));
        }
      }
    }
    write("last.ndjson", line("last", "Last"));
    files.put("last", "Last");
    look();
    look();
    assertThat(shelf.titles).as("seed %d", seed).isEqualTo(files);
  }
}

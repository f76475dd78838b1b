package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void makeIndex() {
    index = folder.resolve("index");
    put("a", "b");
    put("c");
  }

  private void put(String... ids) {
    try (ArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY);
        ArticleIndex.Session session = articles.update()) {
      for (String id : ids) {
        session.put(Articles.of(id, "日英 " + id, "覚書 and memorandum " + id));
      }
      session.commit();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith("write.lock") && !file.endsWith(Holder.FILE))
          .sorted()
          .toList();
    }
  }

  @Test
  void anIntactIndexIsCounted() {
    IndexFiles.Health health = IndexFiles.check(index);
    assertThat(health.damages()).isEmpty();
    assertThat(health.articles()).isEqualTo(3);
    assertThat(health.bytes()).isGreaterThan(1_000);
    assertThatThrownBy(() -> IndexFiles.check(folder))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(folder + " holds no index");
  }

  @Test
  void everyFileDamagedInTwentyWaysIsFound() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int cases = 0;
    for (Path file : files(index)) {
      byte[] whole = Files.readAllBytes(file);
      for (int way = 0; way < 20; way++) {
        damage(file, whole, way, random);
        assertThat(IndexFiles.check(index).damages())
            .as("%s, way %d, seed %d", file, way, seed)
            .isNotEmpty();
        assertThatThrownBy(() -> IndexFiles.requireIntact(index))
            .isInstanceOf(UnusableIndexException.class)
            .hasMessageContaining("kakehashi restore --index " + index + " SNAPSHOT");
        Files.write(file, whole);
        cases++;
      }
    }
    System.out.println(cases + " damages");
    assertThat(IndexFiles.check(index).damages()).isEmpty();
  }

  /** Eight single bits, seven cuts, and five ways that happen to a file as a whole. */
  private void damage(Path file, byte[] whole, int way, Random random) throws IOException {
    int place = random.nextInt(whole.length);
    if (way < 8) {
      byte[] flipped = whole.clone();
      flipped[place] ^= (byte) (1 << way);
      Files.write(file, flipped);
    } else if (way < 15) {
      Files.write(file, Arrays.copyOf(whole, place));
    } else {
      switch (way) {
        case 15 -> Files.write(file, new byte[0]);
        case 16 -> Files.write(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100)));
        case 17 -> Files.write(file, new byte[whole.length]);
        case 18 -> Files.write(file, Files.readAllBytes(another(file)));
        default -> Files.delete(file);
      }
    }
  }

  /** A whole file of the same index, of the same kind where there is one. */
  private Path another(Path file) throws IOException {
    String ending = ending(file);
    List<Path> others = files(index).stream().filter(other -> !other.equals(file)).toList();
    return others.stream()
        .filter(other -> ending(other).equals(ending))
        .findFirst()
        .orElse(others.getFirst());
  }

  private static String ending(Path file) {
    return file.toString().replaceFirst(".*\\.", "");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Path stored =
        files(index).stream()
            .filter(file -> file.toString().endsWith(".cfs"))
            .findFirst()
            .orElseThrow();
    Files.delete(stored);
    assertThat(IndexFiles.check(index).damages())
        .anyMatch(damage -> damage.equals(stored.getFileName() + " is missing"));
  }

  @Test
  void aSnapshotHoldsTheLastCommitAndIsRestored() throws IOException {
    Path copy = folder.resolve("backup/monday");
    assertThat(IndexFiles.snapshot(index, copy).articles()).isEqualTo(3);
    put("d");
    Optional<Path> aside = IndexFiles.restore(copy, index);
    assertThat(IndexFiles.check(index).articles()).isEqualTo(3);
    assertThat(aside).get().asString().matches(".*/index\\.aside-\\d{8}T\\d{6}Z");
    assertThat(IndexFiles.check(aside.orElseThrow()).articles()).isEqualTo(4);
    put("e");
    assertThat(IndexFiles.check(index).articles()).isEqualTo(4);
  }

  @Test
  void aDamagedIndexIsSetAsideAndADamagedSnapshotIsNotTaken() throws IOException {
    Path copy = folder.resolve("copy");
    IndexFiles.snapshot(index, copy);
    Files.write(files(index).getFirst(), new byte[] {1});
    IndexFiles.restore(copy, index);
    assertThat(IndexFiles.check(index).articles()).isEqualTo(3);
    Files.write(files(copy).getLast(), new byte[] {1});
    assertThatThrownBy(() -> IndexFiles.restore(copy, index))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageStartingWith(copy + " is damaged");
    assertThat(IndexFiles.check(index).articles()).isEqualTo(3);
  }

  @Test
  void ofSeveralSnapshotsTheNewestIntactOneIsChosen() throws IOException {
    Path copies = folder.resolve("copies");
    for (String day : List.of("monday", "tuesday", "wednesday")) {
      IndexFiles.snapshot(index, copies.resolve(day));
      age(copies.resolve(day), day.length());
    }
    Files.createDirectories(copies.resolve("notes"));
    Path damaged = files(copies.resolve("monday")).getFirst();
    Files.write(damaged, new byte[] {1});
    Snapshots.Chosen chosen = Snapshots.newestIntact(copies);
    assertThat(chosen.snapshot()).isEqualTo(copies.resolve("tuesday"));
    assertThat(chosen.damaged())
        .singleElement()
        .asString()
        .startsWith(copies.resolve("monday") + " is damaged: " + damaged.getFileName());
    assertThat(Snapshots.newestIntact(copies.resolve("wednesday")).damaged()).isEmpty();
    assertThatThrownBy(() -> Snapshots.newestIntact(copies.resolve("notes")))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageEndingWith("notes holds no index");
    assertThatThrownBy(() -> Snapshots.newestIntact(copies.resolve("monday")))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("monday is damaged: ");
  }

  private static void age(Path snapshot, int days) throws IOException {
    for (Path file : files(snapshot)) {
      Files.setLastModifiedTime(
          file, FileTime.from(Instant.parse("2026-11-22T00:00:00Z").minus(days, ChronoUnit.DAYS)));
    }
  }

  @Test
  void aRestoreIntoNothingMakesTheIndex() {
    Path copy = folder.resolve("copy");
    IndexFiles.snapshot(index, copy);
    Path fresh = folder.resolve("fresh");
    assertThat(IndexFiles.restore(copy, fresh)).isEmpty();
    assertThat(IndexFiles.check(fresh).articles()).isEqualTo(3);
  }

  @Test
  void foldersWithOtherThingsAreLeftAlone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path letter = Files.writeString(other.resolve("letter.txt"), "dear");
    Path copy = folder.resolve("copy");
    IndexFiles.snapshot(index, copy);
    assertThatThrownBy(() -> IndexFiles.snapshot(index, other))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(other + " is not empty; choose another folder");
    assertThatThrownBy(() -> IndexFiles.restore(copy, other))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(other + " holds other things than an index of Kakehashi");
    assertThat(letter).hasContent("dear");
  }

  @Test
  void anIndexInUseIsNotReplaced() {
    Path copy = folder.resolve("copy");
    IndexFiles.snapshot(index, copy);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY);
        LiveIndex live = articles.live()) {
      live.write(List.of(new Change.Delete("a"))).join();
      assertThatThrownBy(() -> IndexFiles.restore(copy, index))
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageStartingWith("another process writes to this index: " + index);
    }
    assertThat(IndexFiles.check(index).articles()).isEqualTo(2);
  }

  @Test
  void aSnapshotBesideAWriterIsWhole() {
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY);
        LiveIndex live = articles.live()) {
      List<CompletableFuture<Void>> writes = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 20; j++) {
          writes.add(
              live.write(List.of(new Change.Put(Articles.of("id" + i + "-" + j, "日英", "覚書")))));
        }
        IndexFiles.Health copy = IndexFiles.snapshot(index, folder.resolve("copy" + i));
        assertThat(copy.damages()).isEmpty();
        assertThat(copy.articles()).isBetween(3, 3 + 20 * (i + 1));
      }
      writes.forEach(CompletableFuture::join);
    }
  }

  /** Marks the index as one of an earlier release. */
  private void age() throws IOException {
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(new StandardAnalyzer())
                    .setMergePolicy(NoMergePolicy.INSTANCE))) {
      writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, "1").entrySet());
      writer.commit();
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsNotWrittenToButReindexed() throws IOException {
    age();
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY)) {
      String advice =
          index
              + " was written with schema 1, and this version of Kakehashi has schema "
              + Schema.VERSION
              + "; run: kakehashi reindex --index "
              + index;
      assertThatThrownBy(articles::update)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessage(advice);
      assertThatThrownBy(articles::live)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessage(advice);
      List<Integer> progress = new ArrayList<>();
      assertThat(articles.reindex(article -> article, progress::add)).isEqualTo(3);
      assertThat(progress).last().isEqualTo(3);
    }
    put("d");
    assertThat(IndexFiles.check(index).articles()).isEqualTo(4);
  }

  @Test
  void aReindexThatFailsLeavesTheIndexAsItWas() {
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY)) {
      assertThatThrownBy(
              () ->
                  articles.reindex(
                      article -> {
                        throw new IllegalStateException("no");
                      },
                      done -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(IndexFiles.check(index).articles()).isEqualTo(3);
  }
}

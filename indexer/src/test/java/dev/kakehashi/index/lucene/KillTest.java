package dev.kakehashi.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process with four writers is killed, at random moments and at those named in {@link
 * CrashPoint}. What it acknowledged is there, once; what it deleted is not.
 */
class KillTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final int MOST_MILLIS = 800;

  @TempDir private Path folder;

  /** What must be there: for each id the version written last. */
  private final Map<String, Integer> expected = new TreeMap<>();

  /** What a killed process did. */
  private record Died(int writes, List<String> underWay) {}

  /** The process that is killed: prints each version that is acknowledged. */
  static final class Victim {
    private static final int WRITERS = 4;
    private static final int IDS = 25;

    private Victim() {}

    /**
     * @param arguments what to do; the folder of the index; the first version to write, or the
     *     snapshot
     */
    public static void main(String[] arguments) {
      Path index = Path.of(arguments[1]);
      switch (arguments[0]) {
        case "write" -> write(index, Integer.parseInt(arguments[2]), live -> {});
        case "reindex" ->
            write(
                index,
                Integer.parseInt(arguments[2]),
                live -> live.reindex(article -> article, done -> {}));
        case "snapshot" -> IndexFiles.snapshot(index, Path.of(arguments[2]));
        case "restore" -> IndexFiles.restore(Path.of(arguments[2]), index);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }

    private static void write(Path index, int first, Consumer<LiveIndex> beside) {
      LiveIndex live = LuceneArticleIndex.open(index, VOCABULARY).live();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        new Thread(() -> write(live, number, first)).start();
      }
      beside.accept(live);
    }

    /** Not for ever: a crash point that is never passed shows in the way the process ends. */
    private static void write(LiveIndex live, int writer, int first) {
      for (int version = first + writer; version < first + 4_000; version += WRITERS) {
        live.write(List.of(change(version))).join();
        System.out.println(version);
      }
    }

    static String id(int version) {
      return "w" + version % WRITERS + "-" + version / WRITERS % IDS;
    }

    static boolean isDelete(int version) {
      return version / WRITERS % 6 == 5;
    }

    static String body(int version) {
      return "日英の覚書 " + version + " of " + id(version);
    }

    static Change change(int version) {
      return isDelete(version)
          ? new Change.Delete(id(version))
          : new Change.Put(Articles.of(id(version), "" + version, body(version)));
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesKill9AndStandsOnce() throws Exception {
    kill(4);
  }

  @Test
  @Tag("soak")
  void whatWasAcknowledgedSurvivesAHundredKills() throws Exception {
    kill(100);
  }

  private void kill(int rounds) throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int writes = 0;
    for (int round = 0; round < rounds; round++) {
      Process process = start("", 0, "write", folder.toString(), "" + round * 10_000);
      Died died = await(process, random.nextInt(MOST_MILLIS), round * 10_000);
      assertIntact(died, "round %d, seed %d".formatted(round, seed));
      writes += died.writes;
    }
    assertThat(writes).isGreaterThanOrEqualTo(rounds);
    System.out.println(rounds + " kills, " + writes + " acknowledged writes");
  }

  @Test
  void theProcessThatWritesIsNamedAndItsLockDiesWithIt() throws Exception {
    Process process = start("", 0, "write", folder.toString(), "0");
    try (BufferedReader lines = process.inputReader(UTF_8);
        LuceneArticleIndex second = LuceneArticleIndex.open(folder, VOCABULARY)) {
      assertThat(lines.readLine()).isNotNull();
      assertThatThrownBy(second::live)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageMatching(
              "another process writes to this index: %s, process %d on \\S+ since \\S+; stop it first, or wait for it"
                  .formatted(folder, process.pid()));
      process.destroyForcibly().waitFor();
      second.live().close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PREPARED, write, 0",
    "PREPARED, write, 5",
    "COMMITTED, write, 0",
    "COMMITTED, write, 5",
    "BUILT, reindex, 0",
    "KEPT, reindex, 0",
    "REPLACED, reindex, 0"
  })
  void aCrashAmidAWriteLosesNothing(String point, String work, int passes) throws Exception {
    Path index = written();
    Died died = await(start(point, passes, work, index.toString(), "10000"), 0, 10_000);
    assertIntact(died, point, index);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY);
        LiveIndex live = articles.live()) {
      assertThat(live.reindex(article -> article, done -> {})).isEqualTo(expected.size());
    }
    assertThat(versions(index)).isEqualTo(expected);
    assertThat(IndexFiles.check(new IndexFolder(index).beforeReindex()).damages()).isEmpty();
    assertThat(new IndexFolder(index).reindexing()).doesNotExist();
  }

  @Test
  void aCrashAmidASnapshotLeavesNoSnapshotAndTheIndex() throws Exception {
    Path index = written();
    Path copy = folder.resolve("copy");
    assertThat(start("COPYING", 0, "snapshot", index.toString(), copy.toString()).waitFor())
        .isEqualTo(137);
    assertThatThrownBy(() -> IndexFiles.restore(copy, index))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageStartingWith(copy + " is damaged (cannot be opened: no segments* file found");
    assertThat(versions(index)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"COPYING, true", "SET_ASIDE, false"})
  void aCrashAmidARestoreIsEndedByAnother(String point, boolean stillThere) throws Exception {
    Path index = written();
    Path copy = folder.resolve("copy");
    IndexFiles.snapshot(index, copy);
    assertThat(start(point, 0, "restore", index.toString(), copy.toString()).waitFor())
        .isEqualTo(137);
    assertThat(IndexFiles.exist(index)).isEqualTo(stillThere);
    if (!stillThere) {
      assertThatThrownBy(() -> LuceneArticleIndex.open(index, VOCABULARY))
          .isInstanceOf(UnusableIndexException.class)
          .hasMessage(
              "%s holds no index, for a restore was cut short; repeat it: kakehashi restore --index %s SNAPSHOT"
                  .formatted(index, index));
    }
    IndexFiles.restore(copy, index);
    assertThat(versions(index)).isEqualTo(expected);
    assertThat(new IndexFolder(index).restoring()).doesNotExist();
  }

  private Path written() {
    Path index = folder.resolve("index");
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, VOCABULARY);
        LiveIndex live = articles.live()) {
      for (int version = 0; version < 60; version++) {
        if (!Victim.isDelete(version)) {
          live.write(List.of(Victim.change(version))).join();
          expected.put(Victim.id(version), version);
        }
      }
    }
    return index;
  }

  private static Process start(String point, int passes, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkakehashi.crash.at=" + point,
                "-Dkakehashi.crash.after=" + passes,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /**
   * Reads what it acknowledges until it is dead.
   *
   * @param millis to live from the first write; 0 where it dies by itself
   */
  private Died await(Process process, int millis, int first) throws Exception {
    int writes = 0;
    Map<Integer, Integer> next = new TreeMap<>();
    for (int writer = 0; writer < Victim.WRITERS; writer++) {
      next.put(writer, first + writer);
    }
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (writes++ == 0 && millis > 0) { // the clock starts when it has begun to write
          Thread.ofPlatform().start(() -> kill(process, millis));
        }
        int version = Integer.parseInt(line);
        next.put(version % Victim.WRITERS, version + Victim.WRITERS);
        if (Victim.isDelete(version)) {
          expected.remove(Victim.id(version));
        } else {
          expected.put(Victim.id(version), version);
        }
      }
    } catch (IOException closed) {
      // the pipe of a dead process
    }
    assertThat(process.waitFor()).as("killed").isEqualTo(137);
    return new Died(writes, next.values().stream().map(Victim::id).toList());
  }

  private static void kill(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void assertIntact(Died died, String when) throws IOException {
    assertIntact(died, when, folder);
  }

  /** What was under way may be there or not; from now on it is as it was found. */
  private void assertIntact(Died died, String when, Path index) throws IOException {
    Map<String, Integer> found = versions(index);
    for (String id : died.underWay) {
      if (found.containsKey(id)) {
        expected.put(id, found.get(id));
      } else {
        expected.remove(id);
      }
    }
    assertThat(found).as(when).isEqualTo(expected);
  }

  /** What the index holds; checks it whole on the way. */
  private static Map<String, Integer> versions(Path index) throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (Directory directory = FSDirectory.open(index)) {
      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
      for (Article article : GroupCommitTest.articles(directory)) {
        int version = Integer.parseInt(article.title());
        assertThat(article.id()).isEqualTo(Victim.id(version));
        assertThat(article.body()).isEqualTo(Victim.body(version));
        assertThat(versions.put(article.id(), version)).as("a double").isNull();
      }
    }
    return versions;
  }
}

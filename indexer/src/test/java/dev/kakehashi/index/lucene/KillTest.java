package dev.kakehashi.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process with four writers is killed at random moments. What it acknowledged is there, once.
 * {@code -Dkakehashi.kills=100} makes the long run.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kakehashi.kills", 4);
  private static final int MOST_MILLIS = 800;

  @TempDir private Path folder;

  /** The process that is killed: prints {@code id version} for each write that is acknowledged. */
  static final class Writers {
    private static final int WRITERS = 4;
    private static final int IDS = 25;

    private Writers() {}

    public static void main(String[] arguments) {
      int first = Integer.parseInt(arguments[1]);
      LiveIndex live = LuceneArticleIndex.open(Path.of(arguments[0]), Vocabulary.builtIn()).live();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "w" + writer + "-";
        new Thread(() -> write(live, name, first)).start();
      }
    }

    private static void write(LiveIndex live, String name, int first) {
      for (int version = first; ; version++) {
        String id = name + version % IDS;
        live.write(List.of(new Change.Put(Articles.of(id, "" + version, "日英の覚書 " + id)))).join();
        System.out.println(id + " " + version);
      }
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesKill9AndStandsOnce() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Map<String, Integer> acknowledged = new TreeMap<>();
    int writes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      writes += writeAndDie(random.nextInt(MOST_MILLIS), round * 1_000_000, acknowledged);
      Map<String, Integer> found = versions();
      assertThat(found).as("round %d, seed %d", round, seed).containsKeys(keys(acknowledged));
      acknowledged.forEach(
          (id, version) -> assertThat(found.get(id)).as(id).isGreaterThanOrEqualTo(version));
    }
    assertThat(writes).isGreaterThanOrEqualTo(ROUNDS);
    System.out.println(ROUNDS + " kills, " + writes + " acknowledged writes");
  }

  private static String[] keys(Map<String, Integer> map) {
    return map.keySet().toArray(String[]::new);
  }

  /** Returns the number of writes acknowledged. */
  private int writeAndDie(int millis, int first, Map<String, Integer> acknowledged)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Writers.class.getName(),
                folder.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int count = 0;
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (count == 0) { // the clock starts when it has begun to write
          Thread.ofPlatform().start(() -> kill(process, millis));
        }
        count++;
        String[] cells = line.split(" ", 2);
        acknowledged.put(cells[0], Integer.parseInt(cells[1]));
      }
    } catch (IOException closed) {
      // the pipe of a dead process
    }
    assertThat(process.waitFor()).as("killed").isEqualTo(128 + 9);
    return count;
  }

  private static void kill(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  /** What the index holds; checks it whole on the way. */
  private Map<String, Integer> versions() throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (Directory directory = FSDirectory.open(folder)) {
      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (ScoreDoc hit : searcher.search(MatchAllDocsQuery.INSTANCE, 10_000).scoreDocs) {
          Article article = StoredArticles.article(searcher.storedFields().document(hit.doc));
          Integer other = versions.put(article.id(), Integer.parseInt(article.title()));
          assertThat(other).as(article.id()).isNull();
        }
      }
    }
    return versions;
  }
}

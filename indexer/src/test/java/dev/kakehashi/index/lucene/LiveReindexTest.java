package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReindexTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final int ARTICLES = 1_200;

  @TempDir private Path folder;
  private Path index;
  private LuceneArticleIndex articles;
  private LiveIndex live;

  @BeforeEach
  void write() {
    index = folder.resolve("index");
    articles = LuceneArticleIndex.open(index, VOCABULARY);
    live = articles.live();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      changes.add(put("n" + i, "old"));
    }
    live.write(changes).join();
  }

  @AfterEach
  void close() {
    live.close();
    articles.close();
  }

  private static Change put(String id, String title) {
    return new Change.Put(Articles.of(id, title, "日英の覚書 " + id));
  }

  private static Article renewed(Article article) {
    return Articles.of(article.id(), article.title() + " renewed", article.body());
  }

  private Map<String, String> titles(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      return GroupCommitTest.titles(directory);
    }
  }

  @Test
  void allAreWrittenAnewAndTheOldIndexIsKeptUntilTheNextTime() throws IOException {
    List<Integer> progress = new ArrayList<>();
    assertThat(live.reindex(LiveReindexTest::renewed, progress::add)).isEqualTo(ARTICLES);
    assertThat(progress).containsExactly(500, 1_000, 1_200);
    assertThat(titles(index)).hasSize(ARTICLES).containsEntry("n7", "old renewed");
    Path kept = folder.resolve("index.before-reindex");
    assertThat(titles(kept)).hasSize(ARTICLES).containsEntry("n7", "old");
    live.write(List.of(put("n7", "newer"), new Change.Delete("n8"))).join();
    assertThat(titles(index)).hasSize(ARTICLES - 1).containsEntry("n7", "newer");
    live.reindex(LiveReindexTest::renewed, done -> {});
    assertThat(titles(kept)).containsEntry("n7", "newer");
    assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("index.reindexing"));
    assertThat(IndexFiles.check(index).damages()).isEmpty();
  }

  @Test
  void theKeptIndexCanBePutBack() throws IOException {
    live.reindex(LiveReindexTest::renewed, done -> {});
    close();
    IndexFiles.restore(folder.resolve("index.before-reindex"), index);
    assertThat(titles(index)).hasSize(ARTICLES).containsEntry("n7", "old");
    articles = LuceneArticleIndex.open(index, VOCABULARY);
    live = articles.live();
  }

  @Test
  void searchesAndWritesGoOnMeanwhileAndNoneIsLost() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger searches = new AtomicInteger();
    Set<String> generations = new TreeSet<>();
    CompletableFuture<Void> searching =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                generations.add(generation());
                searches.incrementAndGet();
              }
            });
    Map<String, String> written = new TreeMap<>();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !over.get(); i++) {
                String id = "w" + i % 40;
                if (i % 5 == 4) {
                  live.write(List.of(new Change.Delete(id))).join();
                  written.remove(id);
                } else {
                  live.write(List.of(put(id, "" + i))).join();
                  written.put(id, "" + i);
                }
              }
            });
    for (int i = 0; i < 3; i++) {
      live.reindex(LiveReindexTest::renewed, done -> {});
    }
    over.set(true);
    searching.join();
    writing.join();
    assertThat(searches.get()).isPositive();
    assertThat(generations)
        .isSubsetOf("old", "old renewed", "old renewed renewed", "old renewed renewed renewed");
    assertThat(generation()).isEqualTo("old renewed renewed renewed");
    Map<String, String> found = titles(index);
    assertThat(found).hasSize(ARTICLES + written.size());
    written.forEach((id, title) -> assertThat(found.get(id)).as(id).startsWith(title));
  }

  /** The one title that all the articles of the beginning have. */
  private String generation() {
    try (Directory directory = FSDirectory.open(index)) {
      Set<String> titles = new TreeSet<>();
      int count = 0;
      for (Article article : GroupCommitTest.articles(directory)) {
        if (article.id().startsWith("n")) {
          titles.add(article.title());
          count++;
        }
      }
      assertThat(count).isEqualTo(ARTICLES);
      assertThat(titles).hasSize(1);
      return titles.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFailureLeavesTheOldIndexAndItsWrites() throws IOException {
    assertThatThrownBy(
            () ->
                live.reindex(
                    article -> {
                      live.write(List.of(put("meanwhile", "new"))).join();
                      throw new IllegalArgumentException("no");
                    },
                    done -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    live.write(List.of(put("after", "new"))).join();
    assertThat(titles(index)).hasSize(ARTICLES + 2).containsEntry("n7", "old");
    assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("index.reindexing"));
  }

  @Test
  void aFolderInTheWayThatHoldsOtherThingsIsLeftAlone() throws IOException {
    Path way = Files.createDirectory(folder.resolve("index.reindexing"));
    Path letter = Files.writeString(way.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> live.reindex(article -> article, done -> {}))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(way + " is in the way and holds other things than an index: " + letter);
    assertThat(letter).hasContent("dear");
  }

  @Test
  void anIndexInMemoryIsNot() throws IOException {
    try (Directory memory = new ByteBuffersDirectory();
        LiveIndex inMemory = LuceneArticleIndex.in(memory, VOCABULARY).live()) {
      assertThatThrownBy(() -> inMemory.reindex(article -> article, done -> {}))
          .isInstanceOf(UnusableIndexException.class);
      assertThat(DirectoryReader.indexExists(memory)).isTrue();
    }
  }
}

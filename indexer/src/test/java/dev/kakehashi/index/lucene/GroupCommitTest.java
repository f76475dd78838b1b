package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  @TempDir private Path folder;

  private static Change put(String id, String title) {
    return new Change.Put(Articles.of(id, title, "日英の覚書 of " + title));
  }

  /** All that the last commit holds. */
  static List<Article> articles(Directory directory) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredArticles.batches(reader).forEach(articles::addAll);
    }
    return articles;
  }

  /** By id. */
  static Map<String, String> titles(Directory directory) throws IOException {
    Map<String, String> titles = new TreeMap<>();
    for (Article article : articles(directory)) {
      assertThat(titles.put(article.id(), article.title())).as("a double").isNull();
    }
    return titles;
  }

  @Test
  void aWriteIsOnDiskWhenItIsDone() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        LiveIndex live = LuceneArticleIndex.in(directory, VOCABULARY).live()) {
      live.write(List.of(put("a", "First"), put("b", "日英"))).join();
      assertThat(titles(directory)).hasToString("{a=First, b=日英}");
      live.write(List.of(put("a", "Second"), new Change.Delete("b"))).join();
      assertThat(titles(directory)).hasToString("{a=Second}");
    }
  }

  @Test
  void ofSeveralChangesToOneIdTheLaterCounts() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        LiveIndex live = LuceneArticleIndex.in(directory, VOCABULARY).live()) {
      live.write(
              List.of(
                  put("a", "1"),
                  put("a", "2"),
                  put("b", "1"),
                  new Change.Delete("b"),
                  new Change.Delete("c"),
                  put("c", "1")))
          .join();
      assertThat(titles(directory)).hasToString("{a=2, c=1}");
    }
  }

  @Test
  void eachCommitIsToldWithWhomItServed() throws IOException {
    List<LiveIndex.Commit> commits = new ArrayList<>();
    Disk disk = new Disk(new ByteBuffersDirectory());
    try (LiveIndex live = LuceneArticleIndex.in(disk, VOCABULARY).live(commits::add)) {
      live.write(List.of(put("a", "First"), put("a", "Second"), put("b", "日英"))).join();
      live.write(List.of()).join();
      disk.full = true;
      live.write(List.of(new Change.Delete("a"))).exceptionally(failure -> null).join();
    }
    assertThat(commits)
        .satisfiesExactly(
            commit -> {
              assertThat(commit.writes()).isEqualTo(1);
              assertThat(commit.changes()).isEqualTo(2);
              assertThat(commit.took()).isPositive();
              assertThat(commit.failed()).isFalse();
            },
            commit -> assertThat(commit.failed()).isTrue());
  }

  @Test
  void oneCommitServesAllThatWait() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Directory memory = new ByteBuffersDirectory();
    Directory slow =
        new FilterDirectory(memory) {
          @Override
          public void syncMetaData() throws IOException {
            try {
              gate.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            super.syncMetaData();
          }
        };
    LuceneArticleIndex.in(memory, VOCABULARY).live().close(); // an empty index
    try (LiveIndex live = LuceneArticleIndex.in(slow, VOCABULARY).live()) {
      long before = SegmentInfos.readLatestCommit(memory).getGeneration();
      List<CompletableFuture<Void>> writes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        writes.add(live.write(List.of(put("id" + i, "Title " + i))));
      }
      assertThat(writes).noneMatch(CompletableFuture::isDone);
      gate.countDown();
      CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
      assertThat(SegmentInfos.readLatestCommit(memory).getGeneration() - before)
          .as("the first commit takes what had come, the second the rest")
          .isBetween(1L, 2L);
      assertThat(titles(memory)).hasSize(50);
    }
  }

  @Test
  void copiesThatComeApartAreOneGroupUntilOneGoes() throws IOException {
    String body = "Japan and the United Kingdom signed a memorandum in Yokohama. ".repeat(5);
    try (Directory directory = new ByteBuffersDirectory();
        LiveIndex live = LuceneArticleIndex.in(directory, VOCABULARY).live()) {
      for (String id : List.of("a", "b")) {
        live.write(List.of(new Change.Put(Articles.of(id, "A memorandum", body)))).join();
      }
      assertThat(groups(directory)).hasSize(2).doesNotContain(0L);
      live.write(List.of(new Change.Delete("a"))).join();
      assertThat(groups(directory)).containsExactly(0L);
    }
  }

  private static List<Long> groups(Directory directory) throws IOException {
    List<Long> groups = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      NumericDocValues values = MultiDocValues.getNumericValues(reader, Schema.GROUP);
      for (ScoreDoc hit :
          new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, 10).scoreDocs) {
        assertThat(values.advanceExact(hit.doc)).isTrue();
        groups.add(values.longValue());
      }
    }
    return groups;
  }

  /** A disk that can be filled. */
  private static final class Disk extends FilterDirectory {
    volatile boolean full;

    Disk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  @Test
  void aFullDiskFailsWritesUntilThereIsRoom() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    Disk disk = new Disk(memory);
    try (LiveIndex live = LuceneArticleIndex.in(disk, VOCABULARY).live()) {
      live.write(List.of(put("a", "First"))).join();
      disk.full = true;
      for (int i = 0; i < 3; i++) {
        CompletableFuture<Void> write = live.write(List.of(put("a", "Lost"), put("b", "Lost")));
        assertThatThrownBy(write::join)
            .isInstanceOf(CompletionException.class)
            .hasCauseInstanceOf(FullDiskException.class);
        assertThat(titles(memory)).hasToString("{a=First}");
      }
      disk.full = false;
      live.write(List.of(put("b", "Second"))).join();
      assertThat(titles(memory)).hasToString("{a=First, b=Second}");
    }
  }

  @Test
  void whatWaitsIsCommittedOnClosing() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      LiveIndex live = LuceneArticleIndex.in(directory, VOCABULARY).live();
      List<CompletableFuture<Void>> writes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        writes.add(live.write(List.of(put("id" + i, "Title"))));
      }
      live.close();
      assertThat(writes).allMatch(write -> write.isDone() && !write.isCompletedExceptionally());
      assertThat(titles(directory)).hasSize(20);
      assertThat(live.write(List.of(put("late", "Late")))).isCompletedExceptionally();
    }
  }

  @Test
  void anotherWriterIsToldWhereToPost() throws IOException {
    try (LuceneArticleIndex index = LuceneArticleIndex.open(folder, VOCABULARY);
        LuceneArticleIndex other = LuceneArticleIndex.open(folder, VOCABULARY);
        LiveIndex live = index.live()) {
      long process = ProcessHandle.current().pid();
      assertThatThrownBy(other::update)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageMatching(
              "another process writes to this index: %s, process %d on \\S+ since \\S+; stop it first, or wait for it"
                  .formatted(folder, process));
      index.announce(URI.create("http://127.0.0.1:8080/"));
      assertThatThrownBy(other::live)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageEndingWith(
              ", a server at http://127.0.0.1:8080/; post to it with:"
                  + " kakehashi index --to http://127.0.0.1:8080/ --key FILE SOURCE…");
      live.write(List.of(put("a", "First"))).join();
    }
    try (LuceneArticleIndex index = LuceneArticleIndex.open(folder, VOCABULARY)) {
      index.update().close(); // the lock is free again
    }
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(titles(directory)).hasToString("{a=First}");
    }
  }
}

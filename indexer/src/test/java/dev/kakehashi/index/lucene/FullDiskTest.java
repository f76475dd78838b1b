package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kakehashi.index.Articles;
import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system in memory, which only root may mount. */
@Tag("soak")
class FullDiskTest {
  @TempDir private Path folder;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    assumeTrue(mounted, "not tested: a small disk can be mounted by root only");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  private static Change put(int number) {
    String words =
        new Random(number)
            .ints(20_000, 0, 1_000_000)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    return new Change.Put(Articles.of("id" + number, "日英の覚書 " + number, words));
  }

  @Test
  void writesAreRefusedUntilThereIsRoomAndSearchesGoOn() throws Exception {
    try (LuceneArticleIndex index =
            LuceneArticleIndex.open(disk.resolve("index"), Vocabulary.builtIn());
        LiveIndex live = index.live()) {
      int written = fill(live);
      assertThat(written).isPositive();
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(live.write(List.of(put(1_000 + i)))::join)
            .hasCauseInstanceOf(FullDiskException.class);
        assertThat(articles()).hasSize(written);
      }
      live.write(List.of(new Change.Delete("id0"))).join();
      assertThat(articles()).hasSize(written - 1);
      assertThat(run("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
      live.write(List.of(put(2_000))).join();
      assertThat(articles()).hasSize(written).contains("id2000").doesNotContain("id0");
      System.out.println(written + " written, then refused, and taken again");
    }
    assertThat(IndexFiles.check(disk.resolve("index")).damages()).isEmpty();
  }

  private static int fill(LiveIndex live) {
    for (int number = 0; ; number++) {
      CompletableFuture<Void> write = live.write(List.of(put(number)));
      write.exceptionally(failure -> null).join();
      if (write.isCompletedExceptionally()) {
        return number;
      }
    }
  }

  private List<String> articles() throws IOException {
    try (Directory directory = FSDirectory.open(disk.resolve("index"))) {
      return GroupCommitTest.articles(directory).stream().map(article -> article.id()).toList();
    }
  }
}

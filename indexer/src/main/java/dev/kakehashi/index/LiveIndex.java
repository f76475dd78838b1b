package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * An index that is written to while it is searched. Any thread may call. How much may wait at once
 * is for the callers to bound.
 */
public interface LiveIndex extends AutoCloseable {
  /** One step of a write; of several for one id the later counts. */
  sealed interface Change {
    String id();

    /** Adds the article, or replaces the one that has its id. */
    record Put(Article article) implements Change {
      @Override
      public String id() {
        return article.id();
      }
    }

    record Delete(String id) implements Change {}
  }

  /**
   * A commit, or one that failed.
   *
   * @param writes that it served
   * @param changes articles put and deleted, each id once
   */
  record Commit(int writes, int changes, Duration took, boolean failed) {}

  /**
   * Takes the changes, in the order of the calls. One commit serves all that wait.
   *
   * @return done when the commit that holds them all is on disk. Where it fails, with {@link
   *     FullDiskException}, {@link UnusableIndexException} or another, they may be there or not,
   *     and may be written again; the next write is tried anew.
   */
  CompletableFuture<Void> write(List<? extends Change> changes);

  /**
   * Writes all articles anew while they are searched and written to. Searches see the old index
   * until the new one is complete, and the old one is kept until the next time. Returns when that
   * is done; one at a time.
   *
   * @param again makes of a stored article the one to write
   * @param progress is told how many are done
   * @return how many articles there were when it began
   * @throws UnusableIndexException if the index is not on disk, or is closed meanwhile
   */
  int reindex(UnaryOperator<Article> again, IntConsumer progress);

  /** Commits what waits, and lets others write to the index. */
  @Override
  void close();
}

package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
   * Takes the changes, in the order of the calls. One commit serves all that wait.
   *
   * @return done when the commit that holds them all is on disk. Where it fails, with {@link
   *     FullDiskException}, {@link UnusableIndexException} or another, they may be there or not,
   *     and may be written again; the next write is tried anew.
   */
  CompletableFuture<Void> write(List<? extends Change> changes);

  /** Commits what waits, and lets others write to the index. */
  @Override
  void close();
}

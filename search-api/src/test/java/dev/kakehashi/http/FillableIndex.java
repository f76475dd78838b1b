package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * An index on a disk that can be filled.
 *
 * @param full is asked before each write
 */
record FillableIndex(LiveIndex index, BooleanSupplier full) implements LiveIndex {
  @Override
  public CompletableFuture<Void> write(List<? extends Change> changes) {
    return !changes.isEmpty() && full.getAsBoolean()
        ? CompletableFuture.failedFuture(
            FullDiskException.from(new IOException("No space left on device")).orElseThrow())
        : index.write(changes);
  }

  @Override
  public int reindex(UnaryOperator<Article> again, IntConsumer progress) {
    return index.reindex(again, progress);
  }

  @Override
  public void close() {
    index.close();
  }
}

package dev.kakehashi.index.lucene;

import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.UnusableIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes for all who wait: one thread takes what has come, applies it, commits once and answers
 * all. What comes meanwhile waits for the next commit. After a failure nothing of the writer is
 * trusted: it is given up, and the next write opens another.
 */
final class GroupCommit implements LiveIndex {
  /** Opens the index for writing. */
  @FunctionalInterface
  interface Opener {
    GroupedWriter open() throws IOException;
  }

  private record Waiting(List<? extends Change> changes, CompletableFuture<Void> done) {
    Waiting(List<? extends Change> changes) {
      this(List.copyOf(changes), new CompletableFuture<>());
    }
  }

  private final Opener opener;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting last = new Waiting(List.of());
  private final Thread thread = new Thread(this::commitUntilClosed, "committer");
  private Optional<GroupedWriter> writer;
  private boolean closed;

  GroupCommit(Opener opener) throws IOException {
    this.opener = opener;
    this.writer = Optional.of(opener.open());
    thread.start();
  }

  @Override
  public synchronized CompletableFuture<Void> write(List<? extends Change> changes) {
    if (closed) {
      return CompletableFuture.failedFuture(
          new UnusableIndexException("the index is being closed"));
    }
    Waiting waiting = new Waiting(changes);
    queue.add(waiting);
    return waiting.done;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(last);
      }
    }
    last.done.join();
  }

  private void commitUntilClosed() {
    List<Waiting> together = new ArrayList<>();
    while (!together.contains(last)) {
      together.clear();
      together.add(next());
      queue.drainTo(together);
      answer(together);
    }
    giveUpWriter();
    last.done.complete(null);
  }

  private Waiting next() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the committer", e);
    }
  }

  private void answer(List<Waiting> together) {
    List<CompletableFuture<Void>> answers =
        together.stream().filter(waiting -> !waiting.equals(last)).map(Waiting::done).toList();
    try {
      commit(together);
      answers.forEach(done -> done.complete(null));
    } catch (IOException | RuntimeException | Error e) {
      giveUpWriter();
      RuntimeException reason = reason(e);
      answers.forEach(done -> done.completeExceptionally(reason));
    }
  }

  private void commit(List<Waiting> together) throws IOException {
    Map<String, Change> changes = new LinkedHashMap<>();
    together.forEach(
        waiting -> waiting.changes.forEach(change -> changes.put(change.id(), change)));
    if (!changes.isEmpty()) {
      GroupedWriter open = writer.isPresent() ? writer.get() : opener.open();
      writer = Optional.of(open);
      apply(changes.values(), open);
      open.commit();
    }
  }

  /** In no order: each id comes once. */
  private static void apply(Collection<Change> changes, GroupedWriter writer) {
    changes.parallelStream()
        .forEach(
            change -> {
              try {
                switch (change) {
                  case Change.Put(var article) -> writer.put(article);
                  case Change.Delete(String id) -> writer.delete(id);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private void giveUpWriter() {
    Optional<GroupedWriter> given = writer;
    writer = Optional.empty();
    given.ifPresent(
        open -> {
          try {
            open.close();
          } catch (IOException | RuntimeException e) {
            // the failure that led here tells more, and opening anew clears up
          }
        });
  }

  private static RuntimeException reason(Throwable failure) {
    return FullDiskException.from(failure)
        .<RuntimeException>map(full -> full)
        .orElseGet(
            () ->
                switch (failure) {
                  case UnusableIndexException unusable -> unusable;
                  case IOException io -> new UncheckedIOException(io);
                  default -> new IllegalStateException("the write failed", failure);
                });
  }
}

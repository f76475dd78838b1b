package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.UnusableIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

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

  /** What no write comes between. */
  @FunctionalInterface
  interface Work<T> {
    T with(GroupedWriter writer) throws IOException;
  }

  /** Makes a new index of all articles, beside this one. */
  @FunctionalInterface
  interface Reindexing {
    int run(GroupCommit live, UnaryOperator<Article> again, IntConsumer progress)
        throws IOException;
  }

  private record Waiting(
      List<? extends Change> changes, Optional<Work<?>> work, CompletableFuture<Object> done) {
    Waiting(List<? extends Change> changes, Optional<Work<?>> work) {
      this(List.copyOf(changes), work, new CompletableFuture<>());
    }
  }

  private static final Object DONE = new Object();

  private final Opener opener;
  private final Reindexing reindexing;
  private final Consumer<Commit> told;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting last = new Waiting(List.of(), Optional.empty());
  private final Thread thread = new Thread(this::commitUntilClosed, "committer");
  private Optional<GroupedWriter> writer;
  private final Lock reindexes = new ReentrantLock();
  private Optional<Set<String>> noted = Optional.empty();
  private boolean closed;

  /**
   * @param told hears of each commit, on the thread that makes them
   */
  GroupCommit(Opener opener, Reindexing reindexing, Consumer<Commit> told) throws IOException {
    this.opener = opener;
    this.reindexing = reindexing;
    this.told = told;
    this.writer = Optional.of(opener.open());
    thread.start();
  }

  @Override
  public CompletableFuture<Void> write(List<? extends Change> changes) {
    return add(new Waiting(changes, Optional.empty())).thenAccept(done -> {});
  }

  private synchronized CompletableFuture<Object> add(Waiting waiting) {
    if (closed) {
      return CompletableFuture.failedFuture(
          new UnusableIndexException("the index is being closed"));
    }
    queue.add(waiting);
    return waiting.done;
  }

  @Override
  public int reindex(UnaryOperator<Article> again, IntConsumer progress) {
    reindexes.lock();
    try {
      return reindexing.run(this, again, progress);
    } catch (IOException e) {
      throw reason(e);
    } finally {
      reindexes.unlock();
    }
  }

  /** Waits for its turn and does the work between two commits. */
  @SuppressWarnings("unchecked") // what comes back is what the work gave
  <T> T exclusively(Work<T> work) {
    try {
      return (T) add(new Waiting(List.of(), Optional.of(work))).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  /**
   * The ids written since the last call; none the first time. For work only.
   *
   * @param goOn whether to note those to come
   */
  Set<String> takeNoted(boolean goOn) {
    Set<String> taken = noted.orElse(Set.of());
    noted = goOn ? Optional.of(new LinkedHashSet<>()) : Optional.empty();
    return taken;
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
      answer(together.stream().filter(waiting -> waiting.work.isEmpty()).toList());
      together.forEach(this::work);
    }
    giveUpWriter();
    last.done.complete(DONE);
  }

  private Waiting next() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the committer", e);
    }
  }

  private void answer(List<Waiting> together) {
    List<CompletableFuture<Object>> answers =
        together.stream().filter(waiting -> !waiting.equals(last)).map(Waiting::done).toList();
    Map<String, Change> changes = new LinkedHashMap<>();
    together.forEach(
        waiting -> waiting.changes.forEach(change -> changes.put(change.id(), change)));
    long start = System.nanoTime();
    Optional<RuntimeException> failure = commit(changes);
    if (!changes.isEmpty()) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      told.accept(new Commit(answers.size(), changes.size(), took, failure.isPresent()));
    }
    answers.forEach(
        done -> failure.ifPresentOrElse(done::completeExceptionally, () -> done.complete(DONE)));
  }

  /** Gives why it failed. */
  private Optional<RuntimeException> commit(Map<String, Change> changes) {
    try {
      write(changes);
      return Optional.empty();
    } catch (IOException | RuntimeException | Error e) {
      return Optional.of(giveUpWriter(e));
    }
  }

  private void work(Waiting waiting) {
    if (waiting.work.isPresent()) {
      try {
        waiting.done.complete(waiting.work.get().with(open()));
      } catch (IOException | RuntimeException | Error e) {
        waiting.done.completeExceptionally(giveUpWriter(e));
      }
    }
  }

  private GroupedWriter open() throws IOException {
    GroupedWriter open = writer.isPresent() ? writer.get() : opener.open();
    writer = Optional.of(open);
    return open;
  }

  private void write(Map<String, Change> changes) throws IOException {
    if (!changes.isEmpty()) {
      GroupedWriter open = open();
      if (changes.values().stream().anyMatch(Change.Put.class::isInstance)) {
        open.requireRoom();
      }
      noted.ifPresent(ids -> ids.addAll(changes.keySet()));
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

  /** With the reason to tell to those who wait. */
  private RuntimeException giveUpWriter(Throwable failure) {
    RuntimeException reason = reason(writer.map(open -> open.cause(failure)).orElse(failure));
    giveUpWriter();
    return reason;
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
                  case FullDiskException full -> full;
                  case IOException io -> new UncheckedIOException(io);
                  default -> new IllegalStateException("the write failed", failure);
                });
  }
}

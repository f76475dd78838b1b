package dev.kakehashi.cli;

import dev.kakehashi.index.FolderWatch;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at a folder every second until it is stopped, and tells what came of it. */
final class WatchLoop {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final FolderWatch watch;
  private final PrintStream out;
  private final PrintStream err;
  private String trouble = "";
  private boolean worked;

  WatchLoop(FolderWatch watch, PrintStream out, PrintStream err) {
    this.watch = watch;
    this.out = out;
    this.err = err;
  }

  /**
   * A look that fails is told and tried again, but for the first that has something to do: where it
   * fails, a command line is wrong rather than a server busy.
   */
  void runUntil(CountDownLatch stopped) throws InterruptedException {
    long pause = PAUSE.toMillis();
    while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
      long start = System.nanoTime();
      look();
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      pause = Math.max(PAUSE.toMillis(), 4 * took); // a large folder takes a fifth of a processor
    }
  }

  private void look() {
    try {
      FolderWatch.Report report = watch.look();
      report.rejected().forEach(rejected -> err.println("rejected: " + rejected));
      if (report.put() + report.deleted() > 0) {
        worked = true;
        out.printf(Locale.ROOT, "%,d put, %,d deleted%n", report.put(), report.deleted());
      }
      trouble = "";
    } catch (RuntimeException e) {
      if (!worked) {
        throw e;
      }
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String reason) {
    if (!reason.equals(trouble)) {
      err.println("waiting: " + reason);
      trouble = reason;
    }
  }
}

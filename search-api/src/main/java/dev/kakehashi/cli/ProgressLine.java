package dev.kakehashi.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Tells how far a long work is: a bar on a terminal, a line every tenth elsewhere. */
final class ProgressLine implements LongConsumer {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final long total;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private int shown = -1;

  /**
   * @param total bytes to come
   */
  ProgressLine(PrintStream out, long total) {
    this.out = out;
    this.total = Math.max(1, total);
    this.terminal = Boolean.getBoolean("kakehashi.terminal"); // bin/kakehashi asks the shell
  }

  @Override
  public void accept(long bytes) {
    int percent = (int) Math.min(100, bytes * 100 / total);
    int step = terminal ? percent : percent / 10 * 10;
    if (step > shown) {
      shown = step;
      show(step, bytes);
    }
  }

  private void show(int percent, long bytes) {
    double megabytes = bytes / 1e6;
    double rate = megabytes / Math.max(0.001, (System.nanoTime() - start) / 1e9);
    String figures =
        String.format(Locale.ROOT, "%3d %%  %.1f MB  %.1f MB/s", percent, megabytes, rate);
    if (terminal) {
      int full = percent * WIDTH / 100;
      out.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + figures);
      if (percent == 100) {
        out.println();
      }
    } else {
      out.println(figures);
    }
    out.flush();
  }
}

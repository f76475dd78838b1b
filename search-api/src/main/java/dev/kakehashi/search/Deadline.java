package dev.kakehashi.search;

import java.time.Duration;

/** Until when an answer is of use. Any thread may ask, and often: it costs some nanoseconds. */
@FunctionalInterface
public interface Deadline {
  /** Takes its time. */
  Deadline NONE = () -> false;

  boolean isOver();

  /**
   * @param start as {@link System#nanoTime} told it, so that the clock of the machine may be set
   */
  static Deadline after(long start, Duration time) {
    long nanos = time.toNanos();
    return () -> System.nanoTime() - start >= nanos;
  }
}

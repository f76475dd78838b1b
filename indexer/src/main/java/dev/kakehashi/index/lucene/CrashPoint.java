package dev.kakehashi.index.lucene;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The moments at which the end of the process may do most harm. A test names one in the system
 * property {@code kakehashi.crash.at}, and the process ends there as if the power failed.
 */
enum CrashPoint {
  /** A commit is written and synced, but not yet the latest. */
  PREPARED,

  /** A commit is the latest, and those who wait for it are not yet answered. */
  COMMITTED,

  /** Some files of a snapshot are there, and not its commit. */
  COPYING,

  /** A restore has moved the old index away, and the new one is not yet in its place. */
  SET_ASIDE,

  /** A new index is built beside the old one, and does not have the latest writes. */
  BUILT,

  /** The old index is kept, and the new one not yet in its place. */
  KEPT,

  /** The new index is in its place, and what it was built from is still there. */
  REPLACED;

  private static final String CHOSEN = System.getProperty("kakehashi.crash.at", "");

  /** How often the chosen one is passed before. */
  private static final AtomicInteger PASSES =
      new AtomicInteger(Integer.getInteger("kakehashi.crash.after", 0));

  /** The exit status of a process that was killed. */
  private static final int KILLED = 128 + 9;

  void pass() {
    if (name().equals(CHOSEN) && PASSES.getAndDecrement() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}

package dev.kakehashi.http;

import java.time.Duration;

/** How many requests are under way. Any thread may call. */
final class InFlight {
  private int count;
  private boolean closed;

  /** Whether the request may enter; each that did has to leave. */
  synchronized boolean enter() {
    if (!closed) {
      count++;
    }
    return !closed;
  }

  synchronized void leave() {
    count--;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
  }

  /** Whether all have left within the time. */
  synchronized boolean awaitNone(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    for (long left = most.toMillis(); count > 0 && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return count == 0;
  }
}

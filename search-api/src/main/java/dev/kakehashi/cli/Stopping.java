package dev.kakehashi.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C and SIGTERM as a latch. The process ends when this is closed, so that what is under way
 * ends first.
 */
final class Stopping implements AutoCloseable {
  private static final int MOST_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Stopping() {}

  static Stopping onSignal() {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::awaitClose));
    return stopping;
  }

  /** Open as soon as the process is to end. */
  CountDownLatch asked() {
    return asked;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void awaitClose() {
    asked.countDown();
    try {
      if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        LoggerFactory.getLogger(Stopping.class)
            .warn("did not close within {} seconds", MOST_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

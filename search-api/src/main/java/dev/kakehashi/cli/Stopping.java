package dev.kakehashi.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C and SIGTERM as a latch, so that what is under way ends first and the exit code tells how.
 * A second one, or twenty seconds, end the process at once.
 */
final class Stopping {
  private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
  private static final int MOST_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);

  private Stopping() {}

  static Stopping onSignal() {
    Stopping stopping = new Stopping();
    stopping.handle("INT");
    stopping.handle("TERM");
    return stopping;
  }

  /** Open as soon as the process is to end. */
  CountDownLatch asked() {
    return asked;
  }

  /** By name: the compiler warns of the class, and the JDK has no other way. */
  private void handle(String signal) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                stop();
                return null;
              });
      type.getMethod("handle", type, handler)
          .invoke(null, type.getConstructor(String.class).newInstance(signal), ours);
    } catch (ReflectiveOperationException e) {
      LOG.warn("{} ends the process at once: {}", signal, e.toString());
    }
  }

  private void stop() {
    if (asked.getCount() == 0) {
      LOG.warn("stopped at once");
      Runtime.getRuntime().halt(ExitCode.STOPPED_AT_ONCE);
    }
    asked.countDown();
    Thread limit = new Thread(Stopping::endAtTheLatest, "end-at-the-latest");
    limit.setDaemon(true);
    limit.start();
  }

  private static void endAtTheLatest() {
    try {
      TimeUnit.SECONDS.sleep(MOST_SECONDS);
      LOG.warn("did not end within {} seconds", MOST_SECONDS);
      Runtime.getRuntime().halt(ExitCode.STOPPED_AT_ONCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.kakehashi.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a request, as long and as slow as it may be. */
final class BoundedStream extends FilterInputStream {
  /** A sender may take this long, and a second more for each {@link #LEAST_RATE}. */
  private static final long GRACE = Duration.ofSeconds(30).toNanos();

  private static final long LEAST_RATE = 64 << 10;

  private final long most;
  private final long start = System.nanoTime();
  private long taken;

  /**
   * @param most bytes
   */
  BoundedStream(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    take(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    take(Math.max(0, count));
    return count;
  }

  private void take(int count) {
    taken += count;
    if (taken > most) {
      throw tooLarge(most);
    }
    long allowed = GRACE + Duration.ofSeconds(taken / LEAST_RATE).toNanos();
    if (System.nanoTime() - start > allowed) {
      throw ProblemException.of(ProblemType.BODY_TOO_SLOW, "the body comes too slowly");
    }
  }

  static ProblemException tooLarge(long most) {
    return ProblemException.of(
        ProblemType.BODY_TOO_LARGE,
        "a body has at most " + (most >> 20) + " MiB; send the articles in parts");
  }
}

package dev.kakehashi.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, as long as it may be. */
final class BoundedStream extends FilterInputStream {
  private final long most;
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
  }

  static ProblemException tooLarge(long most) {
    return ProblemException.of(
        ProblemType.BODY_TOO_LARGE,
        "a body has at most " + (most >> 20) + " MiB; send the articles in parts");
  }
}

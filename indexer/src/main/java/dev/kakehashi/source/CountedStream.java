package dev.kakehashi.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes each read has brought. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer counter;

  CountedStream(InputStream stream, LongConsumer counter) {
    super(stream);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    counter.accept(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    counter.accept(Math.max(count, 0));
    return count;
  }
}

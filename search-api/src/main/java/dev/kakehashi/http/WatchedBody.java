package dev.kakehashi.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A body, and how long the server has waited for it. Time that the server itself takes is not its
 * sender's. Any thread may ask.
 */
final class WatchedBody extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private long received;
  private long waited; // nanoseconds, but for the wait that goes on
  private long since;
  private boolean waiting;

  WatchedBody(StreamSourceConduit body) {
    super(body);
  }

  /** Bytes. */
  synchronized long received() {
    return received;
  }

  /** Nanoseconds in which nothing came though the server wanted more. */
  synchronized long waited() {
    return waiting ? waited + System.nanoTime() - since : waited;
  }

  private synchronized long noted(long count) {
    long now = System.nanoTime();
    if (waiting && count != 0) {
      waited += now - since;
      waiting = false;
    } else if (!waiting && count == 0) {
      since = now;
      waiting = true;
    }
    received += Math.max(0, count);
    return count;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return (int) noted(super.read(to));
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    return noted(super.read(to, offset, length));
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return noted(super.transferTo(position, count, target));
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return noted(super.transferTo(count, through, target));
  }
}

package dev.kakehashi.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream of any length, each decoded by itself; a last line needs no line end. */
final class ByteLines {
  private final InputStream stream;
  private final int longest;
  private final byte[] buffer = new byte[64 << 10];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int limit;
  private int number;
  private boolean tooLong;

  /**
   * @param longest in bytes; what a longer line holds is passed over
   */
  ByteLines(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      keep(end - position);
      boolean ended = end < limit;
      position = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  /** From 1. */
  int number() {
    return number;
  }

  String text() throws UnreadableSourceException {
    if (tooLong) {
      throw new UnreadableSourceException(
          "is longer than " + (longest >> 20) + " MiB, too long for one article");
    }
    return TextDecoder.utf8(line.toByteArray());
  }

  private void keep(int length) {
    tooLong |= line.size() + length > longest;
    if (!tooLong) {
      line.write(buffer, position, length);
    }
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, stream.read(buffer));
    }
    return limit > 0;
  }
}

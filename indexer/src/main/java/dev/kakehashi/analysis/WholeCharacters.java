package dev.kakehashi.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Replaces halves of characters by U+FFFD, one for one: Lucene's StandardTokenizer drops every word
 * of a text that ends in the first half of a surrogate pair, as cut-off teasers do.
 */
final class WholeCharacters extends CharFilter {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int NOT_READ = -2;

  private int ahead = NOT_READ;
  private boolean pairIsOpen;

  WholeCharacters(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = next();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      to[offset + count++] = (char) c;
    }
    return count;
  }

  private int next() throws IOException {
    int c = ahead == NOT_READ ? input.read() : ahead;
    ahead = NOT_READ;
    boolean paired = pairIsOpen;
    pairIsOpen = false;
    if (c < 0 || !Character.isSurrogate((char) c)) {
      return c;
    }
    if (Character.isLowSurrogate((char) c)) {
      return paired ? c : REPLACEMENT;
    }
    ahead = input.read();
    pairIsOpen = ahead >= 0 && Character.isLowSurrogate((char) ahead);
    return pairIsOpen ? c : REPLACEMENT;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}

package dev.kakehashi.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops the dots of {@code U.K} and {@code D.C}: single letters with a dot between each two. */
final class AcronymFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AcronymFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isAcronym()) {
      int letters = (term.length() + 1) / 2;
      for (int i = 1; i < letters; i++) {
        term.buffer()[i] = term.buffer()[i * 2];
      }
      term.setLength(letters);
    }
    return true;
  }

  private boolean isAcronym() {
    int length = term.length();
    if (length < 3 || length % 2 == 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = term.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }
}

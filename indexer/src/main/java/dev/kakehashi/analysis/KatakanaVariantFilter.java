package dev.kakehashi.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes ヴ as the older spelling does: ヴェトナム becomes ベトナム, ヴァイオリン バイオリン. */
final class KatakanaVariantFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  KatakanaVariantFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = 0;
    char[] chars = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char next = i + 1 < term.length() ? chars[i + 1] : 0;
      char folded = chars[i] == 'ヴ' ? folded(next) : chars[i];
      i += chars[i] == 'ヴ' && folded != 'ブ' ? 1 : 0;
      chars[length++] = folded;
    }
    term.setLength(length);
    return true;
  }

  private static char folded(char vowel) {
    return switch (vowel) {
      case 'ァ' -> 'バ';
      case 'ィ' -> 'ビ';
      case 'ェ' -> 'ベ';
      case 'ォ' -> 'ボ';
      default -> 'ブ';
    };
  }
}

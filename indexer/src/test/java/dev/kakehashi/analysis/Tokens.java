package dev.kakehashi.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What an analyzer made of a text.
 *
 * @param endPosition of the end of the text: the last token's, and one more for each hole after it
 * @param endOffset where the stream says that the text ends
 */
record Tokens(String text, List<Token> list, int endPosition, int endOffset) {
  /**
   * @param position from 0
   */
  record Token(String term, int start, int end, int position) {}

  static Tokens of(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      return of(stream, text);
    }
  }

  /** Reads the stream to its end as Lucene's indexer does. */
  static Tokens of(TokenStream stream, String text) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    List<Token> list = new ArrayList<>();
    int position = -1;
    stream.reset();
    while (stream.incrementToken()) {
      position += increment.getPositionIncrement();
      list.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position));
    }
    stream.end();
    return new Tokens(text, list, position + increment.getPositionIncrement(), offset.endOffset());
  }

  /** {@code term[start-end]@position}, blanks between. */
  @Override
  public String toString() {
    return String.join(
        " ",
        list.stream().map(t -> t.term + "[" + t.start + "-" + t.end + "]@" + t.position).toList());
  }

  List<String> terms() {
    return list.stream().map(Token::term).toList();
  }

  /** The first break of the rules that Lucene's indexer holds token streams to; empty for none. */
  List<String> brokenRules() {
    List<String> broken = new ArrayList<>();
    int lastStart = 0;
    int lastPosition = -1;
    for (Token token : list) {
      if (token.start < lastStart) {
        broken.add("goes backwards at " + token);
      }
      if (token.end <= token.start || token.end > text.length()) {
        broken.add("covers no text of its own: " + token);
      }
      if (token.position < Math.max(lastPosition, 0)) {
        broken.add("has a position before the first: " + token);
      }
      lastStart = token.start;
      lastPosition = token.position;
    }
    if (endOffset != text.length()) {
      broken.add("ends at " + endOffset + " and not at " + text.length());
    }
    return broken;
  }
}

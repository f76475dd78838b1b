package dev.kakehashi.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds a token for each concept at the position of the word that names it, so that a concept has
 * frequencies, phrases and highlights like any word, in whichever language it is written. No
 * analyzer makes a token with a colon, so {@code country:GB} meets no word. A name whose words are
 * all dropped stands at the next word, or after the last.
 */
public final class ConceptTokens extends TokenFilter {
  /**
   * A concept and where the text names it.
   *
   * @param start UTF-16 position in the analysed text
   * @param end UTF-16 position after it
   */
  public record Span(String key, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Span> spans;
  private int next;
  private State word;
  private boolean hasWord; // or has come to the end
  private boolean atEnd;
  private int wordStart;
  private int wordEnd;
  private int increment;
  private int lastStart;

  /**
   * @param spans ordered by start
   */
  public ConceptTokens(TokenStream input, List<Span> spans) {
    super(input);
    this.spans = List.copyOf(spans);
    this.word = captureState();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    hasWord = false;
    atEnd = false;
    lastStart = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!hasWord) {
      readWord();
    }
    if (next < spans.size() && spans.get(next).start() <= wordStart) {
      emitSpan(spans.get(next++));
      return true;
    }
    if (atEnd) {
      return false;
    }
    if (increment >= 0) {
      emitWord();
      return true;
    }
    if (next < spans.size() && spans.get(next).start() < wordEnd) {
      emitSpan(spans.get(next++));
      return true;
    }
    hasWord = false;
    return incrementToken();
  }

  private void readWord() throws IOException {
    hasWord = true;
    atEnd = !input.incrementToken();
    if (atEnd) {
      wordStart = Integer.MAX_VALUE; // names of dropped words after the last word are still to come
      increment = 1;
      return;
    }
    word = captureState();
    wordStart = offset.startOffset();
    wordEnd = offset.endOffset();
    increment = position.getPositionIncrement();
  }

  private void emitWord() {
    restoreState(word);
    position.setPositionIncrement(increment);
    increment = -1; // the word is out; spans inside it may follow at its position
    lastStart = wordStart;
  }

  private void emitSpan(Span span) {
    restoreState(word);
    term.setEmpty().append(span.key());
    offset.setOffset(Math.max(lastStart, span.start()), span.end());
    position.setPositionIncrement(Math.max(increment, 0));
    increment = increment > 0 ? 0 : increment;
    lastStart = offset.startOffset();
  }
}

package dev.kakehashi.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands each run of a script to its analyzer and repeats the tokens in the offsets of the whole.
 */
final class BilingualTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer japanese = new JapaneseAnalyzer();

  private String text = "";
  private List<ScriptRuns.Run> runs = List.of();
  private int nextRun;
  private int shift; // where the current run begins
  private int holes; // positions of words dropped at the end of earlier runs
  private final Inner none = Inner.of(new NoTokens());
  private Inner inner = none;

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter whole = new StringWriter();
    input.transferTo(whole);
    text = whole.toString();
    runs = ScriptRuns.of(text);
    nextRun = 0;
    holes = 0;
    closeInner();
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (!inner.stream.incrementToken()) {
      inner.stream.end();
      holes += inner.position.getPositionIncrement();
      closeInner();
      if (nextRun == runs.size()) {
        return false;
      }
      open(runs.get(nextRun++));
    }
    term.copyBuffer(inner.term.buffer(), 0, inner.term.length());
    offset.setOffset(
        correctOffset(shift + inner.offset.startOffset()),
        correctOffset(shift + inner.offset.endOffset()));
    position.setPositionIncrement(inner.position.getPositionIncrement() + holes);
    holes = 0;
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
    position.setPositionIncrement(holes);
  }

  @Override
  public void close() throws IOException {
    super.close();
    closeInner();
  }

  private void open(ScriptRuns.Run run) throws IOException {
    Analyzer analyzer = run.japanese() ? japanese : english;
    shift = run.start();
    inner = Inner.of(analyzer.tokenStream("", text.substring(run.start(), run.end())));
    inner.stream.reset();
  }

  private void closeInner() throws IOException {
    inner.stream.close();
    inner = none;
  }

  private record Inner(
      TokenStream stream,
      CharTermAttribute term,
      OffsetAttribute offset,
      PositionIncrementAttribute position) {
    static Inner of(TokenStream stream) {
      return new Inner(
          stream,
          stream.addAttribute(CharTermAttribute.class),
          stream.addAttribute(OffsetAttribute.class),
          stream.addAttribute(PositionIncrementAttribute.class));
    }
  }

  /** Before the first run there is nothing. Its end leaves no hole: the increment is set to 0. */
  private static final class NoTokens extends TokenStream {
    @Override
    public boolean incrementToken() {
      return false;
    }
  }
}

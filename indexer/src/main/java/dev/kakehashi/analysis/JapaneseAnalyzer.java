package dev.kakehashi.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;

/**
 * Japanese words by Kuromoji in search mode, compounds cut into their parts. No number filter and
 * no iteration-mark filter: both break offsets in Lucene 10.5 (LUCENE-10362, LUCENE-10358).
 */
final class JapaneseAnalyzer extends Analyzer {
  @Override
  protected Reader initReader(String field, Reader reader) {
    return new CJKWidthCharFilter(new WholeCharacters(reader));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
    TokenStream stream = new JapaneseBaseFormFilter(words);
    stream =
        new JapanesePartOfSpeechStopFilter(
            stream, org.apache.lucene.analysis.ja.JapaneseAnalyzer.getDefaultStopTags());
    stream =
        new StopFilter(stream, org.apache.lucene.analysis.ja.JapaneseAnalyzer.getDefaultStopSet());
    stream = new KatakanaVariantFilter(new JapaneseKatakanaStemFilter(stream));
    return new TokenStreamComponents(words, new LowerCaseFilter(stream));
  }
}

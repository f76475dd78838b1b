package dev.kakehashi.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Western words, stemmed: {@code memoranda}, {@code U.K.}, {@code biotechnologies}. */
final class EnglishAnalyzer extends Analyzer {
  @Override
  protected Reader initReader(String field, Reader reader) {
    return new CJKWidthCharFilter(new WholeCharacters(reader));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new EnglishPossessiveFilter(words);
    stream = new LowerCaseFilter(new AcronymFilter(stream));
    stream =
        new StopFilter(stream, org.apache.lucene.analysis.en.EnglishAnalyzer.getDefaultStopSet());
    stream = new PorterStemFilter(new ASCIIFoldingFilter(stream));
    return new TokenStreamComponents(words, stream);
  }
}

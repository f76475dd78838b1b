package dev.kakehashi.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The second view: words as they stand, without stems or stop words, and CJK as bigrams. What a
 * dictionary cuts wrongly is found here, and so is a phrase to the letter. Index and query are
 * treated alike, without single characters beside the bigrams (lucene#15812).
 */
public final class ExactAnalyzer extends Analyzer {
  @Override
  protected Reader initReader(String field, Reader reader) {
    return new CJKWidthCharFilter(new WholeCharacters(reader));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new LowerCaseFilter(new AcronymFilter(words));
    stream = new CJKBigramFilter(new ASCIIFoldingFilter(stream));
    return new TokenStreamComponents(words, stream);
  }
}

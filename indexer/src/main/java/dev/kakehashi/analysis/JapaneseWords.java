package dev.kakehashi.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts Japanese into words with what a dictionary needs to know of them. */
public final class JapaneseWords {
  private static final ThreadLocal<JapaneseWords> OF_THREAD =
      ThreadLocal.withInitial(JapaneseWords::new);

  /**
   * A word of a text.
   *
   * @param start UTF-16 position in the text
   * @param end UTF-16 position after it
   * @param base the form dictionaries list
   * @param reading in katakana; empty where unknown
   * @param kind part of speech as IPADIC names it, 名詞-固有名詞-人名-姓
   */
  public record Word(int start, int end, String surface, String base, String reading, String kind) {

    /** Whether it says something by itself, unlike particles and auxiliaries. */
    public boolean hasContent() {
      return kind.matches("(名詞|動詞|形容詞|副詞|接頭詞).*")
          && !kind.matches(".*(非自立|接尾|代名詞|数).*")
          && !base.matches("する|ある|いる|なる|できる|いう|よる|行う|やる");
    }

    /** Whether it names a person, a place or the like. */
    public boolean isName() {
      return kind.startsWith("名詞-固有名詞");
    }
  }

  private final Tokenizer tokenizer =
      new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
  private final ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
  private final PartOfSpeechAttribute kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);

  private JapaneseWords() {}

  /** The words of a text without its punctuation. */
  public static List<Word> of(String text) {
    try {
      return OF_THREAD.get().read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Word> read(String text) throws IOException {
    List<Word> words = new ArrayList<>();
    try (tokenizer) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(word(text));
      }
      tokenizer.end();
    }
    return words;
  }

  private Word word(String text) {
    String surface = text.substring(offset.startOffset(), offset.endOffset());
    return new Word(
        offset.startOffset(),
        offset.endOffset(),
        surface,
        Objects.requireNonNullElse(base.getBaseForm(), surface),
        Objects.requireNonNullElse(reading.getReading(), ""),
        Objects.requireNonNullElse(kind.getPartOfSpeech(), ""));
  }
}

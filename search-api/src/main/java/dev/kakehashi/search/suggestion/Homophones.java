package dev.kakehashi.search.suggestion;

import dev.kakehashi.analysis.JapaneseWords;
import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Japanese words that no article has, as what sounds the same and articles have: another choice of
 * the input method (再製医療), kana left unconverted, a long vowel more or less. A kanji is never
 * exchanged for one that sounds otherwise.
 */
final class Homophones {
  private static final Pattern JAPANESE =
      Pattern.compile("(?<![:\\p{L}])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{2,40}");

  /** Shorter sounds stand for too much: 日 and 二 are both ni. */
  private static final int LEAST_SOUND = 4;

  private static final int FAR_MORE_FREQUENT = 20;

  private final IndexReader reader;
  private final Analyzer analyzer;
  private final CountedNames names;
  private final Map<String, Map<String, Integer>> katakana;

  Homophones(IndexReader reader, Analyzer analyzer, CountedNames names) throws IOException {
    this.reader = reader;
    this.analyzer = analyzer;
    this.names = names;
    this.katakana = katakanaBySound(reader);
  }

  private static Map<String, Map<String, Integer>> katakanaBySound(IndexReader reader)
      throws IOException {
    Map<String, Map<String, Integer>> bySound = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.TEXT);
    if (terms == null) {
      return bySound;
    }
    TermsEnum each = terms.iterator();
    if (each.seekCeil(new BytesRef("ァ")) == TermsEnum.SeekStatus.END) {
      return bySound;
    }
    for (BytesRef term = each.term(); term != null; term = each.next()) {
      String word = term.utf8ToString();
      if (word.charAt(0) > 'ー') {
        return bySound;
      }
      int frequency = each.docFreq();
      Romaji.of(word)
          .ifPresent(
              sound -> bySound.computeIfAbsent(sound, s -> new HashMap<>()).put(word, frequency));
    }
    return bySound;
  }

  /**
   * @param understood words that name something and are right
   */
  String corrected(String text, Set<String> understood) {
    Optional<String> whole = Romaji.of(Keys.letters(text)).flatMap(s -> inUse(s, text, 0));
    return whole.orElseGet(
        () -> JAPANESE.matcher(text).replaceAll(match -> correctedRun(match.group(), understood)));
  }

  /** The longest stretch of words that sounds like a name, once. */
  private String correctedRun(String run, Set<String> understood) {
    List<JapaneseWords.Word> words = JapaneseWords.of(run);
    for (int length = words.size(); length > 0; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        List<JapaneseWords.Word> stretch = words.subList(first, first + length);
        int start = stretch.getFirst().start();
        int end = stretch.getLast().end();
        String typed = run.substring(start, end);
        Optional<String> better =
            understood.contains(Keys.letters(typed)) ? Optional.empty() : better(typed, stretch);
        if (better.isPresent()) {
          return run.substring(0, start) + better.get() + run.substring(end);
        }
      }
    }
    return run;
  }

  private Optional<String> better(String typed, List<JapaneseWords.Word> words) {
    String kana =
        words.stream()
            .map(word -> word.reading().isEmpty() ? word.surface() : word.reading())
            .collect(Collectors.joining());
    return Romaji.of(typed)
        .or(() -> Romaji.of(kana))
        .flatMap(sound -> inUse(sound, typed, frequency(typed)));
  }

  /** How many articles have the least frequent of its words. */
  private int frequency(String typed) {
    try {
      int least = Integer.MAX_VALUE;
      for (QueryTerm term : QueryTerm.of(analyzer, Schema.TEXT, typed)) {
        least = Math.min(least, reader.docFreq(new Term(Schema.TEXT, term.term())));
      }
      return least == Integer.MAX_VALUE ? 0 : least;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> inUse(String sound, String typed, int frequency) {
    if (sound.length() < LEAST_SOUND) {
      return Optional.empty();
    }
    Map<String, Integer> found = new HashMap<>(katakana.getOrDefault(sound, Map.of()));
    names.soundingLike(sound).forEach((name, count) -> found.merge(name, count, Math::max));
    found.keySet().removeIf(name -> Keys.letters(name).equals(Keys.letters(typed)));
    return found.entrySet().stream()
        .filter(entry -> entry.getValue() > frequency * FAR_MORE_FREQUENT)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}

package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.JapaneseWords;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.translation.Sound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the articles by their sound, to find a name in the other script. Read once for each
 * segment, when the first name is looked for, and forgotten with it.
 */
final class Names {
  /**
   * A word of the articles that sounds like the one looked for.
   *
   * @param likeness from 0 to 1
   */
  record Alike(String term, float likeness) {}

  private record Known(String field, String term, Sound sound) {}

  /** Consonants needed: of two anything sounds alike. */
  private static final int LEAST_CONSONANTS = 2;

  /** Below this, sounds are taken for different names. */
  private static final float LEAST_LIKENESS = 0.8f;

  /** The same for short names of two consonants: tin is not 台湾. */
  private static final float LEAST_LIKENESS_OF_SHORT = 0.9f;

  /** How much less alike than the nearest another may be. */
  private static final float FURTHER = 0.1f;

  /** The nearest that are searched for. */
  private static final int MOST = 6;

  private final Map<IndexReader.CacheKey, Map<String, List<Known>>> bySegment =
      new ConcurrentHashMap<>();

  /**
   * @param japanese whether words in katakana or kanji are wanted, and not those in Latin letters
   */
  List<Alike> like(List<Sound> sounds, boolean japanese, IndexReader reader) throws IOException {
    Map<String, Alike> nearest = new HashMap<>();
    String field = japanese ? Schema.TEXT : Schema.EXACT;
    for (LeafReaderContext segment : reader.leaves()) {
      Map<String, List<Known>> known = namesOf(segment.reader());
      for (Sound sound : sounds) {
        String skeleton = sound.skeleton();
        int consonants = skeleton.replace(".", "").length();
        if (consonants >= LEAST_CONSONANTS) {
          float least = consonants == LEAST_CONSONANTS ? LEAST_LIKENESS_OF_SHORT : LEAST_LIKENESS;
          for (Known name : known.getOrDefault(skeleton, List.of())) {
            float likeness = sound.likeness(name.sound());
            if (name.field().equals(field) && likeness >= least) {
              nearest.merge(
                  name.term(),
                  new Alike(name.term(), likeness),
                  (a, b) -> a.likeness() >= b.likeness() ? a : b);
            }
          }
        }
      }
    }
    float best = nearest.values().stream().map(Alike::likeness).max(Float::compare).orElse(0f);
    return nearest.values().stream()
        .filter(alike -> alike.likeness() >= best - FURTHER)
        .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::term))
        .limit(MOST)
        .toList();
  }

  private Map<String, List<Known>> namesOf(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return read(segment);
    }
    Map<String, List<Known>> known = bySegment.get(cache.getKey());
    if (known == null) {
      known = read(segment);
      if (bySegment.put(cache.getKey(), known) == null) {
        cache.addClosedListener(bySegment::remove);
      }
    }
    return known;
  }

  private static Map<String, List<Known>> read(LeafReader segment) throws IOException {
    Map<String, List<Known>> known = new HashMap<>();
    for (String field : List.of(Schema.TEXT, Schema.EXACT)) {
      Terms terms = segment.terms(field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          add(field, term.utf8ToString(), known);
        }
      }
    }
    return known;
  }

  private static void add(String field, String term, Map<String, List<Known>> known) {
    for (Sound sound : sounds(field, term)) {
      known
          .computeIfAbsent(sound.skeleton(), skeleton -> new ArrayList<>())
          .add(new Known(field, term, sound));
    }
  }

  /** Katakana and names in kanji from the words, Latin letters from the unstemmed view. */
  private static List<Sound> sounds(String field, String term) {
    if (term.length() < 2 || term.indexOf(':') >= 0) {
      return List.of();
    }
    if (field.equals(Schema.EXACT)) {
      return term.length() > 2 && term.chars().allMatch(c -> c >= 'a' && c <= 'z')
          ? Sound.ofLatin(term)
          : List.of();
    }
    char first = term.charAt(0);
    if (first < 'ぁ') {
      return List.of();
    }
    if (term.chars().allMatch(c -> c >= 'ァ' && c <= 'ヾ')) {
      return List.of(Sound.ofKatakana(term));
    }
    List<JapaneseWords.Word> words = JapaneseWords.of(term);
    boolean name = words.size() == 1 && words.getFirst().isName();
    return name && !words.getFirst().reading().isEmpty()
        ? List.of(Sound.ofKatakana(words.getFirst().reading()))
        : List.of();
  }
}

package dev.kakehashi.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What means the same in two languages, looked up from either side. All words lie sorted in one
 * block of bytes and all translations in one array of word numbers, so that a quarter of a million
 * entries take some twenty megabytes. Immutable; any thread may use it.
 */
public final class Dictionary {
  public static final Dictionary EMPTY = new Builder().build();

  private static final float STEPS = 127;

  private final byte[] words; // UTF-8, sorted as unsigned bytes
  private final int[] wordStarts; // one more than there are words
  private final int[] translationStarts; // of each word, one more than there are words
  private final int[] translations; // word numbers, the most usual first
  private final byte[] weights; // beside translations, in steps

  private Dictionary(Builder builder) {
    Encoded[] sorted =
        builder.numbers.entrySet().parallelStream()
            .map(entry -> new Encoded(bytes(entry.getKey()), entry.getValue()))
            .toArray(Encoded[]::new);
    Arrays.parallelSort(sorted, (left, right) -> Arrays.compareUnsigned(left.word, right.word));
    int[] numberOf = new int[sorted.length];
    wordStarts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      wordStarts[i + 1] = wordStarts[i] + sorted[i].word.length;
      numberOf[sorted[i].number] = i;
    }
    words = new byte[wordStarts[sorted.length]];
    for (int i = 0; i < sorted.length; i++) {
      System.arraycopy(sorted[i].word, 0, words, wordStarts[i], sorted[i].word.length);
    }
    long[] edges = builder.edges(numberOf);
    translationStarts = new int[sorted.length + 1];
    translations = new int[edges.length];
    weights = new byte[edges.length];
    for (int i = 0; i < edges.length; i++) {
      translationStarts[Builder.from(edges[i]) + 1]++;
      translations[i] = Builder.to(edges[i]);
      weights[i] = (byte) Builder.steps(edges[i]);
    }
    for (int i = 0; i < sorted.length; i++) {
      translationStarts[i + 1] += translationStarts[i];
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared or shared
  private record Encoded(byte[] word, int number) {}

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  /** The most usual first; empty for an unknown word. English words stand in lower case. */
  public List<Translation> of(String word) {
    int number = number(bytes(word));
    List<Translation> found = new ArrayList<>();
    if (number >= 0) {
      for (int i = translationStarts[number]; i < translationStarts[number + 1]; i++) {
        found.add(new Translation(word(translations[i]), weights[i] / STEPS));
      }
    }
    return found;
  }

  /** How many words of both languages it knows. */
  public int size() {
    return wordStarts.length - 1;
  }

  /** Bytes of all its arrays. */
  public long memory() {
    return words.length
        + 4L * (wordStarts.length + translationStarts.length + translations.length)
        + weights.length;
  }

  private int number(byte[] word) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              words, wordStarts[middle], wordStarts[middle + 1], word, 0, word.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private String word(int number) {
    int start = wordStarts[number];
    return new String(words, start, wordStarts[number + 1] - start, StandardCharsets.UTF_8);
  }

  /** Collects pairs; of a pair given twice the higher weight stands. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] pairs = new long[1 << 12];
    private int size;

    /** Each is a translation of the other. */
    Builder add(String english, String japanese, float weight) {
      int left = number(english);
      int right = number(japanese);
      int steps = Math.max(1, Math.round(weight * STEPS));
      add(edge(left, right, steps));
      add(edge(right, left, steps));
      return this;
    }

    /** All that the other has; it is not used afterwards. */
    Builder add(Builder other) {
      int[] numberOf = new int[other.numbers.size()];
      other.numbers.forEach((word, number) -> numberOf[number] = number(word));
      for (int i = 0; i < other.size; i++) {
        long pair = other.pairs[i];
        add(edge(numberOf[from(pair)], numberOf[to(pair)], steps(pair)));
      }
      return this;
    }

    Dictionary build() {
      return new Dictionary(this);
    }

    private int number(String word) {
      return numbers.computeIfAbsent(word, w -> numbers.size());
    }

    private void add(long edge) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = edge;
    }

    /** With final numbers, sorted by word and falling weight, each pair once. */
    private long[] edges(int[] numberOf) {
      long[] byPair = new long[size];
      for (int i = 0; i < size; i++) {
        long pair = pairs[i];
        byPair[i] =
            (long) numberOf[from(pair)] << 35
                | (long) numberOf[to(pair)] << 7
                | (127 - steps(pair));
      }
      Arrays.parallelSort(byPair);
      long[] edges = new long[size];
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || byPair[i] >>> 7 != byPair[i - 1] >>> 7) {
          int steps = 127 - (int) (byPair[i] & 127);
          edges[kept++] =
              edge((int) (byPair[i] >>> 35), (int) (byPair[i] >>> 7 & 0xFFFFFFF), steps);
        }
      }
      long[] distinct = Arrays.copyOf(edges, kept);
      Arrays.parallelSort(distinct);
      return distinct;
    }

    /** Sorts by word, then by falling weight, then by translation. */
    private static long edge(int from, int to, int steps) {
      return (long) from << 35 | (long) (127 - steps) << 28 | to;
    }

    private static int from(long edge) {
      return (int) (edge >>> 35);
    }

    private static int to(long edge) {
      return (int) (edge & 0xFFFFFFF);
    }

    private static int steps(long edge) {
      return 127 - (int) (edge >>> 28 & 127);
    }
  }
}

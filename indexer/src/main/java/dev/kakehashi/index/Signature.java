package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import dev.kakehashi.vocabulary.FoldedText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text has in common with its copies (MinHash): of all its shingles the least under each of
 * 128 hashes. The share of equal places of two signatures estimates the share of common shingles,
 * give or take 0.04. A shingle is five words, or eight characters where words have no blanks
 * between.
 */
public final class Signature {
  private static final int HASHES = 128;

  /**
   * Each band of four is a key to find copies by; at 0.8 alike one of 32 is equal all but surely.
   */
  private static final int BANDS = 32;

  private static final int WORDS = 5;
  private static final int CHARACTERS = 8;

  /** With fewer characters a body says too little without its title. */
  private static final int SHORT = 200;

  /** From this share of kanji and kana on, shingles are of characters. */
  private static final double LEAST_CJK = 0.3;

  private static final long[] FACTORS = new long[HASHES];
  private static final long[] SUMMANDS = new long[HASHES];

  static {
    for (int i = 0; i < HASHES; i++) {
      FACTORS[i] = mixed(2L * i + 1) | 1;
      SUMMANDS[i] = mixed(2L * i + 2);
    }
  }

  private final int[] least;

  private Signature(int[] least) {
    this.least = least;
  }

  /** Of the body; a short one counts with its title. */
  public static Signature of(Article article) {
    boolean isShort = article.body().length() < SHORT;
    return of(isShort ? article.title() + "\n" + article.body() : article.body());
  }

  static Signature of(String text) {
    FoldedText folded = FoldedText.of(text);
    Signature signature = new Signature(new int[HASHES]);
    Arrays.fill(signature.least, Integer.MAX_VALUE);
    long[] units = isCjk(folded) ? characters(folded) : words(folded);
    int length = isCjk(folded) ? CHARACTERS : WORDS;
    for (int start = 0; start == 0 || start + length <= units.length; start++) {
      signature.add(Arrays.copyOfRange(units, start, Math.min(units.length, start + length)));
    }
    return signature;
  }

  /** Reads what {@link #bytes} wrote. */
  public static Signature ofBytes(byte[] bytes, int offset) {
    int[] least = new int[HASHES];
    ByteBuffer.wrap(bytes, offset, HASHES * Integer.BYTES).asIntBuffer().get(least);
    return new Signature(least);
  }

  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return bytes.array();
  }

  /** Keys of which copies have at least one in common. */
  public List<byte[]> bands() {
    List<byte[]> bands = new ArrayList<>();
    int rows = HASHES / BANDS;
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < rows; row++) {
        key = mixed(key ^ least[band * rows + row]);
      }
      bands.add(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
    }
    return bands;
  }

  /** The estimated share of common shingles, from 0 to 1. */
  public double likeness(Signature other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) equal / HASHES;
  }

  private void add(long[] shingle) {
    long hash = shingle.length;
    for (long unit : shingle) {
      hash = mixed(hash ^ unit);
    }
    for (int i = 0; i < HASHES; i++) {
      least[i] = Math.min(least[i], (int) ((hash * FACTORS[i] + SUMMANDS[i]) >>> 32));
    }
  }

  private static boolean isCjk(FoldedText text) {
    int cjk = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        all++;
        cjk += text.charAt(i) >= 0x3040 && text.charAt(i) <= 0x9FFF ? 1 : 0;
      }
    }
    return cjk > LEAST_CJK * all;
  }

  private static long[] characters(FoldedText text) {
    return text.toString().chars().filter(Character::isLetterOrDigit).asLongStream().toArray();
  }

  private static long[] words(FoldedText text) {
    long[] words = new long[text.length() / 2 + 1];
    int count = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        word = mixed(word ^ text.charAt(i));
      } else if (word != 0) {
        words[count++] = word;
        word = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** SplitMix64: every bit of the result depends on every bit given. */
  private static long mixed(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(least, signature.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }
}

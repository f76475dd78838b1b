package dev.kakehashi.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as names are compared: compatibility forms, width, case and Latin accents folded, hyphens
 * and white space made one blank, dots inside abbreviations dropped ({@code U.K.} is {@code uk}),
 * and so are characters that are not seen, such as soft hyphens. Every folded character knows the
 * UTF-16 range of the original it came from.
 */
public final class FoldedText {
  private final String original;
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private boolean[] uppers;
  private int length;

  private FoldedText(String original) {
    this.original = original;
    int capacity = original.length() + 8;
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    uppers = new boolean[capacity];
  }

  public static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text);
    int at = 0;
    while (at < text.length()) {
      at = folded.foldFrom(at);
    }
    return folded;
  }

  public int length() {
    return length;
  }

  public char charAt(int index) {
    return chars[index];
  }

  /** Where the original of the folded character begins. */
  public int start(int index) {
    return starts[index];
  }

  /** Where the original of the folded character ends, exclusive. */
  public int end(int index) {
    return ends[index];
  }

  /** The first folded character whose original begins at or after the position. */
  public int indexOf(int originalPosition) {
    int found = Arrays.binarySearch(starts, 0, length, originalPosition);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && starts[found - 1] == originalPosition) {
      found--;
    }
    return found;
  }

  /** Whether the original was an upper-case letter. */
  public boolean isUpperCase(int index) {
    return uppers[index];
  }

  public String original() {
    return original;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  private int foldFrom(int at) {
    char c = original.charAt(at);
    if (c < 0x80 && !isMarked(at)) {
      foldAscii(c, at);
      return at + 1;
    }
    int end = endOfCluster(at);
    if (isSettled(c) && end == at + 1) {
      append(c, at, end, false);
      return end;
    }
    foldCluster(at, end);
    return end;
  }

  private void foldAscii(char c, int at) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      append(c, at, at + 1, false);
    } else if (c >= 'A' && c <= 'Z') {
      append((char) (c + 32), at, at + 1, true);
    } else if (c <= ' ' || c == '-') {
      appendBlank(at, at + 1);
    } else if (c == '.' && isInsideAbbreviation(at)) {
      ends[length - 1] = at + 1;
    } else {
      append(c, at, at + 1, false);
    }
  }

  /** Kanji, kana and CJK punctuation that no folding changes: most of a Japanese text. */
  private static boolean isSettled(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3041 && c <= 0x30FE && c != 0x309B && c != 0x309C;
  }

  /** Whether an accent written apart follows: {@code o} and U+0302 for ô. */
  private boolean isMarked(int at) {
    return at + 1 < original.length() && isCombining(original.charAt(at + 1));
  }

  private int endOfCluster(int at) {
    int end = at + Character.charCount(original.codePointAt(at));
    while (end < original.length() && isCombining(original.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCombining(char c) {
    return c >= 0x300 && (isAccent(c) || c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F);
  }

  /** An accent that could not be composed, or a variation selector: they tell no names apart. */
  private static boolean isAccent(char c) {
    return c >= 0x300 && c <= 0x36F || c >= 0xFE00 && c <= 0xFE0F;
  }

  private void foldCluster(int at, int end) {
    String normal = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFKC);
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (isBlank(c) || isDash(c)) {
        appendBlank(at, end);
      } else if (c == '’' || c == '‘' || c == 'ʼ') {
        append('\'', at, end, false);
      } else if (c == '.' && normal.length() == 1 && isInsideAbbreviation(at)) {
        ends[length - 1] = end;
      } else if (!isAccent(c) && Character.getType(c) != Character.FORMAT) {
        appendLetter(c, at, end);
      }
    }
  }

  private void appendLetter(char c, int at, int end) {
    boolean upper = Character.isUpperCase(c);
    char lower = Character.toLowerCase(c);
    if (lower >= 0xC0 && lower < 0x250 || lower >= 0x1E00 && lower < 0x1F00) {
      lower = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    }
    append(lower, at, end, upper);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isDash(char c) {
    return c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212;
  }

  /**
   * A dot belongs to an abbreviation when a single letter stands before it and either a letter
   * follows or an earlier dot of the same abbreviation was dropped.
   */
  private boolean isInsideAbbreviation(int at) {
    if (length == 0 || ends[length - 1] != at || !isLatinLetter(chars[length - 1])) {
      return false;
    }
    boolean continues =
        length > 1 && isDropped(length - 2) && ends[length - 2] == starts[length - 1];
    boolean single = length == 1 || !isWordChar(chars[length - 2]) || continues;
    boolean letterFollows = at + 1 < original.length() && isLetter(original.charAt(at + 1));
    return single && (continues || letterFollows && endsAfterOneLetter(at + 1));
  }

  private boolean endsAfterOneLetter(int at) {
    return at + 1 >= original.length() || !isLetter(original.charAt(at + 1));
  }

  /** Also at full width: Ｕ．Ｋ． */
  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= 'ａ' && c <= 'ｚ'
        || c >= 'Ａ' && c <= 'Ｚ';
  }

  private boolean isDropped(int index) {
    char last = original.charAt(ends[index] - 1);
    return ends[index] - starts[index] == 2 && (last == '.' || last == '．');
  }

  private void appendBlank(int at, int end) {
    if (length > 0 && chars[length - 1] == ' ') {
      ends[length - 1] = end;
    } else {
      append(' ', at, end, false);
    }
  }

  private void append(char c, int start, int end, boolean upper) {
    if (length == chars.length) {
      int capacity = length * 2;
      chars = Arrays.copyOf(chars, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      uppers = Arrays.copyOf(uppers, capacity);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    uppers[length] = upper;
    length++;
  }

  /** Whether a name may begin or end between the two characters. */
  static boolean isBoundary(char before, char after) {
    return !(isWordChar(before) && isWordChar(after)) && !(isKatakana(before) && isKatakana(after));
  }

  private static boolean isLatinLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Letters and digits of scripts that put blanks between words. */
  private static boolean isWordChar(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    return c < 0x2E80 && Character.isLetterOrDigit(c) || c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isKatakana(char c) {
    return c >= 0x30A1 && c <= 0x30FA || c == 'ー';
  }
}

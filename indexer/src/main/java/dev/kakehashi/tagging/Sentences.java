package dev.kakehashi.tagging;

import java.util.Arrays;

/** Where the sentences of a text begin. A line break ends a sentence, and so does 。 */
public final class Sentences {
  private final int[] starts;
  private final int length;

  private Sentences(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  public static Sentences of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = 0; at < text.length(); at++) {
      if (!endsSentence(text, at)) {
        continue;
      }
      int next = afterClosing(text, at + 1);
      if (next < text.length()) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = next;
      }
      at = next - 1;
    }
    return new Sentences(Arrays.copyOf(starts, count), text.length());
  }

  public int count() {
    return starts.length;
  }

  /** UTF-16 position of the first character of the sentence. */
  public int start(int sentence) {
    return starts[sentence];
  }

  /** UTF-16 position after the last character, white space after it included. */
  public int end(int sentence) {
    return sentence + 1 < starts.length ? starts[sentence + 1] : length;
  }

  /** The sentence, from 0, that the position lies in. */
  public int indexAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '。', '！', '？', '．', '\n' -> true;
      case '!', '?' -> isFollowedByBlank(text, at);
      case '.' -> isFollowedByBlank(text, at) && isFullStop(text, at);
      default -> false;
    };
  }

  private static boolean isFollowedByBlank(String text, int at) {
    int next = at + 1;
    while (next < text.length() && isClosing(text.charAt(next))) {
      next++;
    }
    return next == text.length() || Character.isWhitespace(text.charAt(next));
  }

  /** Not the dot of an initial (J. Smith), a title (Dr. Smith) or before a lower-case word. */
  private static boolean isFullStop(String text, int at) {
    int wordStart = at;
    while (wordStart > 0 && Character.isLetter(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = text.substring(wordStart, at);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return !(initial || isTitle(word)) && !lowerCaseFollows(text, at + 1);
  }

  private static boolean isTitle(String word) {
    return switch (word) {
      case "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "No", "Co", "vs" ->
          true;
      default -> false;
    };
  }

  private static boolean lowerCaseFollows(String text, int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }

  private static int afterClosing(String text, int from) {
    int next = from;
    while (next < text.length()
        && (isClosing(text.charAt(next)) || Character.isWhitespace(text.charAt(next)))) {
      next++;
    }
    return next;
  }

  private static boolean isClosing(char c) {
    return c == '」' || c == '』' || c == '）' || c == ')' || c == '"' || c == '”' || c == '’';
  }
}

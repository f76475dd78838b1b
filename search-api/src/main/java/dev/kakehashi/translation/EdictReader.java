package dev.kakehashi.translation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads lines of EDICT: {@code 覚書 [おぼえがき] /(n) memorandum/memo/(P)/}. What stands in parentheses is
 * grammar or comment and is left out; the marks of rare words lower the weight.
 */
final class EdictReader {
  private static final Pattern LINE = Pattern.compile("^\\S+(?: \\[[^\\]]+\\])? /.+/$");
  private static final Set<String> RARE =
      Set.of(
          "arch", "obs", "obsc", "rare", "ok", "oK", "ik", "iK", "io", "vulg", "X", "derog", "joc",
          "poet");
  private static final List<String> ARTICLES =
      List.of("to be ", "to ", "a ", "an ", "the ", "one's ");

  /** Words of a gloss beyond which it explains rather than translates. */
  private static final int LONGEST_GLOSS = 4;

  private static final float NOT_COMMON = 0.4f;
  private static final float LATER_SENSE = 0.7f;
  private static final float RARELY_SO = 0.3f;

  private final Dictionary.Builder dictionary;

  EdictReader(Dictionary.Builder dictionary) {
    this.dictionary = dictionary;
  }

  /** Whether it looks like a line of EDICT. */
  static boolean isEntry(String line) {
    return LINE.matcher(line).matches();
  }

  void read(String line) {
    int glossesStart = line.indexOf(" /");
    if (glossesStart < 0 || line.startsWith("　")) {
      return;
    }
    String head = line.substring(0, glossesStart);
    String glosses = line.substring(glossesStart + 2);
    boolean common = glosses.endsWith("/(P)/");
    List<String> written = written(head, glosses.contains("(uk)"));
    int sense = 1;
    boolean rare = false;
    for (int at = 0; at < glosses.length(); ) {
      int end = glosses.indexOf('/', at);
      String gloss = glosses.substring(at, end < 0 ? glosses.length() : end);
      at = end < 0 ? glosses.length() : end + 1;
      if (gloss.startsWith("(")) {
        int number = sense(gloss);
        rare = rare && number == 0 || isRare(gloss);
        sense = number > 0 ? number : sense;
      }
      String english = english(gloss);
      if (!english.isEmpty()) {
        float weight =
            (common ? 1 : NOT_COMMON) * (sense > 1 ? LATER_SENSE : 1) * (rare ? RARELY_SO : 1);
        written.forEach(japanese -> dictionary.add(english, japanese, weight));
      }
    }
  }

  /** The word, and its reading where it is usually written in kana. */
  private static List<String> written(String head, boolean usuallyKana) {
    int reading = head.indexOf(" [");
    String word = folded(reading < 0 ? head : head.substring(0, reading));
    return reading >= 0 && usuallyKana && head.endsWith("]")
        ? List.of(word, folded(head.substring(reading + 2, head.length() - 1)))
        : List.of(word);
  }

  /** Whether a mark in parentheses says so: {@code (n) (arch) gloss}. */
  private static boolean isRare(String gloss) {
    int end = 0;
    for (int at = gloss.indexOf('('); at >= 0 && end >= 0; at = gloss.indexOf('(', at + 1)) {
      end = gloss.indexOf(')', at);
      if (end > at && end - at <= 6 && RARE.contains(gloss.substring(at + 1, end))) {
        return true;
      }
    }
    return false;
  }

  /** The number of the sense that begins here: 2 in {@code (n) (2) gloss}; 0 for none. */
  private static int sense(String gloss) {
    for (int at = gloss.indexOf('('); at >= 0; at = gloss.indexOf('(', at + 1)) {
      if (at + 2 < gloss.length()
          && Character.isDigit(gloss.charAt(at + 1))
          && gloss.charAt(at + 2) == ')') {
        return gloss.charAt(at + 1) - '0';
      }
    }
    return 0;
  }

  /** The gloss as a dictionary key; empty where it is no translation. */
  static String english(String gloss) {
    String bare = withoutArticle(words(gloss));
    int words = 1;
    boolean letters = false;
    for (int i = 0; i < bare.length(); i++) {
      words += bare.charAt(i) == ' ' ? 1 : 0;
      letters |= Character.isLetter(bare.charAt(i));
    }
    return bare.length() > 1 && letters && words <= LONGEST_GLOSS ? bare : "";
  }

  /** In lower case with single blanks, without signs and what stands in parentheses. */
  private static String words(String gloss) {
    StringBuilder bare = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < gloss.length(); i++) {
      char c = gloss.charAt(i);
      if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      } else if (depth == 0) {
        boolean blank = c == ' ' || ",;!?".indexOf(c) >= 0;
        if (!blank) {
          bare.append(Character.toLowerCase(c));
        } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
          bare.append(' ');
        }
      }
    }
    return bare.toString().strip();
  }

  private static String withoutArticle(String gloss) {
    for (String article : ARTICLES) {
      if (gloss.startsWith(article)) {
        return gloss.substring(article.length());
      }
    }
    return gloss;
  }

  /** Full-width Latin letters as they are typed, middle dots dropped. */
  private static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '！' && c <= '～') {
        folded.append((char) (c - 0xFEE0));
      } else if (c != '・') {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}

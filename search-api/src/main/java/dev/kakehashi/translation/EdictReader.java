package dev.kakehashi.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of EDICT: {@code 覚書 [おぼえがき] /(n) memorandum/memo/(P)/}. What stands in parentheses is
 * grammar or comment and is left out; the marks of rare words lower the weight.
 */
final class EdictReader {
  private static final Pattern LINE =
      Pattern.compile("^(?<word>\\S+)(?: \\[(?<reading>[^\\]]+)\\])? /(?<glosses>.+)/$");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)|\\{[^{}]*\\}");
  private static final Pattern SENSE = Pattern.compile("\\((\\d+)\\)");
  private static final Pattern RARE =
      Pattern.compile("\\((?:arch|obs|obsc|rare|ok|oK|ik|iK|io|vulg|X|derog|joc|poet)\\)");
  private static final Pattern ARTICLE = Pattern.compile("^(?:to be |to |an? |the |one's )");

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
    Matcher entry = LINE.matcher(line);
    if (!entry.matches() || line.startsWith("　")) {
      return;
    }
    String glosses = entry.group("glosses");
    boolean common = glosses.endsWith("/(P)");
    List<String> written = new ArrayList<>(List.of(entry.group("word")));
    if (entry.group("reading") != null && glosses.contains("(uk)")) {
      written.add(entry.group("reading")); // usually written in kana
    }
    int sense = 1;
    boolean rare = false;
    for (String gloss : glosses.split("/", -1)) {
      Matcher number = SENSE.matcher(gloss);
      if (number.find()) {
        sense = Integer.parseInt(number.group(1));
        rare = false;
      }
      rare |= RARE.matcher(gloss).find();
      String english = english(gloss);
      if (!english.isEmpty()) {
        float weight =
            (common ? 1 : NOT_COMMON) * (sense > 1 ? LATER_SENSE : 1) * (rare ? RARELY_SO : 1);
        written.forEach(japanese -> dictionary.add(english, japanese(japanese), weight));
      }
    }
  }

  /** The gloss as a dictionary key; empty where it is no translation. */
  static String english(String gloss) {
    String bare = COMMENT.matcher(gloss).replaceAll(" ");
    bare = COMMENT.matcher(bare).replaceAll(" ").replaceAll("[\\s,;!?]+", " ").strip();
    bare = ARTICLE.matcher(bare.toLowerCase(Locale.ROOT)).replaceFirst("");
    boolean usable =
        bare.length() > 1
            && bare.split(" ", -1).length <= LONGEST_GLOSS
            && bare.codePoints().anyMatch(Character::isLetter);
    return usable ? bare : "";
  }

  /** Full-width Latin letters as they are typed, middle dots dropped. */
  private static String japanese(String word) {
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

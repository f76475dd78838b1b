package dev.kakehashi.search.suggestion;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One spelling for all ways to write how Japanese sounds: hiragana, katakana and Latin letters
 * after Hepburn, Kunrei, Nihon or as typed into an input method. Long vowels and doubled consonants
 * are written single, for readers leave them out. Syllables may be half typed.
 */
final class Romaji {
  private static final String[] ROWS = {
    "あいうえお ", "かきくけこk", "がぎぐげごg", "さしすせそs", "ざじずぜぞz", "たちつてとt", "だぢづでどd", "なにぬねのn", "はひふへほh",
    "ばびぶべぼb", "ぱぴぷぺぽp", "まみむめもm", "らりるれろr"
  };
  private static final String VOWELS = "aiueo";

  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private Romaji() {}

  /**
   * @param text kana, Latin letters or both; blanks and apostrophes do not count
   * @return empty where the text has anything else, a kanji for example
   */
  static Optional<String> of(String text) {
    StringBuilder latin = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        latin.append(c);
      } else if (!isSkipped(c) && !appendKana(hiragana(c), latin)) {
        return Optional.empty();
      }
    }
    return latin.isEmpty() ? Optional.empty() : Optional.of(unified(latin.toString()));
  }

  /** Katakana as hiragana, every other character as it is. */
  static char hiragana(char c) {
    return c >= 'ァ' && c <= 'ヶ' ? (char) (c - 0x60) : c;
  }

  private static boolean isSkipped(char c) {
    return c == ' ' || c == '\'' || c == 'ー' || c == 'っ' || c == 'ッ' || c == '・';
  }

  private static boolean appendKana(char c, StringBuilder latin) {
    for (String row : ROWS) {
      int column = row.indexOf(c);
      if (column >= 0 && column < VOWELS.length()) {
        latin.append(row.charAt(VOWELS.length())).append(VOWELS.charAt(column));
        drop(' ', latin);
        return true;
      }
    }
    switch (c) {
      case 'や', 'ゆ', 'よ' -> latin.append('y').append(vowel("やaゆuよo", c));
      case 'ゃ', 'ゅ', 'ょ' -> glide(vowel("ゃaゅuょo", c), latin);
      case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ' -> small(vowel("ぁaぃiぅuぇeぉo", c), latin);
      case 'わ', 'ゎ' -> latin.append("wa");
      case 'を' -> latin.append('o');
      case 'ん' -> latin.append('n');
      case 'ゔ' -> latin.append("bu");
      case 'ゕ' -> latin.append("ka");
      case 'ゖ' -> latin.append("ke");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static char vowel(String pairs, char kana) {
    return pairs.charAt(pairs.indexOf(kana) + 1);
  }

  /** きゃ is kya. */
  private static void glide(char vowel, StringBuilder latin) {
    dropVowel(latin);
    latin.append('y').append(vowel);
  }

  /** ファ is ha as fa is, ウェ we, シェ sye. */
  private static void small(char vowel, StringBuilder latin) {
    int length = latin.length();
    boolean alone = length < 2 || VOWELS.indexOf(latin.charAt(length - 2)) >= 0;
    if (length > 0 && alone && latin.charAt(length - 1) == 'u') {
      latin.setCharAt(length - 1, 'w');
    } else if (vowel == 'e' && length > 1 && latin.charAt(length - 1) == 'i') {
      latin.setCharAt(length - 1, 'y');
    } else {
      dropVowel(latin);
    }
    latin.append(vowel);
  }

  private static void dropVowel(StringBuilder latin) {
    int last = latin.length() - 1;
    if (last >= 0 && VOWELS.indexOf(latin.charAt(last)) >= 0) {
      latin.setLength(last);
    }
  }

  private static void drop(char unwanted, StringBuilder latin) {
    int at = latin.length() - 2;
    if (latin.charAt(at) == unwanted) {
      latin.deleteCharAt(at);
    }
  }

  /** The systems differ in a few consonants and in long vowels. */
  private static String unified(String latin) {
    String unified =
        latin
            .replaceAll("[tc]ch", "ch")
            .replaceAll("sh(?=[aueo])", "sy")
            .replaceAll("sh(?=i|$)", "s")
            .replaceAll("ch(?=[aueo])|cy", "ty")
            .replaceAll("ch(?=i|$)", "t")
            .replaceAll("ts(?=u|$)", "t")
            .replaceAll("ts(?=[aieo])", "t")
            .replaceAll("j(?=[aueo])", "zy")
            .replace('j', 'z')
            .replaceAll("dz|d(?=[iuy])", "z")
            .replace("zyy", "zy")
            .replace('f', 'h')
            .replace('v', 'b')
            .replace('l', 'r')
            .replace('q', 'k')
            .replaceAll("c(?=[auo])", "k")
            .replaceAll("m(?=[bmp])", "n")
            .replace("wo", "o")
            .replaceAll("ou", "o");
    return DOUBLED.matcher(unified).replaceAll("$1");
  }
}

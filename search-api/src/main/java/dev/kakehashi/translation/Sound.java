package dev.kakehashi.translation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a name sounds to a Japanese ear, so that Macedonia and マケドニア meet. Sounds that katakana does
 * not tell apart are one letter: b and v, l and r, s and z and j, f and h.
 *
 * @param letters vowels and consonants in order
 */
public record Sound(String letters) {
  /** A vowel more, less or other; most of them differ between the spellings of a name. */
  private static final float VOWEL = 0.3f;

  private static final List<String> KANA =
      List.of(
          "アイウエオ aiueo",
          "カキクケコ ka,ki,ku,ke,ko",
          "ガギグゲゴ ga,gi,gu,ge,go",
          "サシスセソ sa,si,su,se,so",
          "ザジズゼゾ sa,si,su,se,so",
          "タチツテト ta,ti,tu,te,to",
          "ダヂヅデド da,si,su,de,do",
          "ナニヌネノ na,ni,nu,ne,no",
          "ハヒフヘホ ha,hi,hu,he,ho",
          "バビブベボ ba,bi,bu,be,bo",
          "パピプペポ pa,pi,pu,pe,po",
          "マミムメモ ma,mi,mu,me,mo",
          "ラリルレロ ra,ri,ru,re,ro");

  /** Where c and g may be said either way. */
  private static final Pattern SOFT = Pattern.compile("[cg][eiy]");

  /** An r that the British leave out, and katakana with them: Parker is パーカー. */
  private static final Pattern SILENT_R = Pattern.compile("(?<=[aiueoy])r(?=[^aiueory]|$)");

  private static final List<Boolean> BOTH = List.of(true, false);

  private static final String SMALL = "ァィゥェォャュョヮ";
  private static final String VOWEL_OF_SMALL = "aiueoauoa";

  /** Of a word in katakana. */
  public static Sound ofKatakana(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int small = SMALL.indexOf(c);
      if (small >= 0) {
        int last = letters.length() - 1;
        boolean afterConsonant = last > 0 && !isVowel(letters.charAt(last - 1));
        if (last >= 0 && isVowel(letters.charAt(last)) && afterConsonant) {
          letters.setLength(last);
        }
        letters.append(VOWEL_OF_SMALL.charAt(small));
      } else {
        letters.append(syllable(c));
      }
    }
    return new Sound(withoutAddedVowels(collapsed(letters.toString())));
  }

  private static String syllable(char c) {
    for (String row : KANA) {
      int column = row.indexOf(c);
      if (column >= 0 && column < 5) {
        String sounds = row.substring(6);
        return column * 3 + 2 <= sounds.length() && sounds.contains(",")
            ? sounds.substring(column * 3, column * 3 + 2)
            : sounds.substring(column, column + 1);
      }
    }
    return switch (c) {
      case 'ヤ' -> "ia";
      case 'ユ' -> "iu";
      case 'ヨ' -> "io";
      case 'ワ' -> "ua";
      case 'ヲ' -> "o";
      case 'ヴ' -> "bu";
      case 'ン' -> "n";
      default -> "";
    };
  }

  /** Katakana closes every consonant with a vowel: トランプ is t-r-a-n-p. */
  private static String withoutAddedVowels(String letters) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean closed = i + 1 == letters.length() || !isVowel(letters.charAt(i + 1));
      char before = i == 0 ? 'a' : letters.charAt(i - 1);
      boolean added =
          closed && (c == 'u' && !isVowel(before) || c == 'o' && (before == 't' || before == 'd'));
      if (!added) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Of a word in Latin letters; several, where a spelling can be read in several ways. */
  public static List<Sound> ofLatin(String word) {
    String bare =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^a-z]", "");
    Set<Sound> sounds = new LinkedHashSet<>();
    for (String ch : bare.contains("ch") ? List.of("t", "k") : List.of("t")) {
      for (String th : bare.contains("th") ? List.of("s", "t") : List.of("s")) {
        for (boolean soft : SOFT.matcher(bare).find() ? BOTH : List.of(true)) {
          sounds.add(new Sound(latin(bare, ch, th, soft)));
          sounds.add(new Sound(latin(SILENT_R.matcher(bare).replaceAll(""), ch, th, soft)));
        }
      }
    }
    return List.copyOf(sounds);
  }

  private static String latin(String word, String ch, String th, boolean soft) {
    String letters =
        word.replaceAll("^kn|^gn|^pn", "n")
            .replaceAll("^wr", "r")
            .replaceAll("mb$", "m")
            .replaceAll("(?<=[^aiueo])e$", "")
            .replaceAll("sch|sh", "s")
            .replaceAll("tch", "t")
            .replace("ch", ch)
            .replace("ph", "h")
            .replaceAll("(?<!^)gh", "")
            .replace("th", th)
            .replaceAll("ck|qu?", "k")
            .replace("x", "ks")
            .replaceAll("t[sz]", "t")
            .replaceAll("c(?=[eiy])", soft ? "s" : "k")
            .replace('c', 'k')
            .replaceAll("dg(?=[eiy]|$)", "s")
            .replaceAll("g(?=[eiy])", soft ? "s" : "g")
            .replace('v', 'b')
            .replace('f', 'h')
            .replace('l', 'r')
            .replaceAll("[zj]", "s")
            .replace('w', 'u')
            .replace('y', 'i')
            .replaceAll("(?<!^)(?<=[^h])h(?=[^aiueo]|$)|(?<=[kgstdnbpmr])h", "")
            .replaceAll("m(?=[bp])", "n");
    return collapsed(letters);
  }

  private static String collapsed(String letters) {
    return letters.replaceAll("(.)\\1+", "$1");
  }

  /**
   * Its consonants, and a dot for a vowel at the beginning: names that may be the same share it.
   */
  public String skeleton() {
    String consonants = letters.replaceAll("[aiueo]", "");
    boolean vowelFirst = !letters.isEmpty() && isVowel(letters.charAt(0));
    return vowelFirst ? "." + consonants : consonants;
  }

  /** From 0 to 1 for the same sound. */
  public float likeness(Sound other) {
    int most = Math.max(letters.length(), other.letters.length());
    return most == 0 ? 0 : Math.max(0, 1 - distance(letters, other.letters) / most);
  }

  private static float distance(String left, String right) {
    float[] row = new float[right.length() + 1];
    for (int j = 1; j < row.length; j++) {
      row[j] = row[j - 1] + cost(right.charAt(j - 1));
    }
    for (int i = 1; i <= left.length(); i++) {
      char c = left.charAt(i - 1);
      float diagonal = row[0];
      row[0] += cost(c);
      for (int j = 1; j < row.length; j++) {
        char d = right.charAt(j - 1);
        float swap = c == d ? 0 : Math.max(cost(c), cost(d));
        float best = Math.min(diagonal + swap, Math.min(row[j] + cost(c), row[j - 1] + cost(d)));
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[right.length()];
  }

  private static float cost(char letter) {
    return isVowel(letter) ? VOWEL : 1;
  }

  private static boolean isVowel(char letter) {
    return "aiueo".indexOf(letter) >= 0;
  }
}

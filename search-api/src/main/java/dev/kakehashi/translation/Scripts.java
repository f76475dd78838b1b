package dev.kakehashi.translation;

/** Which letters a word is written in. */
final class Scripts {
  private Scripts() {}

  /** Latin letters and signs, at least one letter. */
  static boolean isLatin(String word) {
    return word.codePoints().anyMatch(Character::isLetter)
        && word.codePoints().allMatch(c -> c < 0x250);
  }

  static boolean isKatakana(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= 'ァ' && c <= 'ヾ');
  }

  static boolean isHiragana(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= 'ぁ' && c <= 'ゞ' || c == 'ー');
  }

  static boolean hasKanji(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}

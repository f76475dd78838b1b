package dev.kakehashi.search.suggestion;

import java.util.Optional;

/**
 * What a reader has typed so far.
 *
 * @param sound how it sounds, where it may be the sound of something
 */
record Typed(String letters, Optional<String> sound) {
  /** Fewer Latin letters are a word or its beginning, but hardly a sound. */
  private static final int LEAST_LATIN = 3;

  static Typed of(String text) {
    String letters = Keys.letters(text.strip());
    boolean latin = letters.chars().allMatch(c -> c < 0x250);
    return new Typed(
        letters, Romaji.of(letters).filter(sound -> !latin || sound.length() >= LEAST_LATIN));
  }

  /** One Latin letter says as little as none. */
  boolean isTooShort() {
    return letters.isEmpty() || letters.length() == 1 && letters.charAt(0) < 0x250;
  }
}

package dev.kakehashi.search.suggestion;

import dev.kakehashi.analysis.JapaneseWords;
import dev.kakehashi.vocabulary.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a name or title is found while it is typed: by its letters and, if Japanese, by its sound.
 */
final class Keys {
  /** Between words whose reading is known: no sound goes across. */
  private static final char GAP = 1;

  private final List<Prefixes.Key> letters = new ArrayList<>();
  private final List<Prefixes.Key> sounds = new ArrayList<>();
  private final Map<String, String> romaji = new HashMap<>();

  /** What a reader typed, as letters are compared: without width, case, accents, kind of kana. */
  static String letters(String text) {
    char[] folded = FoldedText.of(text).toString().toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Romaji.hiragana(folded[i]);
    }
    return new String(folded);
  }

  void add(int owner, String text) {
    boolean japanese = text.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x9FFF);
    List<JapaneseWords.Word> words = japanese ? JapaneseWords.of(text) : List.of();
    letters.add(lettersOf(owner, text, words));
    if (japanese) {
      addSound(owner, words);
    }
  }

  /** How the whole of a name is read, where the dictionary of words may not know. */
  void addReading(int owner, String kana) {
    Romaji.of(kana).ifPresent(sound -> sounds.add(new Prefixes.Key(owner, sound, new int[] {0})));
  }

  Prefixes byLetters() {
    return new Prefixes(letters);
  }

  Prefixes byLetters(Prefixes.Worth worth) {
    return new Prefixes(letters, worth);
  }

  Prefixes bySound() {
    return new Prefixes(sounds);
  }

  Prefixes bySound(Prefixes.Worth worth) {
    return new Prefixes(sounds, worth);
  }

  private static Prefixes.Key lettersOf(int owner, String text, List<JapaneseWords.Word> words) {
    FoldedText folded = FoldedText.of(text);
    String key = letters(text);
    boolean[] start = new boolean[key.length() + 1];
    start[0] = true;
    for (int i = 1; i < key.length(); i++) {
      start[i] = isWestern(key.charAt(i)) && !Character.isLetterOrDigit(key.charAt(i - 1));
    }
    for (JapaneseWords.Word word : words) {
      if (saysSomething(word)) {
        start[Math.min(folded.indexOf(word.start()), key.length())] = true;
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < key.length(); i++) {
      if (start[i]) {
        starts.add(i);
      }
    }
    return new Prefixes.Key(owner, key, toArray(starts));
  }

  private static boolean isWestern(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }

  /** Nobody begins to type at a particle. */
  private static boolean saysSomething(JapaneseWords.Word word) {
    return !word.kind().startsWith("助") && !word.kind().startsWith("記号");
  }

  private void addSound(int owner, List<JapaneseWords.Word> words) {
    StringBuilder sound = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (JapaneseWords.Word word : words) {
      String said = said(word);
      int at = said.isEmpty() ? -1 : join(sound, said);
      if (said.isEmpty()) {
        sound.append(GAP);
      } else if (at >= 0 && saysSomething(word)) {
        starts.add(at);
      }
    }
    if (!starts.isEmpty()) {
      sounds.add(new Prefixes.Key(owner, sound.toString(), toArray(starts)));
    }
  }

  private String said(JapaneseWords.Word word) {
    String spelled = word.reading().isEmpty() ? word.surface() : word.reading();
    return romaji.computeIfAbsent(spelled, kana -> Romaji.of(kana).orElse(""));
  }

  /**
   * Where the word begins: long vowels are single across words too, as {@link Romaji} has them.
   *
   * @return -1 where its first vowel is part of the long one before it
   */
  private static int join(StringBuilder sound, String word) {
    int length = sound.length();
    char last = length == 0 ? GAP : sound.charAt(length - 1);
    if (last == word.charAt(0)) {
      sound.append(word, 1, word.length());
      return length - 1;
    }
    if (last == 'o' && word.charAt(0) == 'u') {
      sound.append(word, 1, word.length());
      return -1;
    }
    sound.append(word);
    return length;
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}

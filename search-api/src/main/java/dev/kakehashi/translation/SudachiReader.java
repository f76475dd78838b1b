package dev.kakehashi.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads lines of SudachiDict's synonyms: group, kind, use, word number in the group, … and last the
 * word. Words of a group mean the same; English ones are paired with Japanese ones.
 */
final class SudachiReader {
  private static final int COLUMNS = 9;
  private static final int GROUP = 0;
  private static final int USE = 2;
  private static final int NUMBER = 3;
  private static final int WORD = 8;

  private static final String NEVER = "2";

  /** Another word of the group, not another spelling of the same. */
  private static final float OTHER_WORD = 0.7f;

  private record Member(String number, String word) {}

  private final Dictionary.Builder dictionary;
  private final List<Member> english = new ArrayList<>();
  private final List<Member> japanese = new ArrayList<>();
  private String group = "";

  SudachiReader(Dictionary.Builder dictionary) {
    this.dictionary = dictionary;
  }

  /** Whether it looks like a line of the synonyms. */
  static boolean isEntry(String line) {
    return line.matches("\\d{6},\\d,\\d,.*") && line.split(",", -1).length >= COLUMNS;
  }

  void read(String line) {
    String[] columns = line.split(",", -1);
    if (columns.length < COLUMNS) {
      return;
    }
    if (!columns[GROUP].equals(group)) {
      finish();
      group = columns[GROUP];
    }
    String word = columns[WORD].strip();
    if (!columns[USE].equals(NEVER) && word.length() > 1) {
      Member member = new Member(columns[NUMBER], word.toLowerCase(Locale.ROOT));
      (Scripts.isLatin(word) ? english : japanese).add(member);
    }
  }

  /** After the last line. */
  void finish() {
    for (Member left : english) {
      for (Member right : japanese) {
        boolean same = left.number.equals(right.number);
        dictionary.add(left.word, right.word, same ? 1 : OTHER_WORD);
      }
    }
    english.clear();
    japanese.clear();
  }
}

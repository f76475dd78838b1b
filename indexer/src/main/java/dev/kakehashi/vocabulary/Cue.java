package dev.kakehashi.vocabulary;

import java.util.Locale;

/** What a word tells of its sentence; the words are in cues.tsv, each kind a row. */
public enum Cue {
  /** Working together, which makes a pair of the countries in the sentence. */
  COOPERATION,
  /** A country named only to set it apart: outside the United States, 米国以外. */
  COMPARISON,
  /** Plans, wishes and conditions, which take the stage from the verb beside them. */
  HEDGE,
  /** What takes back whatever the sentence says was done: denied, postponed, 見送り. */
  DENIAL,
  /** General words for agreements, which carry on the talk of one that was named. */
  INSTRUMENT,
  PROPOSED,
  NEGOTIATING,
  AGREED,
  SIGNED,
  IN_FORCE,
  ENDED;

  static Cue ofCode(String code) {
    for (Cue cue : values()) {
      if (cue.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
        return cue;
      }
    }
    throw new IllegalArgumentException("no such kind of cue: " + code);
  }
}

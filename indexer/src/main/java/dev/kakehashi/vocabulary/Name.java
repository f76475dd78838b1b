package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a name found in a text stands for.
 *
 * @param concept empty for a longer name that hides one of ours, such as "Swiss franc"
 * @param guard when the name counts; {@link Guard#NONE} for an unambiguous one
 */
public record Name(Optional<Concept> concept, Kind kind, Guard guard) {

  /** How the name relates to its concept: the rule told with a mention. */
  public enum Kind {
    NAME,
    /** A name of an organisation that names its country too: Bank of England, 英国規格協会. */
    NATIONAL_NAME,
    ABBREVIATION,
    DEMONYM,
    CAPITAL,
    GOVERNMENT,
    LONGER_NAME,
    /** A kanji of a group such as 日英, which stands for its country there. */
    GROUP,
    /** Words of working together, which make a pair of the countries in their sentence. */
    COOPERATION,
    /** Words that name a country only to set it apart: outside the United States, 米国以外. */
    COMPARISON,
    /** Words of plans, wishes and negation, which take the stage from the verb beside them. */
    HEDGE,
    /** Words that take back whatever their sentence says was done: denied, postponed, 見送り. */
    DENIAL,
    /** General words for agreements, which carry on the talk of one that was named. */
    INSTRUMENT,
    PROPOSED,
    NEGOTIATING,
    AGREED,
    SIGNED,
    IN_FORCE,
    ENDED;

    private static final Set<Kind> CUES = EnumSet.range(COOPERATION, ENDED);

    /** In running text: {@code name}, {@code longer name}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Reads the code of a cue: {@code in-force}. */
    static Kind ofCue(String code) {
      return CUES.stream()
          .filter(kind -> kind.label().replace(' ', '-').equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such kind of cue: " + code));
    }
  }
}

package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import java.util.Locale;
import java.util.Optional;

/** What a name found in a text stands for. */
public sealed interface Name {
  /** What it names; empty for a longer name and for a cue. */
  default Optional<Concept> concept() {
    return Optional.empty();
  }

  /** When it counts; {@link Guard#NONE} for an unambiguous one. */
  default Guard guard() {
    return Guard.NONE;
  }

  /** Whether it is a word that tells this. */
  default boolean isCue(Cue cue) {
    return this instanceof CueWord word && word.cue == cue;
  }

  /** A name of a concept. */
  record Named(Concept named, Kind kind, Guard guard) implements Name {
    @Override
    public Optional<Concept> concept() {
      return Optional.of(named);
    }
  }

  /** A name that hides one of ours inside it and means something else, such as "Swiss franc". */
  record Longer() implements Name {}

  /** A word that tells what a sentence says of the names in it. */
  record CueWord(Cue cue) implements Name {}

  /** How a name relates to its concept: the rule told with a mention. */
  enum Kind {
    NAME,
    /** A name of an organisation that names its country too: Bank of England, 英国規格協会. */
    NATIONAL_NAME,
    ABBREVIATION,
    DEMONYM,
    CAPITAL,
    GOVERNMENT,
    /** A kanji of a group such as 日英, which stands for its country there. */
    GROUP;

    /** In running text: {@code national name}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

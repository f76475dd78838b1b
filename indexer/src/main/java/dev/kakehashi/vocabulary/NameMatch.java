package dev.kakehashi.vocabulary;

import java.util.List;

/**
 * A name found in a text.
 *
 * @param start UTF-16 position in the original text
 * @param end UTF-16 position after it
 * @param foldedStart position in the folded text
 * @param foldedEnd position after it
 * @param names everything the name can stand for
 */
public record NameMatch(int start, int end, int foldedStart, int foldedEnd, List<Name> names) {
  /** Whether the words tell this of their sentence. */
  public boolean isCue(Cue cue) {
    return names.stream().anyMatch(name -> name.isCue(cue));
  }

  static NameMatch of(FoldedText text, int foldedStart, int foldedEnd, List<Name> names) {
    return new NameMatch(
        text.start(foldedStart), text.end(foldedEnd - 1), foldedStart, foldedEnd, names);
  }
}

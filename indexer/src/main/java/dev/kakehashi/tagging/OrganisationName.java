package dev.kakehashi.tagging;

import java.util.Optional;

/**
 * A name in a passage that, by its form, is one of an organisation.
 *
 * @param start UTF-16 position in the passage
 * @param shortForm where the text gives its short form, in brackets after it
 */
record OrganisationName(int start, int end, Optional<Place> shortForm) {
  /** A stretch of the passage. */
  record Place(int start, int end) {}

  /** Where the name ends, the short form after it included. */
  int lastEnd() {
    return shortForm.map(Place::end).orElse(end);
  }
}

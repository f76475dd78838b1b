package dev.kakehashi.tagging;

/** How much a place in the article says about what the article is about. */
final class Prominence {
  /** The sentences of a body that make its lead. */
  private static final int LEAD = 2;

  private Prominence() {}

  /** Title and lead: what an editor writes first is what the article is about. */
  static boolean isProminent(PassageText passage, int sentence) {
    return switch (passage.passage()) {
      case TITLE -> true;
      case BODY -> sentence < LEAD;
    };
  }

  static boolean isProminent(Sighting sighting) {
    return isProminent(sighting.passage(), sighting.sentence());
  }

  /** A mention in the title weighs three, in the lead two, further down one. */
  static double weight(Sighting sighting) {
    return sighting.isInTitle() ? 3 : isProminent(sighting) ? 2 : 1;
  }
}

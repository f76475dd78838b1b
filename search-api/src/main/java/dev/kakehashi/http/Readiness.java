package dev.kakehashi.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a server can do just now, and why not. Any thread may ask. */
final class Readiness {
  static final String DRAINING = "draining";
  static final String WRITES_OFF = "writes-off";

  /** What the last write may have ended with, so that the next is likely to end so too. */
  private static final Set<String> TROUBLES =
      Set.of(
          ProblemType.DISK_FULL.code(),
          ProblemType.INDEX_UNAVAILABLE.code(),
          ProblemType.KEYS_UNAVAILABLE.code());

  /** A trouble is forgotten after this: writers who ask first would never find out. */
  private static final Duration TROUBLE_LASTS = Duration.ofSeconds(30);

  private record Trouble(String reason, Instant since) {}

  private final Clock clock;
  private final boolean takesWrites;
  private volatile boolean draining;
  private volatile boolean refusing;
  private volatile Optional<Trouble> trouble = Optional.empty();

  Readiness(boolean takesWrites, Clock clock) {
    this.takesWrites = takesWrites;
    this.clock = clock;
  }

  /** Tells supervisors to send nobody here any more. */
  void drain() {
    draining = true;
  }

  /** New requests are refused from now on. */
  void refuse() {
    draining = true;
    refusing = true;
  }

  boolean isRefusing() {
    return refusing;
  }

  /**
   * @param outcome of a write
   */
  void wrote(String outcome) {
    if (TROUBLES.contains(outcome)) {
      trouble = Optional.of(new Trouble(outcome, clock.instant()));
    } else if (outcome.equals(Outcome.OK)) {
      trouble = Optional.empty();
    }
  }

  /** Why searches are not to be sent here; empty if they are. */
  Optional<String> againstSearch() {
    return draining ? Optional.of(DRAINING) : Optional.empty();
  }

  /** Why writes are not to be sent here; empty if they are. */
  Optional<String> againstWrites() {
    if (draining || !takesWrites) {
      return Optional.of(draining ? DRAINING : WRITES_OFF);
    }
    Instant oldest = clock.instant().minus(TROUBLE_LASTS);
    return trouble.filter(last -> last.since.isAfter(oldest)).map(Trouble::reason);
  }
}

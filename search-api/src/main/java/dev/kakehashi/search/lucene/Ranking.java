package dev.kakehashi.search.lucene;

import java.util.EnumMap;
import java.util.Map;

/** The numbers of one way to rank: those shipped, or others to measure. Immutable. */
public final class Ranking {
  public static final Ranking SHIPPED = new Ranking(Map.of());

  private final Map<Factor, Float> changed = new EnumMap<>(Factor.class);

  /**
   * @param changed what differs from the numbers shipped
   */
  public Ranking(Map<Factor, Float> changed) {
    this.changed.putAll(changed);
  }

  float of(Factor factor) {
    return changed.getOrDefault(factor, factor.shipped());
  }
}

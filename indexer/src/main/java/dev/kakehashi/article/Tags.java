package dev.kakehashi.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an article is about, in order of importance and without repeats. Codes, not words. Sectors
 * and agreements are as found; what lies above them in their tree is not repeated here.
 */
public record Tags(
    List<Country> countries,
    List<CountryPair> pairs,
    List<Sector> sectors,
    List<Agreement> agreements,
    List<Stage> stages,
    List<Organisation> organisations) {
  public static final Tags NONE =
      new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Tags {
    countries = List.copyOf(countries); // a list: the order of Set.copyOf changes from run to run
    pairs = List.copyOf(pairs);
    sectors = List.copyOf(sectors);
    agreements = List.copyOf(agreements);
    stages = List.copyOf(stages);
    organisations = List.copyOf(organisations);
  }

  /** These tags and, after them, those of the other that are not yet here. */
  public Tags with(Tags other) {
    return new Tags(
        union(countries, other.countries),
        union(pairs, other.pairs),
        union(sectors, other.sectors),
        union(agreements, other.agreements),
        union(stages, other.stages),
        union(organisations, other.organisations));
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    Set<T> both = new LinkedHashSet<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}

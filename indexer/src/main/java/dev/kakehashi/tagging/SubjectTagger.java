package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sectors, agreements and organisations: named prominently, or more than once. */
final class SubjectTagger {
  /** One mention in the lead, or two further down. */
  private static final double LEAST = 2;

  private SubjectTagger() {}

  static List<Sector> sectors(List<Sighting> sightings) {
    return weighed(sightings, Sector.class, LEAST);
  }

  /** An agreement is worth finding wherever it is named. */
  static List<Agreement> agreements(List<Sighting> sightings) {
    return weighed(sightings, Agreement.class, 1);
  }

  static List<Organisation> organisations(List<Sighting> sightings) {
    return weighed(sightings, Organisation.class, 1);
  }

  private static <T extends Concept> List<T> weighed(
      List<Sighting> sightings, Class<T> kind, double least) {
    Map<T, Double> weights = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (kind.isInstance(sighting.concept())) {
        weights.merge(kind.cast(sighting.concept()), Prominence.weight(sighting), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(Map.Entry.<T, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}

package dev.kakehashi.samples;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Sector;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the tagger got right, missed and got wrong in one facet of one text. */
record GoldJudgement(
    GoldText text, GoldFacet facet, Set<String> right, Set<String> missed, Set<String> wrong) {

  /** Tags the text and judges every facet it has labels for. */
  static List<GoldJudgement> of(GoldText text, Tagger tagger, Vocabulary vocabulary) {
    Article article = tagger.tag(text.source());
    return text.labels().keySet().stream()
        .map(facet -> of(text, facet, facet.foundIn(article), vocabulary))
        .toList();
  }

  private static GoldJudgement of(
      GoldText text, GoldFacet facet, Set<String> found, Vocabulary vocabulary) {
    Set<String> labels = text.labels().getOrDefault(facet, Set.of());
    Set<String> right = new LinkedHashSet<>(labels);
    right.retainAll(found);
    Set<String> missed = new LinkedHashSet<>(labels);
    missed.removeAll(found);
    Set<String> wrong = new LinkedHashSet<>(found);
    wrong.removeAll(labels);
    wrong.removeAll(text.optional().getOrDefault(facet, Set.of()));
    labels.forEach(label -> wrong.removeAll(impliedBy(facet, label, vocabulary)));
    return new GoldJudgement(text, facet, right, missed, wrong);
  }

  /** The codes above a label in its tree: the article counts under them in any case. */
  private static Set<String> impliedBy(GoldFacet facet, String label, Vocabulary vocabulary) {
    return switch (facet) {
      case AGREEMENT -> above(new Agreement(label), vocabulary);
      case SECTOR -> above(new Sector(label), vocabulary);
      case COUNTRY, PAIR, STAGE, SIGNED, ORGANISATION, EVENT -> Set.of();
    };
  }

  private static Set<String> above(Concept concept, Vocabulary vocabulary) {
    Set<String> codes = new LinkedHashSet<>();
    vocabulary.withBroader(concept).forEach(broader -> codes.add(broader.code()));
    return codes;
  }

  boolean isPerfect() {
    return missed.isEmpty() && wrong.isEmpty();
  }

  @Override
  public String toString() {
    return "%-40s %-12s missed %s, wrong %s%s"
        .formatted(text.id(), facet.name(), missed, wrong, text.heldOut() ? " (held out)" : "");
  }
}

package dev.kakehashi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scores the tagger on {@code samples/gold}. {@code -Dgold.verbose=true} lists every item that is
 * missed or wrong.
 */
class GoldTest {
  /** What was reached, rounded down; raise it when tagging gets better, never lower it. */
  private static final List<Level> LEVELS =
      List.of(
          new Level(GoldFacet.COUNTRY, Measure.F1, 0.97, 0.97),
          new Level(GoldFacet.PAIR, Measure.F1, 0.96, 0.95),
          new Level(GoldFacet.AGREEMENT, Measure.F1, 0.99, 1.00),
          new Level(GoldFacet.STAGE, Measure.F1, 0.93, 0.91),
          new Level(GoldFacet.SIGNED, Measure.PRECISION, 0.98, 0.95),
          new Level(GoldFacet.SIGNED, Measure.RECALL, 0.98, 0.95),
          new Level(GoldFacet.ORGANISATION, Measure.F1, 0.98, 0.98),
          new Level(GoldFacet.SECTOR, Measure.RECALL, 0.90, 1.00),
          new Level(GoldFacet.EVENT, Measure.F1, 0.99, 0.99));

  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final List<GoldText> TEXTS = GoldText.all();

  @Test
  void taggingIsAtLeastAsGoodAsRecorded() {
    Tagger tagger = new Tagger(VOCABULARY);
    List<GoldJudgement> judgements =
        TEXTS.stream()
            .flatMap(text -> GoldJudgement.of(text, tagger, VOCABULARY).stream())
            .toList();
    System.out.println(table(judgements));
    if (Boolean.getBoolean("gold.verbose")) {
      System.out.println(mistakes(judgements, EnumSet.allOf(GoldFacet.class)));
    }
    List<Level> missed = LEVELS.stream().filter(level -> !level.holds(judgements)).toList();
    EnumSet<GoldFacet> facets = EnumSet.noneOf(GoldFacet.class);
    missed.forEach(level -> facets.add(level.facet()));
    assertThat(missed).as(() -> mistakes(judgements, facets)).isEmpty();
  }

  @Test
  void theSetIsLargeEnoughAndAThirdOfItIsHeldOut() {
    assertThat(TEXTS.stream().map(GoldText::id)).doesNotHaveDuplicates();
    for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
      List<GoldText> texts =
          TEXTS.stream().filter(text -> text.language().equals(language)).toList();
      assertThat(texts).hasSizeGreaterThanOrEqualTo(70);
      assertThat(texts.stream().filter(GoldText::heldOut)).hasSize(texts.size() / 3);
    }
  }

  @Test
  void everyLabelCanBeFound() {
    List<String> unknown = new ArrayList<>();
    for (GoldText text : TEXTS) {
      for (GoldFacet facet : text.labels().keySet()) {
        allLabels(text, facet)
            .filter(label -> !isKnown(text, facet, label))
            .forEach(label -> unknown.add(text.id() + " " + label));
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static Stream<String> allLabels(GoldText text, GoldFacet facet) {
    return Stream.of(text.labels(), text.optional())
        .flatMap(labels -> labels.getOrDefault(facet, Set.of()).stream());
  }

  private static boolean isKnown(GoldText text, GoldFacet facet, String label) {
    return switch (facet) {
      case COUNTRY -> isTerm(new Country(label));
      case PAIR -> CountryPair.ofCode(label).code().equals(label);
      case AGREEMENT -> isTerm(new Agreement(label));
      case STAGE, SIGNED -> Stage.ofCode(label).code().equals(label);
      case ORGANISATION -> isTerm(new Organisation(label)) || text.source().body().contains(label);
      case SECTOR -> isTerm(new Sector(label));
      case EVENT -> Stream.of(label.split("/", 2)).map(LocalDate::parse).count() > 0;
    };
  }

  private static boolean isTerm(Concept concept) {
    return VOCABULARY.term(concept).isPresent();
  }

  private static String table(List<GoldJudgement> judgements) {
    String header =
        "%-14s %-19s %-19s %-19s %-19s%n".formatted("P R F1", "all", "held out", "en", "ja");
    return Stream.of(GoldFacet.values())
        .map(facet -> row(facet, judgements))
        .collect(Collectors.joining("\n", header, ""));
  }

  private static String row(GoldFacet facet, List<GoldJudgement> judgements) {
    return "%-14s %-19s %-19s %-19s %-19s"
        .formatted(
            facet.name(),
            score(facet, judgements, text -> true),
            score(facet, judgements, GoldText::heldOut),
            score(facet, judgements, text -> text.language().equals(Language.ENGLISH)),
            score(facet, judgements, text -> text.language().equals(Language.JAPANESE)));
  }

  private static GoldScore score(
      GoldFacet facet, List<GoldJudgement> judgements, Predicate<GoldText> texts) {
    return GoldScore.of(
        judgements.stream()
            .filter(judgement -> judgement.facet() == facet && texts.test(judgement.text()))
            .toList());
  }

  private static String mistakes(List<GoldJudgement> judgements, EnumSet<GoldFacet> facets) {
    return judgements.stream()
        .filter(judgement -> facets.contains(judgement.facet()) && !judgement.isPerfect())
        .map(GoldJudgement::toString)
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private enum Measure {
    PRECISION,
    RECALL,
    F1;

    double of(GoldScore score) {
      return switch (this) {
        case PRECISION -> score.precision();
        case RECALL -> score.recall();
        case F1 -> score.f1();
      };
    }
  }

  /** The least of a measure, over all texts and over the held-out ones. */
  private record Level(GoldFacet facet, Measure measure, double all, double heldOut) {
    boolean holds(List<GoldJudgement> judgements) {
      return measure.of(score(facet, judgements, text -> true)) >= all
          && measure.of(score(facet, judgements, GoldText::heldOut)) >= heldOut;
    }
  }
}

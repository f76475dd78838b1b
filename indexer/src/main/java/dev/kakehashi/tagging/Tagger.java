package dev.kakehashi.tagging;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a publisher wrote into an {@link Article}. The same source gives an equal article.
 * Immutable; any thread may use it.
 */
public final class Tagger {
  /** What the evidence of a pair must add up to; see docs/tagging.md. */
  private static final int LEAST_PAIR_STRENGTH = 2;

  private final Vocabulary vocabulary;
  private final CountryGroups countryGroups;
  private final CountryTagger countryTagger;
  private final PairTagger pairTagger;

  public Tagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.countryGroups = new CountryGroups(vocabulary);
    this.countryTagger = new CountryTagger(vocabulary);
    this.pairTagger = new PairTagger(vocabulary);
  }

  public Article tag(SourceArticle source) {
    List<PassageText> passages =
        List.of(
            PassageText.of(Mention.Passage.TITLE, source.title(), vocabulary),
            PassageText.of(Mention.Passage.BODY, source.body(), vocabulary));
    List<CountryGroups.Group> groups =
        passages.stream().flatMap(passage -> countryGroups.in(passage).stream()).toList();
    List<Sighting> sightings =
        CountryGroups.withMembers(NameResolver.sightings(passages), groups, passages);
    List<PairTagger.Evidence> pairEvidence =
        pairTagger.evidence(passages, groups, sightings, !source.titleDerived());
    List<Mention> stages = StageTagger.mentions(passages, sightings);
    List<Mention> unknown = UnknownOrganisations.mentions(passages, sightings);
    List<CountryPair> pairs = pairs(pairEvidence);
    Tags found =
        new Tags(
            countryTagger.countries(sightings, pairs, !source.titleDerived()),
            pairs,
            SubjectTagger.sectors(sightings),
            SubjectTagger.agreements(sightings),
            stages(stages),
            organisations(sightings, unknown));
    return new Article(
        ArticleIds.of(source),
        source.url(),
        source.source(),
        source.title(),
        source.titleDerived(),
        source.body(),
        language(source),
        source.published(),
        source.authors(),
        source.givenTags().with(found),
        mentions(sightings, pairEvidence, stages, unknown),
        EventDates.in(source.body(), source.published()));
  }

  private static Language language(SourceArticle source) {
    return source
        .language()
        .orElseGet(() -> LanguageDetector.detect(source.title() + "\n" + source.body()));
  }

  private static List<CountryPair> pairs(List<PairTagger.Evidence> evidence) {
    Map<CountryPair, Integer> strengths = new LinkedHashMap<>();
    for (PairTagger.Evidence piece : evidence) {
      strengths.merge(piece.pair(), piece.strength(), Integer::sum);
    }
    return strengths.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_PAIR_STRENGTH)
        .sorted(Map.Entry.<CountryPair, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Stage> stages(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> (Stage) mention.concept())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Those of the vocabulary come first: their names are sure. */
  private static List<Organisation> organisations(List<Sighting> known, List<Mention> unknown) {
    List<Organisation> all = new ArrayList<>(SubjectTagger.organisations(known));
    all.addAll(UnknownOrganisations.named(unknown));
    return all;
  }

  private static List<Mention> mentions(
      List<Sighting> sightings,
      List<PairTagger.Evidence> pairs,
      List<Mention> stages,
      List<Mention> unknown) {
    List<Mention> all = new ArrayList<>(stages);
    all.addAll(unknown);
    sightings.forEach(sighting -> all.add(sighting.mention()));
    pairs.forEach(evidence -> all.add(evidence.mention()));
    all.sort(
        Comparator.comparing(Mention::passage)
            .thenComparingInt(Mention::start)
            .thenComparingInt(Mention::end)
            .thenComparing(mention -> mention.concept().key()));
    return all.stream().distinct().toList();
  }
}

package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.FoldedText;
import dev.kakehashi.vocabulary.NameMatch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The concepts a reader's words name, by the same matcher that tags articles, so that both sides
 * agree. Case does not count, and neither does company: a query has none.
 */
public final class QueryConcepts {
  private final Vocabulary vocabulary;
  private final CountryGroups groups;

  public QueryConcepts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.groups = new CountryGroups(vocabulary);
  }

  /**
   * A stretch of the query that names something.
   *
   * @param start UTF-16 position in the query
   * @param end UTF-16 position after it
   */
  public record Named(int start, int end, List<Concept> concepts) {
    public Named {
      concepts = List.copyOf(concepts);
    }
  }

  /** Ordered by start, without overlap; where names overlap the leftmost and longest stands. */
  public List<Named> in(String query) {
    FoldedText folded = FoldedText.of(query);
    List<NameMatch> matches = vocabulary.namesInQuery(folded);
    List<Named> all = new ArrayList<>(pairs(query, folded, matches));
    for (NameMatch match : matches) {
      List<Concept> concepts = concepts(match);
      if (!concepts.isEmpty()) {
        all.add(new Named(match.start(), match.end(), concepts));
      }
    }
    return withoutOverlap(all);
  }

  private static List<Concept> concepts(NameMatch match) {
    boolean single = match.end() - match.start() == 1;
    return match.names().stream()
        .filter(name -> !(single && name.guard().wantsCompany()))
        .flatMap(name -> name.concept().stream())
        .distinct()
        .toList();
  }

  /** 日英, and UK-Japan: countries written as one word. */
  private List<Named> pairs(String query, FoldedText folded, List<NameMatch> matches) {
    PassageText passage =
        new PassageText(
            Mention.Passage.TITLE, query, folded, Sentences.of(query), matches, new BitSet());
    List<Named> pairs = new ArrayList<>();
    for (CountryGroups.Group group : groups.in(passage)) {
      pairs.add(new Named(group.start(), group.end(), pairsOf(group.members())));
    }
    for (int i = 1; i < matches.size(); i++) {
      NameMatch left = matches.get(i - 1);
      NameMatch right = matches.get(i);
      if (PairTagger.isJoin(query, left.end(), right.start())) {
        List<Country> both = new ArrayList<>(CountryGroups.countriesOf(left));
        both.addAll(CountryGroups.countriesOf(right));
        if (both.size() == 2 && !both.get(0).equals(both.get(1))) {
          pairs.add(new Named(left.start(), right.end(), pairsOf(both)));
        }
      }
    }
    return pairs;
  }

  private static List<Concept> pairsOf(List<Country> members) {
    List<Concept> pairs = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        pairs.add(CountryPair.of(members.get(i), members.get(j)));
      }
    }
    return pairs;
  }

  private static List<Named> withoutOverlap(List<Named> all) {
    all.sort(
        Comparator.comparingInt(Named::start)
            .thenComparing(Comparator.comparingInt(Named::end).reversed()));
    List<Named> kept = new ArrayList<>();
    for (Named named : all) {
      if (kept.isEmpty() || named.start() >= kept.getLast().end()) {
        kept.add(named);
      }
    }
    return kept;
  }
}

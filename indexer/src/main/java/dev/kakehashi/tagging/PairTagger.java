package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which countries work with which: groups written as one word, names joined by a dash, countries or
 * organisations of two countries in a sentence of cooperation, the parties of a bilateral
 * agreement.
 */
final class PairTagger {
  /** Of a larger group it cannot be said that each works with each: it is a list or a bloc. */
  private static final int LARGEST_GROUP = 3;

  /**
   * A pair found.
   *
   * @param strength 3 says it outright, 1 only by standing together; 0 is told but counts nothing
   */
  record Evidence(CountryPair pair, Mention mention, int strength) {}

  /** What a mention in the publisher's own title adds. */
  private static final int IN_TITLE = 1;

  private final Vocabulary vocabulary;
  private final CountryGroups groups;

  PairTagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.groups = new CountryGroups(vocabulary);
  }

  /**
   * @param titleCounts whether the title is the publisher's own, and no repeated first sentence
   */
  List<Evidence> evidence(
      List<PassageText> passages, List<Sighting> sightings, boolean titleCounts) {
    List<Evidence> found = new ArrayList<>();
    for (PassageText passage : passages) {
      List<Evidence> inPassage = new ArrayList<>();
      List<Sighting> here = sightings.stream().filter(s -> s.isIn(passage)).toList();
      addGroups(passage, inPassage);
      addJoined(passage, here, inPassage);
      addAgreements(here, inPassage);
      for (List<Sighting> sentence : bySentence(here)) {
        addSentence(passage, sentence, inPassage);
      }
      boolean title = passage.passage() == Mention.Passage.TITLE;
      inPassage.forEach(one -> found.add(title ? inTitle(one, titleCounts) : one));
    }
    return found;
  }

  private static Evidence inTitle(Evidence evidence, boolean counts) {
    int strength = counts && evidence.strength > 0 ? evidence.strength + IN_TITLE : 0;
    return new Evidence(evidence.pair, evidence.mention, strength);
  }

  private void addGroups(PassageText passage, List<Evidence> found) {
    for (CountryGroups.Group group : groups.in(passage)) {
      addPairs(
          passage,
          group.members(),
          group.start(),
          group.end(),
          "country group",
          outright(passage, group.start()),
          found);
    }
  }

  /** Countries in one word say outright that they cooperate where their sentence does. */
  private static int outright(PassageText passage, int start) {
    return passage.cooperation().get(passage.sentences().indexAt(start)) ? 3 : 1;
  }

  /** UK–Japan, Japan-EU, Anglo-Japanese, US/Japan, 日本・英国. */
  private static void addJoined(PassageText passage, List<Sighting> here, List<Evidence> found) {
    List<Sighting> countries = here.stream().filter(s -> s.concept() instanceof Country).toList();
    int at = 0;
    while (at < countries.size()) {
      int end = at + 1;
      while (end < countries.size()
          && isJoin(passage.text(), countries.get(end - 1).end(), countries.get(end).start())) {
        end++;
      }
      List<Sighting> chain = countries.subList(at, end);
      addPairs(
          passage,
          distinct(chain),
          chain.getFirst().start(),
          chain.getLast().end(),
          "joined names",
          outright(passage, chain.getFirst().start()),
          found);
      at = end;
    }
  }

  /** Whether nothing but a dash, slash or ・ stands between the two positions. */
  static boolean isJoin(String text, int end, int start) {
    return start == end + 1 && "-‐–—−/・＝".indexOf(text.charAt(end)) >= 0;
  }

  /** Counted once however often the agreement is named: its parties need not be the article's. */
  private void addAgreements(List<Sighting> here, List<Evidence> found) {
    Set<Concept> counted = new HashSet<>();
    for (Sighting sighting : here) {
      if (sighting.concept() instanceof Agreement) {
        List<Country> parties =
            vocabulary.term(sighting.concept()).map(Term::countries).orElse(List.of());
        if (parties.size() == 2) {
          addPairs(
              sighting.passage(),
              parties,
              sighting.start(),
              sighting.end(),
              "parties of a named agreement",
              counted.add(sighting.concept()) && Prominence.isProminent(sighting) ? 1 : 0,
              found);
        }
      }
    }
  }

  private static List<List<Sighting>> bySentence(List<Sighting> here) {
    List<List<Sighting>> sentences = new ArrayList<>();
    int last = -1;
    for (Sighting sighting : here) {
      if (sighting.sentence() != last) {
        sentences.add(new ArrayList<>());
        last = sighting.sentence();
      }
      sentences.getLast().add(sighting);
    }
    return sentences;
  }

  private void addSentence(PassageText passage, List<Sighting> sentence, List<Evidence> found) {
    if (!passage.cooperation().get(sentence.getFirst().sentence())) {
      return;
    }
    List<Sighting> countries =
        sentence.stream().filter(s -> s.concept() instanceof Country).toList();
    if (distinct(countries).size() == 2) {
      addTwoCountries(passage, countries, found);
    } else if (distinct(countries).size() < 2) {
      addOrganisations(sentence, found);
    }
  }

  private static void addTwoCountries(
      PassageText passage, List<Sighting> countries, List<Evidence> found) {
    for (int i = 1; i < countries.size(); i++) {
      Sighting left = countries.get(i - 1);
      Sighting right = countries.get(i);
      if (!left.concept().equals(right.concept())) {
        boolean coordinated = isCoordination(passage.between(left.end(), right.start()));
        if (coordinated) {
          addPairs(
              passage,
              distinct(List.of(left, right)),
              left.start(),
              right.end(),
              "countries joined by a conjunction",
              2,
              found);
        } else {
          addApart(left, right, distinct(List.of(left, right)), "countries in one sentence", found);
        }
      }
    }
  }

  private static boolean isCoordination(String gap) {
    return switch (gap.strip().toLowerCase(Locale.ROOT)) {
      case "and", "and the", "&", "with", "with the", "と", "及び", "および", "と、" -> true;
      default -> false;
    };
  }

  /** The seats of two organisations, or of one and a country named beside it. */
  private void addOrganisations(List<Sighting> sentence, List<Evidence> found) {
    Set<Country> seats = new LinkedHashSet<>();
    for (Sighting sighting : sentence) {
      switch (sighting.concept()) {
        case Country country -> seats.add(country);
        case Organisation organisation ->
            seats.addAll(vocabulary.term(organisation).map(Term::countries).orElse(List.of()));
        default -> {}
      }
    }
    List<Sighting> named =
        sentence.stream()
            .filter(s -> s.concept() instanceof Country || s.concept() instanceof Organisation)
            .toList();
    if (seats.size() == 2) {
      addApart(
          named.getFirst(),
          named.getLast(),
          List.copyOf(seats),
          "organisations of two countries",
          found);
    }
  }

  /** Names that stand apart are each evidence; what lies between them is not. */
  private static void addApart(
      Sighting left, Sighting right, List<Country> members, String rule, List<Evidence> found) {
    CountryPair pair = CountryPair.of(members.get(0), members.get(1));
    found.add(new Evidence(pair, left.mentionOf(pair, rule), 1));
    found.add(new Evidence(pair, right.mentionOf(pair, rule), 0));
  }

  private static List<Country> distinct(List<Sighting> sightings) {
    return sightings.stream().map(s -> (Country) s.concept()).distinct().toList();
  }

  private static void addPairs(
      PassageText passage,
      List<Country> members,
      int start,
      int end,
      String rule,
      int strength,
      List<Evidence> found) {
    if (members.size() > LARGEST_GROUP) {
      return;
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        CountryPair pair = CountryPair.of(members.get(i), members.get(j));
        Mention mention = passage.mention(pair, start, end, rule);
        found.add(new Evidence(pair, mention, strength));
      }
    }
  }
}

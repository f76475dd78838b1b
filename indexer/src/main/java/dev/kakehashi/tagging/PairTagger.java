package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Topic;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

  PairTagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param titleCounts whether the title is the publisher's own, and no repeated first sentence
   */
  List<Evidence> evidence(
      List<PassageText> passages,
      List<CountryGroups.Group> groups,
      List<Sighting> sightings,
      boolean titleCounts) {
    List<Evidence> found = new ArrayList<>();
    for (PassageText passage : passages) {
      List<Evidence> inPassage = new ArrayList<>();
      List<Sighting> here =
          sightings.stream().filter(s -> s.isIn(passage) && s.kind() != Name.Kind.GROUP).toList();
      groups.stream()
          .filter(g -> g.passage() == passage.passage())
          .forEach(g -> addGroup(passage, g, inPassage));
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

  private static void addGroup(
      PassageText passage, CountryGroups.Group group, List<Evidence> found) {
    addPairs(
        passage,
        group.members(),
        group.start(),
        group.end(),
        "country group",
        outright(passage, group.start()),
        found);
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
              counted.add(sighting.concept()) ? 1 : 0,
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
    boolean coordinated = addCoordinated(passage, countries, found);
    if (distinct(countries).size() == 2 && !coordinated) {
      addTwoCountries(countries.stream().filter(Sighting::isStrong).toList(), found);
    } else if (distinct(countries).size() < 2) {
      addOrganisations(sentence, found);
    }
  }

  /** Japan and the UK; Japan, South Korea and the United States; 日本と英国. */
  private static boolean addCoordinated(
      PassageText passage, List<Sighting> countries, List<Evidence> found) {
    boolean any = false;
    int at = 0;
    while (at < countries.size()) {
      int end = at + 1;
      boolean conjunction = false;
      while (end < countries.size()) {
        String gap = passage.between(countries.get(end - 1).end(), countries.get(end).start());
        if (!Coordination.links(gap)) {
          break;
        }
        conjunction |= Coordination.closes(gap);
        end++;
      }
      List<Country> members = distinct(countries.subList(at, end));
      boolean amongOthers = members.size() > 2 && distinct(countries).size() > members.size();
      if (conjunction && members.size() >= 2 && !amongOthers) {
        any = true;
        int start = countries.get(at).start();
        addPairs(
            passage,
            members,
            start,
            countries.get(end - 1).end(),
            "countries joined by a conjunction",
            2,
            found);
      }
      at = end;
    }
    return any;
  }

  private static void addTwoCountries(List<Sighting> countries, List<Evidence> found) {
    for (int i = 1; i < countries.size(); i++) {
      Sighting left = countries.get(i - 1);
      Sighting right = countries.get(i);
      if (!left.concept().equals(right.concept())) {
        addApart(left, right, distinct(List.of(left, right)), "countries in one sentence", found);
        return;
      }
    }
  }

  /** The seats of two organisations, or of one and a country named beside it. */
  private void addOrganisations(List<Sighting> sentence, List<Evidence> found) {
    boolean agreement = sentence.stream().anyMatch(s -> s.concept() instanceof Agreement);
    Set<Country> seats = new LinkedHashSet<>();
    List<Sighting> named = new ArrayList<>();
    for (Sighting sighting : sentence) {
      List<Country> here = seatsOf(sighting, agreement);
      if (!here.isEmpty()) {
        seats.addAll(here);
        named.add(sighting);
      }
    }
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
    found.add(new Evidence(pair, left.mentionOf(pair, rule), Prominence.isProminent(left) ? 2 : 1));
    found.add(new Evidence(pair, right.mentionOf(pair, rule), 0));
  }

  /**
   * @param withPlaces whether a city stands for its country, as in a sentence about an agreement
   */
  private List<Country> seatsOf(Sighting sighting, boolean withPlaces) {
    return switch (sighting.concept()) {
      case Country country -> List.of(country);
      case Organisation organisation ->
          vocabulary.term(organisation).map(Term::countries).orElse(List.of());
      case Topic place when withPlaces ->
          vocabulary.term(place).flatMap(Term::countryOfPlace).stream().toList();
      default -> List.of();
    };
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

package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.vocabulary.PairKanji;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of concepts, found by their beginning, by that of a word inside, or by sound. */
final class ConceptNames {
  /** How well a name fits, best first. */
  enum Fit {
    WHOLE,
    BEGINNING,
    INSIDE,
    SOUND_WHOLE,
    SOUND,
    SOUND_INSIDE
  }

  /**
   * A name that fits.
   *
   * @param rank less for the more usual of the names of a concept
   */
  record Match(Concept concept, String name, Fit fit, int rank) {}

  @FunctionalInterface
  interface Found {
    void at(int name, Fit fit);
  }

  private record Named(Concept concept, String name) {}

  private final List<Named> named = new ArrayList<>();
  private final Prefixes letters;
  private final Prefixes sounds;

  private ConceptNames(Map<Concept, Names> names) {
    Keys keys = new Keys();
    names.forEach(
        (concept, of) -> {
          for (String name : of.names) {
            keys.add(named.size(), name);
            named.add(new Named(concept, name));
          }
          if (!of.reading.isEmpty()) {
            keys.addReading(named.size(), of.reading);
            named.add(new Named(concept, of.read));
          }
        });
    letters = keys.byLetters();
    sounds = keys.bySound();
  }

  /**
   * @param read the name that is read so
   */
  private record Names(Collection<String> names, String read, String reading) {}

  /** Of everything the tables name. */
  static ConceptNames ofTerms(Vocabulary vocabulary) {
    Map<Concept, Names> names = new HashMap<>();
    for (Term term : vocabulary.terms()) {
      Set<String> all = new LinkedHashSet<>(term.english());
      all.addAll(term.japanese());
      all.addAll(term.abbreviations());
      names.put(term.concept(), new Names(all, term.label(Language.JAPANESE), term.reading()));
    }
    return new ConceptNames(names);
  }

  /** Of pairs, whose names are made of those of their countries: Japan–India, 日印, 印日. */
  static ConceptNames ofPairs(Collection<CountryPair> pairs, Vocabulary vocabulary) {
    Map<String, String> kanji = new HashMap<>();
    IntStream.rangeClosed(0x4E00, 0x9FFF)
        .mapToObj(c -> vocabulary.pairKanji((char) c))
        .flatMap(Optional::stream)
        .forEach(pair -> kanji.merge(pair.country().code(), kanjiOf(pair), (a, b) -> a));
    Map<Concept, Names> names = new HashMap<>();
    for (CountryPair pair : pairs) {
      Set<String> all = new LinkedHashSet<>();
      addBothWays(Language.ENGLISH, "–", pair, vocabulary, all);
      addBothWays(Language.JAPANESE, "・", pair, vocabulary, all);
      abbreviations(pair.first(), vocabulary)
          .forEach(
              one ->
                  abbreviations(pair.second(), vocabulary)
                      .forEach(
                          other -> {
                            all.add(one + "–" + other);
                            all.add(other + "–" + one);
                          }));
      String one = kanji.get(pair.first().code());
      String other = kanji.get(pair.second().code());
      if (one != null && other != null) {
        all.add(one + other);
        all.add(other + one);
      }
      names.put(pair, new Names(all, "", ""));
    }
    return new ConceptNames(names);
  }

  private static String kanjiOf(PairKanji pair) {
    return String.valueOf(pair.kanji());
  }

  /** UK and the label, for UK–Japan. */
  private static Stream<String> abbreviations(Concept country, Vocabulary vocabulary) {
    return Stream.concat(
        vocabulary.term(country).stream().flatMap(term -> term.abbreviations().stream()).limit(2),
        Stream.of(vocabulary.label(country, Language.ENGLISH)));
  }

  private static void addBothWays(
      Language language,
      String between,
      CountryPair pair,
      Vocabulary vocabulary,
      Set<String> names) {
    String first = vocabulary.label(pair.first(), language);
    String second = vocabulary.label(pair.second(), language);
    names.add(first + between + second);
    names.add(second + between + first);
  }

  /** Names that are read exactly so. */
  void soundingLike(String sound, Found found) {
    sounds.find(
        sound,
        (owner, whole, first) -> {
          if (whole && first) {
            found.at(owner, Fit.SOUND_WHOLE);
          }
        });
  }

  void find(Typed typed, Found found) {
    letters.find(
        typed.letters(),
        (owner, whole, first) ->
            found.at(owner, !first ? Fit.INSIDE : whole ? Fit.WHOLE : Fit.BEGINNING));
    typed
        .sound()
        .ifPresent(
            sound ->
                sounds.find(
                    sound,
                    (owner, whole, first) ->
                        found.at(
                            owner,
                            !first ? Fit.SOUND_INSIDE : whole ? Fit.SOUND_WHOLE : Fit.SOUND)));
  }

  Match match(int owner, Fit fit) {
    Named name = named.get(owner);
    return new Match(name.concept, name.name, fit, owner);
  }

  /** For each name how often its concept occurs. */
  int[] counts(Map<Concept, Integer> counts) {
    return named.stream().mapToInt(name -> counts.getOrDefault(name.concept, 0)).toArray();
  }
}

package dev.kakehashi.query;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Stage;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.vocabulary.FoldedText;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the vocabulary calls the values of facets. */
final class FacetNames {
  private final QueryConcepts concepts;
  private final Map<Facet, Map<String, Set<String>>> codes = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, Set<String>>> names = new EnumMap<>(Facet.class);

  FacetNames(Vocabulary vocabulary, QueryConcepts concepts) {
    this.concepts = concepts;
    for (Facet facet : Facet.TAGS) {
      codes.put(facet, new HashMap<>());
      names.put(facet, new HashMap<>());
    }
    for (Term term : vocabulary.terms()) {
      Facet.ofKey(term.concept().kind()).ifPresent(facet -> add(facet, term));
    }
    for (Stage stage : Stage.values()) {
      put(codes, Facet.STAGE, stage.code(), stage);
      for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
        put(names, Facet.STAGE, vocabulary.label(stage, language), stage);
      }
    }
  }

  /** Without regard to case, width, accents and hyphens. */
  static boolean areSame(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** In the order of the tables; several where a name stands for several. */
  List<String> codes(Facet facet, String typed) {
    String name = folded(typed);
    Set<String> found = codes.getOrDefault(facet, Map.of()).getOrDefault(name, Set.of());
    if (found.isEmpty()) {
      found = names.getOrDefault(facet, Map.of()).getOrDefault(name, Set.of());
    }
    return found.isEmpty() ? namedWhole(facet, typed) : List.copyOf(found);
  }

  /** What a query of these words alone would name. */
  List<String> namedWhole(Facet facet, String typed) {
    return concepts.in(typed).stream()
        .filter(named -> named.start() == 0 && named.end() == typed.length())
        .flatMap(named -> named.concepts().stream())
        .filter(concept -> concept.kind().equals(facet.key()))
        .map(Concept::code)
        .toList();
  }

  private void add(Facet facet, Term term) {
    put(codes, facet, term.concept().code(), term.concept());
    for (List<String> some : List.of(term.english(), term.japanese(), term.abbreviations())) {
      some.forEach(name -> put(names, facet, name, term.concept()));
    }
  }

  private static void put(
      Map<Facet, Map<String, Set<String>>> table, Facet facet, String name, Concept concept) {
    table
        .computeIfAbsent(facet, f -> new HashMap<>())
        .computeIfAbsent(folded(name), n -> new LinkedHashSet<>())
        .add(concept.code());
  }

  private static String folded(String name) {
    return FoldedText.of(name.strip()).toString();
  }
}

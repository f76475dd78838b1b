package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/** Makes a vocabulary of the rows of all tables. */
final class VocabularyBuilder {
  /** Names that hide what stands inside them, and general words that hide nothing. */
  private static final int PROPER_NAMES = 0;

  private static final int SECTORS = 1;
  private static final int TYPES = 2;
  private static final int TOPICS = 3;
  private static final int CUES = 4;

  private record Surface(String name, NameMatcher.Case letters, int layer) {}

  private final SequencedMap<Concept, Term> terms = new LinkedHashMap<>();
  private final Map<Surface, Set<Name>> names = new LinkedHashMap<>();
  private final Map<String, Guard> guards = new LinkedHashMap<>();
  private final Set<String> listed = new HashSet<>();
  private final Map<Character, PairKanji> pairKanji = new LinkedHashMap<>();
  private final Consumer<Mistake> mistakes;
  private final CountryNames countryNames;

  private VocabularyBuilder(Consumer<Mistake> mistakes, CountryNames countryNames) {
    this.mistakes = mistakes;
    this.countryNames = countryNames;
  }

  static Vocabulary build(List<Row> rows, List<Mistake> mistakes) {
    VocabularyBuilder builder = new VocabularyBuilder(mistakes::add, CountryNames.of(rows));
    rows.stream().filter(row -> row.table() == Table.AMBIGUOUS).forEach(builder::addGuard);
    rows.forEach(builder::add);
    return new Vocabulary(
        Collections.unmodifiableSequencedMap(builder.terms), builder.matcher(), builder.pairKanji);
  }

  private void add(Row row) {
    try {
      switch (row.table()) {
        case COUNTRIES, SECTORS, AGREEMENTS, ORGANISATIONS, TERMS -> addTerm(row);
        case LONGER_NAMES -> addLongerName(row);
        case AMBIGUOUS -> addAmbiguousName(row);
        case CUES -> addCues(row);
        case PAIR_KANJI -> {
          PairKanji kanji = PairKanji.of(row);
          pairKanji.put(kanji.kanji(), kanji);
        }
      }
    } catch (IllegalArgumentException e) {
      mistakes.accept(row.mistake(String.valueOf(e.getMessage())));
    }
  }

  private void addGuard(Row row) {
    ambiguousConcept(row)
        .ifPresent(concept -> guards.put(nameKey(row.cell("name"), concept), Guard.of(row)));
  }

  private static String nameKey(String name, Concept concept) {
    return concept.key() + " " + FoldedText.of(name);
  }

  private void addTerm(Row row) {
    Concept concept = row.table().concept(row.cell("code"));
    if (row.names("en").isEmpty() || row.names("ja").isEmpty()) {
      mistakes.accept(row.mistake(concept.key() + " needs a name in both languages"));
      return;
    }
    if (terms.putIfAbsent(concept, term(row, concept)) != null) {
      mistakes.accept(row.mistake(concept.key() + " stands here a second time"));
      return;
    }
    addNames(row, concept);
  }

  private static Term term(Row row, Concept concept) {
    List<String> broader = row.names("broader");
    List<String> countries = new ArrayList<>(row.names("country"));
    countries.addAll(row.names("parties"));
    return new Term(
        concept,
        row.names("en"),
        row.names("ja"),
        row.names("abbreviation"),
        row.cell("reading"),
        broader.stream().findFirst().map(code -> broader(row.table(), code)),
        countries.stream().map(Country::new).toList());
  }

  /** A code of the same table, or a full key: a place lies in {@code country:JP}. */
  private static Concept broader(Table table, String code) {
    return code.contains(":") ? Concept.ofKey(code) : table.concept(code);
  }

  private void addNames(Row row, Concept concept) {
    int layer = layerOf(row);
    boolean common = layer != PROPER_NAMES;
    for (String name : row.names("en")) {
      Name.Kind kind = kindOf(row, name);
      for (String form : common ? Plurals.forms(name) : List.of(name)) {
        addName(form, NameMatcher.Case.AS_PROPER_NAME, layer, concept, kind);
      }
    }
    for (String name : row.names("ja")) {
      addName(name, NameMatcher.Case.AS_PROPER_NAME, layer, concept, kindOf(row, name));
    }
    for (String name : row.names("abbreviation")) {
      addName(name, NameMatcher.Case.EXACT, layer, concept, Name.Kind.ABBREVIATION);
      if (common) {
        addName(name + "s", NameMatcher.Case.EXACT, layer, concept, Name.Kind.ABBREVIATION);
      }
    }
    addAll(row, "demonym", concept, Name.Kind.DEMONYM);
    addAll(row, "capital", concept, Name.Kind.CAPITAL);
    addAll(row, "government", concept, Name.Kind.GOVERNMENT);
  }

  private Name.Kind kindOf(Row row, String name) {
    boolean national =
        row.table() == Table.ORGANISATIONS && countryNames.nameAny(name, row.names("country"));
    return national ? Name.Kind.NATIONAL_NAME : Name.Kind.NAME;
  }

  private static int layerOf(Row row) {
    return switch (row.table()) {
      case COUNTRIES, ORGANISATIONS, LONGER_NAMES, AMBIGUOUS -> PROPER_NAMES;
      case AGREEMENTS -> row.cell("kind").equals("named") ? PROPER_NAMES : TYPES;
      case SECTORS -> SECTORS;
      case TERMS -> TOPICS;
      case CUES, PAIR_KANJI -> CUES;
    };
  }

  private void addAll(Row row, String column, Concept concept, Name.Kind kind) {
    for (String name : row.names(column)) {
      addName(name, NameMatcher.Case.AS_PROPER_NAME, PROPER_NAMES, concept, kind);
    }
  }

  private void addName(
      String name, NameMatcher.Case letters, int layer, Concept concept, Name.Kind kind) {
    String key = nameKey(name, concept);
    Guard guard = guards.getOrDefault(key, Guard.NONE);
    listed.add(key);
    names
        .computeIfAbsent(new Surface(name, letters, layer), s -> new LinkedHashSet<>())
        .add(new Name.Named(concept, kind, guard));
  }

  private void addLongerName(Row row) {
    names
        .computeIfAbsent(
            new Surface(onlyName(row), NameMatcher.Case.AS_PROPER_NAME, PROPER_NAMES),
            s -> new LinkedHashSet<>())
        .add(new Name.Longer());
  }

  private static String onlyName(Row row) {
    String name = row.cell("name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the row needs a name");
    }
    return name;
  }

  private void addCues(Row row) {
    Name cue = new Name.CueWord(Cue.ofCode(row.cell("code")));
    for (String column : List.of("en", "ja")) {
      for (String name : row.names(column)) {
        names
            .computeIfAbsent(
                new Surface(name, NameMatcher.Case.AS_PROPER_NAME, CUES),
                s -> new LinkedHashSet<>())
            .add(cue);
      }
    }
  }

  /** An ambiguous name that no other table lists for its code stands in its own right: 米 alone. */
  private void addAmbiguousName(Row row) {
    Optional<Concept> concept = ambiguousConcept(row).filter(terms::containsKey);
    if (concept.isEmpty()) {
      mistakes.accept(row.mistake("unknown code " + row.cell("code")));
      return;
    }
    String name = onlyName(row);
    if (!listed.contains(nameKey(name, concept.get()))) {
      addName(name, NameMatcher.Case.AS_PROPER_NAME, PROPER_NAMES, concept.get(), Name.Kind.NAME);
    }
  }

  /** Codes of ambiguous names are country codes, or full keys such as {@code organisation:bio}. */
  private static Optional<Concept> ambiguousConcept(Row row) {
    String code = row.cell("code");
    try {
      return Optional.of(code.contains(":") ? Concept.ofKey(code) : new Country(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private NameMatcher<Name> matcher() {
    NameMatcher.Builder<Name> builder = NameMatcher.builder();
    names.forEach(
        (surface, meanings) ->
            builder.add(surface.name(), surface.letters(), surface.layer(), List.copyOf(meanings)));
    return builder.build();
  }
}

package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Everything the product can name, in both languages, and the matcher over all of it. Immutable;
 * any thread may use it.
 */
public final class Vocabulary {
  private final SequencedMap<Concept, Term> terms;
  private final NameMatcher<Name> matcher;
  private final Map<Character, PairKanji> pairKanji;

  Vocabulary(
      SequencedMap<Concept, Term> terms,
      NameMatcher<Name> matcher,
      Map<Character, PairKanji> pairKanji) {
    this.terms = terms;
    this.matcher = matcher;
    this.pairKanji = Map.copyOf(pairKanji);
  }

  /** The tables that come with the product. */
  public static Vocabulary builtIn() {
    return Holder.BUILT_IN;
  }

  /**
   * The built-in tables and, on top of them, the installation's own.
   *
   * @throws MistakesException if one of the files has a mistake; all mistakes are told at once
   */
  public static Vocabulary with(List<Path> files) {
    if (files.isEmpty()) {
      return builtIn();
    }
    List<Mistake> mistakes = new ArrayList<>();
    Vocabulary vocabulary = VocabularyBuilder.build(rowsWith(files, mistakes), mistakes);
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
    return vocabulary;
  }

  /** Every mistake of the built-in tables and the given files together. */
  public static List<Mistake> lint(List<Path> files) {
    List<Mistake> mistakes = new ArrayList<>();
    List<Row> rows = rowsWith(files, mistakes);
    Vocabulary vocabulary = VocabularyBuilder.build(rows, mistakes);
    mistakes.addAll(Lint.mistakesIn(rows, vocabulary, List.copyOf(mistakes)));
    return List.copyOf(mistakes);
  }

  private static List<Row> rowsWith(List<Path> files, List<Mistake> mistakes) {
    List<Row> rows = new ArrayList<>(builtInRows(mistakes));
    for (Path file : files) {
      rows.addAll(rowsOf(file, mistakes));
    }
    return rows;
  }

  private static List<Row> rowsOf(Path file, List<Mistake> mistakes) {
    try {
      return TableReader.read(file.toString(), Files.readAllLines(file), mistakes::add);
    } catch (IOException e) {
      mistakes.add(new Mistake(file.toString(), 1, "cannot be read as UTF-8: " + e.getMessage()));
      return List.of();
    }
  }

  private static List<Row> builtInRows(List<Mistake> mistakes) {
    List<Row> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      String file = "built-in/" + table.fileName();
      rows.addAll(TableReader.read(file, builtInLines(table), mistakes::add));
    }
    return rows;
  }

  private static List<String> builtInLines(Table table) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(table.fileName())) {
      if (in == null) {
        throw new IllegalStateException("the built-in table " + table.fileName() + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Term> term(Concept concept) {
    return Optional.ofNullable(terms.get(concept));
  }

  /** All terms, in the order of the tables. */
  public Collection<Term> terms() {
    return terms.sequencedValues();
  }

  /** The label of a concept; its code where the vocabulary does not know it. */
  public String label(Concept concept, Language language) {
    return Labels.of(concept, language, this);
  }

  /** The concept and all above it in its tree, nearest first. */
  public Set<Concept> withBroader(Concept concept) {
    Set<Concept> path = new LinkedHashSet<>();
    Optional<Concept> next = Optional.of(concept);
    while (next.isPresent() && path.add(next.get())) {
      next = term(next.get()).flatMap(Term::broader);
    }
    return path;
  }

  /** What a single kanji stands for inside a pair of countries. */
  public Optional<PairKanji> pairKanji(char kanji) {
    return Optional.ofNullable(pairKanji.get(kanji));
  }

  /**
   * The names an article's text contains, ordered by start. Case counts: {@code turkey} is a bird.
   */
  public List<NameMatch> namesIn(FoldedText text) {
    return find(text, true);
  }

  /** The names a reader typed, ordered by start. Case does not count. */
  public List<NameMatch> namesInQuery(FoldedText text) {
    return find(text, false);
  }

  private List<NameMatch> find(FoldedText text, boolean caseCounts) {
    return matcher.find(text, caseCounts).stream()
        .map(
            found ->
                NameMatch.of(text, found.start(), found.end(), onePerConcept(found.meanings())))
        .toList();
  }

  /** Peru and Perú are folded alike: one mention, not two. */
  private static List<Name> onePerConcept(List<Name> names) {
    Set<Concept> seen = new HashSet<>();
    return names.size() == 1
        ? names
        : names.stream().filter(name -> name.concept().map(seen::add).orElse(true)).toList();
  }

  private static final class Holder {
    static final Vocabulary BUILT_IN = load();

    private static Vocabulary load() {
      List<Mistake> mistakes = new ArrayList<>();
      Vocabulary vocabulary = VocabularyBuilder.build(builtInRows(mistakes), mistakes);
      if (!mistakes.isEmpty()) {
        throw new IllegalStateException("the built-in vocabulary has mistakes: " + mistakes);
      }
      return vocabulary;
    }
  }

  /** The mistakes that keep a vocabulary from being used. */
  public static final class MistakesException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Mistake> mistakes;

    MistakesException(List<Mistake> mistakes) {
      super(String.join("\n", mistakes.stream().map(Mistake::toString).toList()));
      this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
      return mistakes;
    }
  }
}

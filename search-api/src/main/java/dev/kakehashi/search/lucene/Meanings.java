package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.article.Concept;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.translation.Segment;
import dev.kakehashi.translation.Translation;
import dev.kakehashi.translation.Translator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Finds out what typed words mean: concepts, dictionary entries, names by their sound. */
final class Meanings {
  /** Translations of one stretch that are searched for. */
  private static final int MOST_TRANSLATIONS = 40;

  private final Analyzer analyzer;
  private final QueryUnits units;
  private final Translator translator;
  private final Names names = new Names();

  Meanings(Analyzer analyzer, QueryUnits units, Translator translator) {
    this.analyzer = analyzer;
    this.units = units;
    this.translator = translator;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /**
   * @param translate whether words outside the vocabulary are looked for in the other language too
   */
  Meaning of(String text, IndexSearcher searcher, boolean translate) {
    try {
      return new Reading(text, searcher, translate).meaning();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One text in one view of the index. */
  private final class Reading {
    private final String text;
    private final IndexSearcher searcher;
    private final boolean translate;
    private final List<QueryTerm> terms;
    private final Map<String, Boolean> known = new HashMap<>();

    Reading(String text, IndexSearcher searcher, boolean translate) {
      this.text = text;
      this.searcher = searcher;
      this.translate = translate;
      this.terms = QueryTerm.of(analyzer, Schema.TEXT, text);
    }

    Meaning meaning() throws IOException {
      List<Meaning.Unit> all = units();
      List<Meaning.Stretch> stretches = new ArrayList<>();
      int from = 0;
      for (Meaning.Unit unit : all) {
        if (!unit.concepts().isEmpty()) {
          addWords(from, unit.start(), stretches);
          stretches.add(named(unit));
          from = unit.end();
        }
      }
      addWords(from, text.length(), stretches);
      List<Meaning.Unit> telling = all.stream().filter(this::tells).toList();
      return new Meaning(telling.isEmpty() ? all : telling, terms, stretches);
    }

    private List<Meaning.Unit> units() {
      List<Meaning.Unit> found = new ArrayList<>();
      int from = 0;
      for (QueryUnits.Unit unit : units.of(text)) {
        int start = text.indexOf(unit.text(), from);
        from = start + unit.text().length();
        found.add(new Meaning.Unit(start, from, unit.text(), unit.concepts()));
      }
      return found;
    }

    /** Not a stop word, such as の between two names. */
    private boolean tells(Meaning.Unit unit) {
      return !unit.concepts().isEmpty() || !termsIn(unit.start(), unit.end()).isEmpty();
    }

    private List<QueryTerm> termsIn(int start, int end) {
      return terms.stream().filter(term -> term.start() < end && term.end() > start).toList();
    }

    /** A name of the vocabulary; the dictionary adds to it where it knows the whole name. */
    private Meaning.Stretch named(Meaning.Unit unit) throws IOException {
      List<Wordings.Wording> wordings = new ArrayList<>();
      for (Concept concept : unit.concepts()) {
        Query token = new TermQuery(new Term(Schema.TEXT, concept.key()));
        wordings.add(new Wordings.Wording(List.of(token), 1));
      }
      List<Translation> translations = new ArrayList<>();
      if (translate) {
        for (Segment segment : translator.segments(unit.text(), this::isKnown)) {
          if (segment.end() - segment.start() == unit.text().length()) {
            translations.addAll(segment.translations());
          }
        }
      }
      return stretch(unit.start(), unit.end(), translations, wordings);
    }

    /** What lies between names: dictionary entries, and the terms that belong to none. */
    private void addWords(int from, int to, List<Meaning.Stretch> stretches) throws IOException {
      String words = text.substring(from, to);
      int done = from;
      if (translate && !words.isBlank()) {
        for (Segment segment : translator.segments(words, this::isKnown)) {
          addTerms(done, from + segment.start(), stretches);
          done = from + segment.end();
          stretches.add(translated(from + segment.start(), done, segment));
        }
      }
      addTerms(done, to, stretches);
    }

    private void addTerms(int from, int to, List<Meaning.Stretch> stretches) throws IOException {
      for (QueryTerm term : termsIn(from, to)) {
        if (term.start() >= from) {
          stretches.add(stretch(term.start(), term.end(), List.of(), List.of()));
        }
      }
    }

    /** What no dictionary knows may be a name, and is looked for by its sound. */
    private Meaning.Stretch translated(int start, int end, Segment segment) throws IOException {
      if (!segment.translations().isEmpty()) {
        List<Translation> most = segment.translations().stream().limit(MOST_TRANSLATIONS).toList();
        return stretch(start, end, most, List.of());
      }
      boolean japanese = !Phrases.isJapanese(text.substring(start, end));
      List<Translation> alike =
          names.like(segment.sounds(), japanese, searcher.getIndexReader()).stream()
              .map(name -> new Translation(name.term(), name.likeness()))
              .toList();
      return stretch(start, end, alike, List.of());
    }

    private Meaning.Stretch stretch(
        int start, int end, List<Translation> translations, List<Wordings.Wording> others)
        throws IOException {
      List<Wordings.Wording> wordings = new ArrayList<>(others);
      List<Wordings.Wording> titles = new ArrayList<>();
      List<Translation> found = new ArrayList<>();
      for (Translation translation : translations) {
        List<Query> ways = Phrases.anywhere(analyzer, translation.text());
        if (!ways.isEmpty() && isKnown(translation.text())) {
          wordings.add(new Wordings.Wording(ways, translation.weight()));
          found.add(translation);
          Phrases.of(analyzer, Schema.TITLE, translation.text())
              .map(query -> new Wordings.Wording(List.of(query), translation.weight()))
              .ifPresent(titles::add);
        }
      }
      return new Meaning.Stretch(
          start,
          end,
          text.substring(start, end),
          termsIn(start, end),
          found,
          where(wordings),
          where(titles));
    }

    private Optional<Wordings> where(List<Wordings.Wording> wordings) throws IOException {
      return wordings.isEmpty() ? Optional.empty() : Optional.of(Wordings.of(searcher, wordings));
    }

    /** Whether the articles have it. */
    private boolean isKnown(String wording) {
      return known.computeIfAbsent(
          wording, w -> Phrases.anywhere(analyzer, w).stream().anyMatch(query -> isFound(query)));
    }

    private boolean isFound(Query query) {
      try {
        Weight weight =
            searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
          Scorer scorer = weight.scorer(segment);
          if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            return true;
          }
        }
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

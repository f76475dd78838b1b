package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.article.Concept;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.search.lucene.Candidates.Candidate;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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
    private final Map<String, Places> known = new HashMap<>();
    private final List<Candidates> words = new ArrayList<>();

    Reading(String text, IndexSearcher searcher, boolean translate) {
      this.text = text;
      this.searcher = searcher;
      this.translate = translate;
      this.terms = QueryTerm.of(analyzer, Schema.TEXT, text);
    }

    Meaning meaning() throws IOException {
      List<Meaning.Unit> all = units();
      int from = 0;
      for (Meaning.Unit unit : all) {
        if (!unit.concepts().isEmpty()) {
          addWords(from, unit.start());
          words.add(named(unit));
          from = unit.end();
        }
      }
      addWords(from, text.length());
      List<Meaning.Stretch> stretches = new ArrayList<>();
      for (Candidates word : Companions.chosen(words, searcher)) {
        stretches.add(stretch(word));
      }
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
    private Candidates named(Meaning.Unit unit) throws IOException {
      List<Places> sure = new ArrayList<>();
      for (Concept concept : unit.concepts()) {
        Query token = new TermQuery(new Term(Schema.TEXT, concept.key()));
        sure.add(Places.of(searcher, List.of(token)));
      }
      List<Translation> translations = new ArrayList<>();
      if (translate) {
        for (Segment segment : translator.segments(unit.text(), this::isKnown)) {
          if (segment.end() - segment.start() == unit.text().length()) {
            translations.addAll(segment.translations());
          }
        }
      }
      return new Candidates(
          unit.start(), unit.end(), sure, occurring(besideConcept(translations)), false);
    }

    /** What lies between names: dictionary entries, and the terms that belong to none. */
    private void addWords(int from, int to) throws IOException {
      String between = text.substring(from, to);
      int done = from;
      if (translate && !between.isBlank()) {
        for (Segment segment : translator.segments(between, this::isKnown)) {
          addTerms(done, from + segment.start());
          done = from + segment.end();
          words.add(translated(from + segment.start(), done, segment));
        }
      }
      addTerms(done, to);
    }

    private void addTerms(int from, int to) {
      for (QueryTerm term : termsIn(from, to)) {
        if (term.start() >= from) {
          words.add(Candidates.none(term.start(), term.end()));
        }
      }
    }

    /** What no dictionary knows may be a name, and is looked for by its sound. */
    private Candidates translated(int start, int end, Segment segment) throws IOException {
      if (!segment.translations().isEmpty()) {
        List<Translation> most = segment.translations().stream().limit(MOST_TRANSLATIONS).toList();
        return new Candidates(start, end, List.of(), telling(occurring(most)), false);
      }
      boolean japanese = !Phrases.isJapanese(text.substring(start, end));
      List<Translation> alike =
          names.like(segment.sounds(), japanese, searcher.getIndexReader()).stream()
              .map(name -> new Translation(name.term(), name.likeness()))
              .toList();
      return new Candidates(start, end, List.of(), occurring(alike), true);
    }

    private List<Candidate> occurring(List<Translation> translations) {
      return translations.stream()
          .filter(translation -> isKnown(translation.text()))
          .map(translation -> new Candidate(translation, places(translation.text())))
          .toList();
    }

    private Meaning.Stretch stretch(Candidates word) throws IOException {
      List<Wordings.Wording> wordings = new ArrayList<>();
      List<Wordings.Wording> titles = new ArrayList<>();
      word.sure().forEach(places -> wordings.add(new Wordings.Wording(places, 1)));
      for (Candidate candidate : word.translations()) {
        wordings.add(new Wordings.Wording(candidate.places(), candidate.weight()));
        Optional<Query> title = Phrases.of(analyzer, Schema.TITLE, candidate.text());
        if (title.isPresent()) {
          Places places = Places.of(searcher, List.of(title.get()));
          titles.add(new Wordings.Wording(places, candidate.weight()));
        }
      }
      return new Meaning.Stretch(
          word.start(),
          word.end(),
          text.substring(word.start(), word.end()),
          termsIn(word.start(), word.end()),
          word.translations().stream().map(Candidate::translation).toList(),
          where(wordings),
          where(titles));
    }

    private Optional<Wordings> where(List<Wordings.Wording> wordings) {
      return wordings.isEmpty() ? Optional.empty() : Optional.of(Wordings.of(searcher, wordings));
    }

    /** Whether the articles have it. */
    private boolean isKnown(String wording) {
      return !places(wording).isEmpty();
    }

    private Places places(String wording) {
      return known.computeIfAbsent(
          wording,
          w -> {
            try {
              return Places.of(searcher, Phrases.anywhere(analyzer, w));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Beside a concept the most usual, and no single character: 日 is Japan, and every day. */
  private static List<Translation> besideConcept(List<Translation> translations) {
    return translations.stream()
        .filter(one -> one.text().length() > 1)
        .filter(one -> one.weight() == translations.getFirst().weight())
        .toList();
  }

  /** A single letter counts where there is nothing longer, a kanji where nothing is more usual. */
  private static List<Candidate> telling(List<Candidate> all) {
    float usual = 0;
    for (Candidate one : all) {
      usual = one.text().length() > 1 ? Math.max(usual, one.weight()) : usual;
    }
    float longer = usual;
    return all.stream()
        .filter(
            one ->
                one.text().length() > 1
                    || longer == 0
                    || Phrases.isJapanese(one.text()) && one.weight() >= longer)
        .toList();
  }
}

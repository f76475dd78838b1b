package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Concept;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The query tree in Lucene's queries. Which articles match and how they are ranked are two
 * questions: {@link #matching} is strict or relaxed and scores nothing, {@link #scoring} adds up
 * every view of the words and excludes nothing. The weights and where they come from:
 * docs/relevance.md.
 */
final class LuceneQueries {
  /** How much the bigram and unstemmed view adds to the words. */
  private static final float EXACT = 0.5f;

  /** How much words side by side, in the order typed, add to the words alone. */
  private static final float PHRASE = 0.3f;

  /**
   * How much what a word names weighs against the word itself. It is all that an article in the
   * other language can score by, while one in the reader's own also scores by each part of the
   * word, by bigrams and by neighbours; at 1 it comes behind every passing mention of its own
   * language. On samples/topics nDCG@10 rises from 0.69 to 0.75 with 2, to 0.77 with 3; on Japanese
   * questions of one language it falls a little with each.
   */
  private static final float CONCEPT = 2;

  /** How much a name in the title adds, in whichever language it stands there. */
  private static final float TITLE_CONCEPT = 1.2f;

  /** How much a word in the title adds. */
  private static final float TITLE = 0.3f;

  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final Analyzer analyzer;
  private final QueryUnits units;

  LuceneQueries(Analyzer analyzer, QueryUnits units) {
    this.analyzer = analyzer;
    this.units = units;
  }

  /** How many of the words an article needs. */
  enum Strictness {
    ALL,
    MOST,
    SOME
  }

  /** What the typed words name, in the order typed. */
  List<SearchResponse.Understood> understood(TextQuery query) {
    return switch (query) {
      case TextQuery.Words(String text) ->
          units.of(text).stream()
              .filter(unit -> !unit.concepts().isEmpty())
              .map(unit -> new SearchResponse.Understood(unit.text(), unit.concepts()))
              .toList();
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          parts.stream().flatMap(part -> understood(part).stream()).toList();
      case TextQuery.AllOf(List<TextQuery> parts) ->
          parts.stream().flatMap(part -> understood(part).stream()).toList();
      case TextQuery.Everything everything -> List.of();
      case TextQuery.Phrase phrase -> List.of();
      case TextQuery.Tagged tagged -> List.of();
      case TextQuery.Not not -> List.of();
    };
  }

  /** Which articles match; all score alike. */
  Query matching(TextQuery query, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything() -> MatchAllDocsQuery.INSTANCE;
      case TextQuery.Words(String text) ->
          strictness == Strictness.ALL ? allUnits(text) : manyTerms(text, strictness);
      case TextQuery.Phrase(String text) -> exactPhrase(text);
      case TextQuery.Tagged tagged ->
          new TermQuery(new Term(Schema.facet(tagged.facet()), tagged.value()));
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          combined(Occur.SHOULD, parts.stream().map(p -> matching(p, strictness)).toList());
      case TextQuery.AllOf(List<TextQuery> parts) -> all(parts, strictness);
      case TextQuery.Not(TextQuery excluded) -> not(matching(excluded, Strictness.ALL));
    };
  }

  /** How well articles match; those that match nothing are not excluded. */
  Query scoring(TextQuery query) {
    return switch (query) {
      case TextQuery.Everything everything -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Tagged tagged -> NOTHING;
      case TextQuery.Words(String text) -> wordsScore(text);
      case TextQuery.Phrase(String text) -> exactPhrase(text);
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          combined(Occur.SHOULD, parts.stream().map(this::scoring).toList());
      case TextQuery.AllOf(List<TextQuery> parts) ->
          combined(Occur.SHOULD, parts.stream().map(this::scoring).toList());
    };
  }

  /** What to mark in titles and snippets. */
  Query marking(TextQuery query, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything everything -> NOTHING;
      case TextQuery.Tagged tagged -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Phrase(String text) -> exactPhrase(text);
      case TextQuery.Words(String text) -> wordsMarked(text, strictness);
      case TextQuery.AnyOf(List<TextQuery> parts) -> marking(parts, strictness);
      case TextQuery.AllOf(List<TextQuery> parts) -> marking(parts, strictness);
    };
  }

  private Query marking(List<TextQuery> parts, Strictness strictness) {
    return combined(Occur.SHOULD, parts.stream().map(part -> marking(part, strictness)).toList());
  }

  /** Whole words and names; parts of them only where parts were let in, and no single kanji. */
  private Query wordsMarked(String text, Strictness strictness) {
    List<Query> ways = new ArrayList<>();
    for (QueryUnits.Unit unit : tellingUnits(text)) {
      ways.addAll(waysOf(unit));
      if (strictness != Strictness.ALL) {
        QueryTerm.of(analyzer, Schema.TEXT, unit.text()).stream()
            .filter(term -> term.term().length() > 1)
            .forEach(term -> ways.add(new TermQuery(new Term(Schema.TEXT, term.term()))));
      }
    }
    return ways.isEmpty() ? NOTHING : combined(Occur.SHOULD, ways);
  }

  /** Everything that stands for the unit: its words in either view, and its concepts. */
  private List<Query> waysOf(QueryUnits.Unit unit) {
    List<Query> ways = new ArrayList<>();
    addPhrase(Schema.TEXT, unit.text(), ways);
    addPhrase(Schema.EXACT, unit.text(), ways);
    unit.concepts()
        .forEach(concept -> ways.add(new TermQuery(new Term(Schema.TEXT, concept.key()))));
    return ways;
  }

  private Query all(List<TextQuery> parts, Strictness strictness) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (TextQuery part : parts) {
      if (part instanceof TextQuery.Not(TextQuery excluded)) {
        all.add(matching(excluded, Strictness.ALL), Occur.MUST_NOT);
      } else {
        all.add(matching(part, strictness), Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private static Query not(Query excluded) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(excluded, Occur.MUST_NOT)
        .build();
  }

  private Query allUnits(String text) {
    List<Query> wanted = new ArrayList<>();
    for (QueryUnits.Unit unit : tellingUnits(text)) {
      List<Query> ways = waysOf(unit);
      if (!ways.isEmpty()) {
        wanted.add(combined(Occur.SHOULD, ways));
      }
    }
    return wanted.isEmpty() ? NOTHING : combined(Occur.MUST, wanted);
  }

  /** Without stop words, such as の between two names; they count where nothing else is typed. */
  private List<QueryUnits.Unit> tellingUnits(String text) {
    List<QueryUnits.Unit> all = units.of(text);
    List<QueryUnits.Unit> telling =
        all.stream()
            .filter(
                unit ->
                    !unit.concepts().isEmpty()
                        || !QueryTerm.of(analyzer, Schema.TEXT, unit.text()).isEmpty())
            .toList();
    return telling.isEmpty() ? all : telling;
  }

  /** Of all words, parts of words and concepts, most or at least one. */
  private Query manyTerms(String text, Strictness strictness) {
    BooleanQuery.Builder many = new BooleanQuery.Builder();
    int count = 0;
    for (QueryUnits.Unit unit : units.of(text)) {
      List<Query> ways = new ArrayList<>();
      for (QueryTerm term : QueryTerm.of(analyzer, Schema.TEXT, unit.text())) {
        ways.add(new TermQuery(new Term(Schema.TEXT, term.term())));
      }
      if (unit.concepts().isEmpty()) {
        for (Query way : ways) {
          many.add(way, Occur.SHOULD);
          count++;
        }
      } else {
        Query words = ways.isEmpty() ? NOTHING : combined(Occur.MUST, ways);
        many.add(
            combined(Occur.SHOULD, List.of(words, conceptQuery(Schema.TEXT, unit.concepts()))),
            Occur.SHOULD);
        count++;
      }
    }
    if (strictness == Strictness.MOST) {
      many.setMinimumNumberShouldMatch(count / 2 + 1);
    }
    return count == 0 ? NOTHING : many.build();
  }

  private Query wordsScore(String text) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (QueryUnits.Unit unit : units.of(text)) {
      sum.add(unitScore(unit), Occur.SHOULD);
      if (!unit.concepts().isEmpty()) {
        sum.add(
            new BoostQuery(conceptQuery(Schema.TITLE, unit.concepts()), TITLE_CONCEPT),
            Occur.SHOULD);
      }
    }
    List<QueryTerm> words = QueryTerm.of(analyzer, Schema.TEXT, text);
    addBoosted(terms(Schema.EXACT, QueryTerm.of(analyzer, Schema.EXACT, text)), EXACT, sum);
    addBoosted(terms(Schema.TITLE, words), TITLE, sum);
    addBoosted(neighbours(words), PHRASE, sum);
    return sum.build();
  }

  private Query unitScore(QueryUnits.Unit unit) {
    List<QueryTerm> terms = QueryTerm.of(analyzer, Schema.TEXT, unit.text());
    Query words = combined(Occur.SHOULD, terms(Schema.TEXT, terms));
    return unit.concepts().isEmpty()
        ? words
        : new DisjunctionMaxQuery(
            List.of(words, new BoostQuery(conceptQuery(Schema.TEXT, unit.concepts()), CONCEPT)),
            0.1f);
  }

  private static void addBoosted(List<Query> queries, float boost, BooleanQuery.Builder sum) {
    if (!queries.isEmpty()) {
      sum.add(new BoostQuery(combined(Occur.SHOULD, queries), boost), Occur.SHOULD);
    }
  }

  private static List<Query> terms(String field, List<QueryTerm> terms) {
    return terms.stream()
        .map(QueryTerm::term)
        .distinct()
        .<Query>map(term -> new TermQuery(new Term(field, term)))
        .toList();
  }

  /** A phrase of each two terms that follow each other. */
  private static List<Query> neighbours(List<QueryTerm> terms) {
    List<Query> phrases = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      QueryTerm left = terms.get(i - 1);
      QueryTerm right = terms.get(i);
      phrases.add(
          new PhraseQuery.Builder()
              .add(new Term(Schema.TEXT, left.term()), 0)
              .add(
                  new Term(Schema.TEXT, right.term()),
                  Math.max(1, right.position() - left.position()))
              .build());
    }
    return phrases;
  }

  private Query exactPhrase(String text) {
    List<Query> ways = new ArrayList<>();
    addPhrase(Schema.EXACT, text, ways);
    return ways.isEmpty() ? NOTHING : ways.getFirst();
  }

  private void addPhrase(String field, String text, List<Query> ways) {
    List<QueryTerm> terms = QueryTerm.of(analyzer, field, text);
    if (terms.size() == 1) {
      ways.add(new TermQuery(new Term(field, terms.getFirst().term())));
    } else if (!terms.isEmpty()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      int first = terms.getFirst().position();
      terms.forEach(t -> phrase.add(new Term(field, t.term()), t.position() - first));
      ways.add(phrase.build());
    }
  }

  /** All concepts of one unit count as one term. */
  private static Query conceptQuery(String field, List<Concept> concepts) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    concepts.forEach(concept -> synonyms.addTerm(new Term(field, concept.key())));
    return synonyms.build();
  }

  private static Query combined(Occur occur, List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }

  /** Matching decides, scoring ranks. */
  static Query ranked(Query matching, Query scoring) {
    return new BooleanQuery.Builder()
        .add(new ConstantScoreQuery(matching), Occur.FILTER)
        .add(scoring, Occur.SHOULD)
        .build();
  }
}

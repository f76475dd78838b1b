package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which articles a query finds, strictly or relaxed. Scores nothing. */
final class Matching {
  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final Analyzer analyzer;
  private final Function<String, Meaning> meanings;

  Matching(Analyzer analyzer, Function<String, Meaning> meanings) {
    this.analyzer = analyzer;
    this.meanings = meanings;
  }

  /** Without translations: what is excluded is excluded for sure, and not on a guess. */
  private Matching asTyped() {
    return new Matching(analyzer, text -> meaning(text).asTyped());
  }

  private Meaning meaning(String text) {
    return meanings.apply(text);
  }

  /** Which articles match; all score alike. */
  Query of(TextQuery query, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything() -> MatchAllDocsQuery.INSTANCE;
      case TextQuery.Words(String text) ->
          strictness == Strictness.ALL ? allUnits(text) : many(List.of(text), strictness);
      case TextQuery.Phrase(String text) ->
          Phrases.of(analyzer, Schema.EXACT, text).orElse(NOTHING);
      case TextQuery.Tagged tagged ->
          new TermQuery(new Term(Schema.facet(tagged.facet()), tagged.value()));
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          Clauses.any(parts.stream().map(p -> of(p, strictness)).toList());
      case TextQuery.AllOf(List<TextQuery> parts) -> all(parts, strictness);
      case TextQuery.Not(TextQuery excluded) -> not(asTyped().of(excluded, Strictness.ALL));
    };
  }

  /** Everything in its own language that stands for the unit, and its concepts. */
  static List<Query> waysOf(Analyzer analyzer, Meaning.Unit unit) {
    List<Query> ways = new ArrayList<>();
    Phrases.of(analyzer, Schema.TEXT, unit.text()).ifPresent(ways::add);
    Phrases.of(analyzer, Schema.EXACT, unit.text()).ifPresent(ways::add);
    unit.concepts()
        .forEach(concept -> ways.add(new TermQuery(new Term(Schema.TEXT, concept.key()))));
    return ways;
  }

  /** Relaxed, words and quoted words count together, and what is between quotes is words. */
  private Query all(List<TextQuery> parts, Strictness strictness) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> texts = new ArrayList<>();
    boolean positive = false;
    for (TextQuery part : parts) {
      switch (part) {
        case TextQuery.Not(TextQuery excluded) ->
            all.add(asTyped().of(excluded, Strictness.ALL), Occur.MUST_NOT);
        case TextQuery.Words(String text) when strictness != Strictness.ALL -> texts.add(text);
        case TextQuery.Phrase(String text) when strictness != Strictness.ALL -> texts.add(text);
        default -> {
          all.add(of(part, strictness), Occur.MUST);
          positive = true;
        }
      }
    }
    if (!texts.isEmpty()) {
      all.add(many(texts, strictness), Occur.MUST);
    } else if (!positive) {
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
    Meaning meaning = meaning(text);
    List<Query> wanted = new ArrayList<>();
    for (Meaning.Unit unit : meaning.units()) {
      List<Query> ways = waysOf(analyzer, unit);
      List<Meaning.Stretch> stretches = meaning.of(unit);
      if (stretches.stream().anyMatch(stretch -> stretch.wordings().isPresent())) {
        ways.add(Clauses.all(stretches.stream().map(Matching::anyWording).toList()));
      }
      if (!ways.isEmpty()) {
        wanted.add(Clauses.any(ways));
      }
    }
    return wanted.isEmpty() ? NOTHING : Clauses.all(wanted);
  }

  /** Of all names, words and parts of words, most or at least one. */
  private Query many(List<String> texts, Strictness strictness) {
    BooleanQuery.Builder many = new BooleanQuery.Builder();
    List<Meaning.Stretch> stretches =
        texts.stream().flatMap(text -> meaning(text).stretches().stream()).toList();
    for (Meaning.Stretch stretch : stretches) {
      many.add(anyWording(stretch), Occur.SHOULD);
    }
    many.setMinimumNumberShouldMatch(Relaxation.least(stretches.size(), strictness));
    return stretches.isEmpty() ? NOTHING : many.build();
  }

  /** The words of the stretch, or what stands for them in the other language. */
  private static Query anyWording(Meaning.Stretch stretch) {
    List<Query> ways = new ArrayList<>();
    if (!stretch.terms().isEmpty()) {
      ways.add(
          Clauses.all(
              stretch.terms().stream()
                  .<Query>map(t -> new TermQuery(new Term(Schema.TEXT, t.term())))
                  .toList()));
    }
    stretch.wordings().ifPresent(where -> ways.add(new WordingsQuery(where, Schema.TEXT)));
    return ways.isEmpty() ? NOTHING : Clauses.any(ways);
  }
}

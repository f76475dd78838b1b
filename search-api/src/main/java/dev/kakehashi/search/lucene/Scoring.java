package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** How well articles match: every view of the words adds up, and nothing is excluded. */
final class Scoring {
  /** Words that ask and tell nothing of the answer. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "何", "誰", "だれ", "どこ", "何処", "いつ", "どの", "どれ", "どんな", "なに", "なん", "なぜ", "何故", "いくつ", "幾つ",
          "いくら", "どう", "どちら", "教える", "答える", "くださる", "下さる");

  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final Analyzer analyzer;
  private final Function<String, Meaning> meanings;
  private final PrefixWords prefixes;
  private final Ranking ranking;

  Scoring(
      Analyzer analyzer,
      Function<String, Meaning> meanings,
      PrefixWords prefixes,
      Ranking ranking) {
    this.analyzer = analyzer;
    this.meanings = meanings;
    this.prefixes = prefixes;
    this.ranking = ranking;
  }

  /** How well articles match; those that match nothing are not excluded. */
  Query of(TextQuery query) {
    return switch (query) {
      case TextQuery.Everything everything -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Tagged tagged -> NOTHING;
      case TextQuery.After after -> NOTHING;
      case TextQuery.Before before -> NOTHING;
      case TextQuery.Prefix(String text) -> prefixes.query(text);
      case TextQuery.Near near -> Clauses.any(List.of(of(near.left()), of(near.right())));
      case TextQuery.Words(String text) -> wordsScore(text);
      case TextQuery.Phrase(String text) ->
          Clauses.any(
              List.of(wordsScore(text), Phrases.of(analyzer, Schema.EXACT, text).orElse(NOTHING)));
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          Clauses.any(parts.stream().map(this::of).toList());
      case TextQuery.AllOf(List<TextQuery> parts) ->
          Clauses.any(parts.stream().map(this::of).toList());
    };
  }

  private Query wordsScore(String text) {
    Meaning meaning = meanings.apply(text);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (Meaning.Stretch stretch : meaning.stretches()) {
      sum.add(stretchScore(stretch), Occur.SHOULD);
      stretch
          .titles()
          .map(
              where ->
                  new BoostQuery(new WordingsQuery(where, Schema.TITLE), ranking.of(Factor.TITLE)))
          .ifPresent(title -> sum.add(title, Occur.SHOULD));
    }
    for (Meaning.Unit unit : meaning.units()) {
      addBoosted(namedInTitle(unit), ranking.of(Factor.TITLE_CONCEPT), sum);
    }
    List<QueryTerm> words = withoutQuestions(meaning.terms());
    addBoosted(exactTerms(text), ranking.of(Factor.EXACT), sum);
    addBoosted(terms(Schema.TITLE, words), ranking.of(Factor.TITLE), sum);
    addBoosted(neighbours(words), ranking.of(Factor.PHRASE), sum);
    return sum.build();
  }

  /** What the unit names, in whichever language a title names it; all of it counts as one term. */
  private static List<Query> namedInTitle(Meaning.Unit unit) {
    if (unit.concepts().isEmpty()) {
      return List.of();
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(Schema.TITLE);
    unit.concepts().forEach(c -> synonyms.addTerm(new Term(Schema.TITLE, c.key())));
    return List.of(synonyms.build());
  }

  /** The better of the words themselves and all that stands for them counts. */
  private Query stretchScore(Meaning.Stretch stretch) {
    List<Query> ways = new ArrayList<>();
    List<Query> words = terms(Schema.TEXT, withoutQuestions(stretch.terms()));
    if (!words.isEmpty()) {
      ways.add(new BoostQuery(Clauses.any(words), ranking.of(Factor.WORDS)));
    }
    stretch
        .wordings()
        .ifPresent(
            where -> {
              Query query = new WordingsQuery(where, Schema.TEXT);
              boolean named = stretch.translations().isEmpty();
              ways.add(named ? query : new BoostQuery(query, ranking.of(Factor.TRANSLATED)));
            });
    return ways.isEmpty() ? NOTHING : new DisjunctionMaxQuery(ways, ranking.of(Factor.SECOND_BEST));
  }

  private static List<QueryTerm> withoutQuestions(List<QueryTerm> terms) {
    return terms.stream().filter(term -> !QUESTION_WORDS.contains(term.term())).toList();
  }

  /** Bigrams of hiragana alone are endings, particles and questions. */
  private List<Query> exactTerms(String text) {
    List<Query> queries = new ArrayList<>();
    QueryTerm.of(analyzer, Schema.EXACT, text).stream()
        .map(QueryTerm::term)
        .distinct()
        .forEach(
            term -> {
              long hiragana = term.chars().filter(c -> c >= 'ぁ' && c <= 'ゟ').count();
              Query query = new TermQuery(new Term(Schema.EXACT, term));
              if (hiragana == 0) {
                queries.add(query);
              } else if (hiragana < term.length()) {
                queries.add(new BoostQuery(query, ranking.of(Factor.HALF_HIRAGANA)));
              }
            });
    return queries;
  }

  private static void addBoosted(List<Query> queries, float boost, BooleanQuery.Builder sum) {
    if (!queries.isEmpty()) {
      sum.add(new BoostQuery(Clauses.any(queries), boost), Occur.SHOULD);
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
}

package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.DayRange;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.translation.Translation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * The query tree in Lucene's queries, for one request. Which articles match and how they are ranked
 * are two questions: {@link #matching} is strict or relaxed and scores nothing, {@link #scoring}
 * adds up every view of the words and excludes nothing. The weights and where they come from:
 * docs/relevance.md.
 */
final class LuceneQueries {
  /** How much the bigram and unstemmed view adds to the words. */
  private static final float EXACT = 0.5f;

  /** What a bigram with one hiragana counts of that: it mostly lies across two words. */
  private static final float HALF_HIRAGANA = 0.5f;

  /** How much words side by side, in the order typed, add to the words alone. */
  private static final float PHRASE = 0.3f;

  /**
   * How much a concept in the title adds, in whichever language: a twin in the other language is
   * found by it. Chosen on samples/topics, see docs/relevance.md.
   */
  private static final float TITLE_CONCEPT = 1.2f;

  /** How much a word in the title adds. */
  private static final float TITLE = 0.3f;

  /** What a translation counts beside the word itself, so that a reader's own words come first. */
  private static final float TRANSLATED = 0.9f;

  /** More than any score: what lifts an article with all the words above those with some. */
  private static final float COMPLETE = 100;

  /** What the lesser of a word and its translation adds to the better one. */
  private static final float SECOND_BEST = 0.1f;

  /** Words that ask and tell nothing of the answer. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "何", "誰", "だれ", "どこ", "何処", "いつ", "どの", "どれ", "どんな", "なに", "なん", "なぜ", "何故", "いくつ", "幾つ",
          "いくら", "どう", "どちら", "教える", "答える", "くださる", "下さる");

  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final Analyzer analyzer;
  private final Function<String, Meaning> meanings;
  private final PrefixWords prefixes;
  private final NearWords near;
  private final Map<String, Meaning> known = new HashMap<>();

  /**
   * @param meanings asked once for each text
   */
  LuceneQueries(Analyzer analyzer, Function<String, Meaning> meanings, PrefixWords prefixes) {
    this.analyzer = analyzer;
    this.meanings = meanings;
    this.prefixes = prefixes;
    this.near = new NearWords(analyzer, this::meaning, prefixes);
  }

  /** Without translations: what is excluded is excluded for sure, and not on a guess. */
  private LuceneQueries asTyped() {
    return new LuceneQueries(analyzer, text -> meaning(text).asTyped(), prefixes);
  }

  private Meaning meaning(String text) {
    return known.computeIfAbsent(text, meanings);
  }

  /** How many of the words an article needs. */
  enum Strictness {
    ALL,
    MOST,
    SOME
  }

  /** What the typed words name, in the order typed. */
  List<SearchResponse.Understood> understood(TextQuery query) {
    return words(query)
        .flatMap(text -> meaning(text).units().stream())
        .filter(unit -> !unit.concepts().isEmpty())
        .map(unit -> new SearchResponse.Understood(unit.text(), unit.concepts()))
        .toList();
  }

  /** What is searched in the other language too, in the order typed. */
  List<SearchResponse.AlsoSearched> alsoSearched(TextQuery query, Strictness strictness) {
    Stream<String> translated =
        strictness == Strictness.ALL // quoted words stand as typed
            ? words(query)
            : wanted(query).flatMap(LuceneQueries::withSides).map(LuceneQueries::text);
    return translated
        .flatMap(text -> meaning(text).stretches().stream())
        .filter(stretch -> !stretch.translations().isEmpty())
        .map(
            stretch ->
                new SearchResponse.AlsoSearched(
                    stretch.text(),
                    stretch.language(),
                    stretch.translations().stream().map(Translation::text).toList()))
        .distinct()
        .toList();
  }

  /**
   * How many names, words and entries are wanted, quoted ones too; single kanji only beside words.
   */
  int size(TextQuery query) {
    List<Meaning.Stretch> all =
        texts(query).flatMap(text -> meaning(text).stretches().stream()).toList();
    int telling = (int) all.stream().filter(Meaning.Stretch::tells).count();
    return telling > 1 ? all.size() : telling;
  }

  /** The words that are wanted, without quoted and excluded ones. */
  private static Stream<String> words(TextQuery query) {
    return wanted(query)
        .flatMap(LuceneQueries::withSides)
        .filter(TextQuery.Words.class::isInstance)
        .map(LuceneQueries::text);
  }

  /** The words of which a relaxed answer may lack some, quoted ones included. */
  private static Stream<String> texts(TextQuery query) {
    return wanted(query).map(LuceneQueries::text).filter(text -> !text.isEmpty());
  }

  /** Of things near one another the words. */
  private static Stream<TextQuery> withSides(TextQuery part) {
    return part instanceof TextQuery.Near near
        ? Stream.<TextQuery>of(near.left(), near.right()).filter(TextQuery.Words.class::isInstance)
        : Stream.of(part);
  }

  private static String text(TextQuery part) {
    return switch (part) {
      case TextQuery.Words(String text) -> text;
      case TextQuery.Phrase(String text) -> text;
      case TextQuery.Prefix prefix -> "";
      case TextQuery.Near near -> "";
      case TextQuery.AnyOf any -> "";
      case TextQuery.AllOf all -> "";
      case TextQuery.Everything everything -> "";
      case TextQuery.Tagged tagged -> "";
      case TextQuery.After after -> "";
      case TextQuery.Before before -> "";
      case TextQuery.Not not -> "";
    };
  }

  /** What texts have to say, in the order typed. */
  private static Stream<TextQuery> wanted(TextQuery query) {
    return switch (query) {
      case TextQuery.Words words -> Stream.of(words);
      case TextQuery.Phrase phrase -> Stream.of(phrase);
      case TextQuery.Prefix prefix -> Stream.of(prefix);
      case TextQuery.Near near -> Stream.of(near);
      case TextQuery.AnyOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.AllOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.Everything everything -> Stream.empty();
      case TextQuery.Tagged tagged -> Stream.empty();
      case TextQuery.After after -> Stream.empty();
      case TextQuery.Before before -> Stream.empty();
      case TextQuery.Not not -> Stream.empty();
    };
  }

  /** Beginnings of words that have too many of them. */
  List<String> tooWide(TextQuery query) {
    return wanted(query)
        .flatMap(
            part ->
                part instanceof TextQuery.Near near
                    ? Stream.of(near.left(), near.right())
                    : Stream.of(part))
        .flatMap(
            part ->
                part instanceof TextQuery.Prefix(String text) ? Stream.of(text) : Stream.empty())
        .filter(text -> prefixes.of(text).tooMany())
        .toList();
  }

  /** Which articles match; all score alike. */
  Query matching(TextQuery query, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything() -> MatchAllDocsQuery.INSTANCE;
      case TextQuery.Words(String text) ->
          strictness == Strictness.ALL ? allUnits(text) : many(List.of(text), strictness);
      case TextQuery.Phrase(String text) -> exactPhrase(text);
      case TextQuery.Prefix(String text) -> beginning(text);
      case TextQuery.Near together -> near(together);
      case TextQuery.After(LocalDate first) ->
          Choice.days(new DayRange(Optional.of(first), Optional.empty()));
      case TextQuery.Before(LocalDate last) ->
          Choice.days(new DayRange(Optional.empty(), Optional.of(last)));
      case TextQuery.Tagged tagged ->
          new TermQuery(new Term(Schema.facet(tagged.facet()), tagged.value()));
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          combined(Occur.SHOULD, parts.stream().map(p -> matching(p, strictness)).toList());
      case TextQuery.AllOf(List<TextQuery> parts) -> all(parts, strictness);
      case TextQuery.Not(TextQuery excluded) -> not(asTyped().matching(excluded, Strictness.ALL));
    };
  }

  /** How well articles match; those that match nothing are not excluded. */
  Query scoring(TextQuery query) {
    return switch (query) {
      case TextQuery.Everything everything -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Tagged tagged -> NOTHING;
      case TextQuery.After after -> NOTHING;
      case TextQuery.Before before -> NOTHING;
      case TextQuery.Words(String text) -> wordsScore(text);
      case TextQuery.Prefix(String text) -> beginning(text);
      case TextQuery.Near together ->
          combined(Occur.SHOULD, List.of(scoring(together.left()), scoring(together.right())));
      case TextQuery.Phrase(String text) ->
          combined(Occur.SHOULD, List.of(wordsScore(text), exactPhrase(text)));
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
      case TextQuery.After after -> NOTHING;
      case TextQuery.Before before -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Near together -> near.of(together);
      case TextQuery.Prefix(String text) -> combined(Occur.SHOULD, prefixes.of(text).marked());
      case TextQuery.Phrase(String text) when strictness == Strictness.ALL -> exactPhrase(text);
      case TextQuery.Phrase(String text) -> wordsMarked(text, strictness);
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
    Meaning meaning = meaning(text);
    for (Meaning.Unit unit : meaning.units()) {
      ways.addAll(waysOf(unit));
    }
    for (Meaning.Stretch stretch : meaning.stretches()) {
      for (Translation translation : stretch.translations()) {
        ways.addAll(Phrases.anywhere(analyzer, translation.text()));
      }
    }
    if (strictness != Strictness.ALL) {
      meaning.terms().stream()
          .filter(term -> term.term().length() > 1)
          .forEach(term -> ways.add(word(Schema.TEXT, term)));
    }
    return ways.isEmpty() ? NOTHING : combined(Occur.SHOULD, ways);
  }

  /** Everything in its own language that stands for the unit, and its concepts. */
  private List<Query> waysOf(Meaning.Unit unit) {
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
            all.add(asTyped().matching(excluded, Strictness.ALL), Occur.MUST_NOT);
        case TextQuery.Words(String text) when strictness != Strictness.ALL -> texts.add(text);
        case TextQuery.Phrase(String text) when strictness != Strictness.ALL -> texts.add(text);
        default -> {
          all.add(matching(part, strictness), Occur.MUST);
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
      List<Query> ways = waysOf(unit);
      List<Meaning.Stretch> stretches = meaning.of(unit);
      if (stretches.stream().anyMatch(stretch -> stretch.wordings().isPresent())) {
        ways.add(combined(Occur.MUST, stretches.stream().map(LuceneQueries::anyWording).toList()));
      }
      if (!ways.isEmpty()) {
        wanted.add(combined(Occur.SHOULD, ways));
      }
    }
    return wanted.isEmpty() ? NOTHING : combined(Occur.MUST, wanted);
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
          combined(Occur.MUST, stretch.terms().stream().map(t -> word(Schema.TEXT, t)).toList()));
    }
    stretch.wordings().ifPresent(where -> ways.add(new WordingsQuery(where, Schema.TEXT)));
    return ways.isEmpty() ? NOTHING : combined(Occur.SHOULD, ways);
  }

  private Query wordsScore(String text) {
    Meaning meaning = meaning(text);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (Meaning.Stretch stretch : meaning.stretches()) {
      sum.add(stretchScore(stretch), Occur.SHOULD);
      stretch
          .titles()
          .map(where -> new BoostQuery(new WordingsQuery(where, Schema.TITLE), TITLE))
          .ifPresent(title -> sum.add(title, Occur.SHOULD));
    }
    for (Meaning.Unit unit : meaning.units()) {
      addBoosted(namedInTitle(unit), TITLE_CONCEPT, sum);
    }
    List<QueryTerm> words = withoutQuestions(meaning.terms());
    addBoosted(exactTerms(text), EXACT, sum);
    addBoosted(terms(Schema.TITLE, words), TITLE, sum);
    addBoosted(neighbours(words), PHRASE, sum);
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
  private static Query stretchScore(Meaning.Stretch stretch) {
    List<Query> ways = new ArrayList<>();
    List<Query> words = terms(Schema.TEXT, withoutQuestions(stretch.terms()));
    if (!words.isEmpty()) {
      ways.add(combined(Occur.SHOULD, words));
    }
    stretch
        .wordings()
        .ifPresent(
            where -> {
              Query query = new WordingsQuery(where, Schema.TEXT);
              boolean named = stretch.translations().isEmpty();
              ways.add(named ? query : new BoostQuery(query, TRANSLATED));
            });
    return ways.isEmpty() ? NOTHING : new DisjunctionMaxQuery(ways, SECOND_BEST);
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
                queries.add(new BoostQuery(query, HALF_HIRAGANA));
              }
            });
    return queries;
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

  private static Query word(String field, QueryTerm term) {
    return new TermQuery(new Term(field, term.term()));
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

  /** Quoted words are somewhere to the letter too. */
  private Query near(TextQuery.Near together) {
    List<Query> all = new ArrayList<>(List.of(near.of(together)));
    for (TextQuery.Located side : List.of(together.left(), together.right())) {
      if (side instanceof TextQuery.Phrase(String text)) {
        all.add(exactPhrase(text));
      }
    }
    return combined(Occur.MUST, all);
  }

  private Query beginning(String text) {
    return new WordingsQuery(prefixes.of(text).where(), Schema.EXACT);
  }

  private Query exactPhrase(String text) {
    return Phrases.of(analyzer, Schema.EXACT, text).orElse(NOTHING);
  }

  private static Query combined(Occur occur, List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }

  /** Matching decides, scoring ranks; articles with all the words come first in any case. */
  Query ranked(TextQuery query, Strictness strictness) {
    BooleanQuery.Builder ranked =
        new BooleanQuery.Builder()
            .add(new ConstantScoreQuery(matching(query, strictness)), Occur.FILTER)
            .add(scoring(query), Occur.SHOULD);
    if (strictness != Strictness.ALL) {
      Query all = new ConstantScoreQuery(matching(query, Strictness.ALL));
      ranked.add(new BoostQuery(all, COMPLETE), Occur.SHOULD);
    }
    return ranked.build();
  }
}

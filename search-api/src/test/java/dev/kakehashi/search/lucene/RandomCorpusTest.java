package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import dev.kakehashi.index.Signature;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.DayRange;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.SearchResponse.MonthCount;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.SortOrder;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.RepeatedTest;

/** Totals, hits, order, facet counts and timeline against a count in plain Java. */
final class RandomCorpusTest {
  /** None names a concept, and each is one term to either analyzer. */
  private static final List<String> WORDS = List.of("zebra", "violin", "meadow", "林檎", "蜜柑");

  private static final int QUESTIONS = 60;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Map<String, Article> articles = new TreeMap<>();
  private final Map<String, String> groups = new TreeMap<>();

  @RepeatedTest(5)
  void everyCountEqualsTheOneByHand() throws IOException {
    System.out.println("RandomCorpusTest seed " + seed);
    try (LuceneArticleSearch search = search()) {
      for (int i = 0; i < QUESTIONS; i++) {
        ask(search, randomRequest());
      }
    }
  }

  /** Several commits make several segments, and later articles replace earlier ones. */
  private LuceneArticleSearch search() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, List.of());
    for (int commits = random.nextInt(5); commits > 0; commits--) {
      List<Article> added = new ArrayList<>();
      for (int count = random.nextInt(40); count > 0; count--) {
        added.add(randomArticle("a" + random.nextInt(150)));
      }
      Shelf.put(directory, added);
      added.forEach(article -> articles.put(article.id(), article));
    }
    findGroups();
    return new LuceneArticleSearch(directory, Vocabulary.builtIn());
  }

  private void ask(LuceneArticleSearch search, SearchRequest request) {
    String question = "seed " + seed + ", " + request;
    Strictness strictness = strictness(request);
    List<Article> expected = matching(request, strictness, Optional.empty());
    SearchResponse response = search.search(request);
    long groups = expected.stream().map(this::group).distinct().count();
    assertThat(response.groups()).as(question).isEqualTo(groups);
    assertThat(response.total())
        .as(question)
        .isEqualTo(request.collapsed() ? groups : expected.size());
    assertThat(response.relaxed())
        .as(question)
        .isEqualTo(strictness != Strictness.ALL && !expected.isEmpty());
    assertThat(response.facets()).as(question).isEqualTo(counts(request, strictness));
    assertThat(response.timeline()).as(question).isEqualTo(timeline(request, strictness));
    if (request.collapsed()) {
      askForTheBestOfGroups(search, request, expected);
      return;
    }
    List<Hit> hits = allPages(search, request);
    if (request.sort() == SortOrder.RELEVANCE
        && !(request.query() instanceof TextQuery.Everything)) {
      assertThat(hits)
          .as(question)
          .isSortedAccordingTo(
              Comparator.comparingDouble((Hit hit) -> hit.score())
                  .reversed()
                  .thenComparing(hit -> hit.article().id()));
      assertThat(ids(hits)).as(question).containsExactlyInAnyOrderElementsOf(idsOf(expected));
    } else {
      expected.sort(order(request.sort()));
      assertThat(ids(hits)).as(question).isEqualTo(idsOf(expected));
    }
  }

  /** The first of each group in the order without collapsing, with the number of the others. */
  private void askForTheBestOfGroups(
      LuceneArticleSearch search, SearchRequest request, List<Article> expected) {
    List<String> best = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Hit hit : allPages(search, request.withCollapsed(false))) {
      Article article = Objects.requireNonNull(articles.get(hit.article().id()));
      if (seen.add(group(article))) {
        long copies = expected.stream().filter(a -> group(a).equals(group(article))).count();
        best.add(article.id() + " and " + (copies - 1));
      }
    }
    assertThat(
            allPages(search, request).stream()
                .map(hit -> hit.article().id() + " and " + hit.similar()))
        .as("seed " + seed + ", " + request)
        .isEqualTo(best);
  }

  /** The least id among its copies and theirs. */
  private String group(Article article) {
    return Objects.requireNonNull(groups.get(article.id()));
  }

  private void findGroups() {
    articles.keySet().forEach(id -> groups.put(id, id));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Article one : articles.values()) {
        for (Article other : articles.values()) {
          if (group(one).compareTo(group(other)) < 0 && areCopies(one, other)) {
            groups.put(other.id(), group(one));
            changed = true;
          }
        }
      }
    }
  }

  private static boolean areCopies(Article one, Article other) {
    return Signature.of(one).likeness(Signature.of(other)) >= 0.8;
  }

  private static List<Hit> allPages(LuceneArticleSearch search, SearchRequest request) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> page;
    int number = request.page().number();
    do {
      PageRequest next = new PageRequest(number++, request.page().size());
      page = search.search(request.withPage(next)).hits();
      hits.addAll(page);
    } while (!page.isEmpty());
    return hits;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }

  private static List<String> idsOf(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }

  private static Comparator<Article> order(SortOrder sort) {
    long missing = sort == SortOrder.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
    Comparator<Article> byDay =
        Comparator.comparingLong(a -> a.published().map(LocalDate::toEpochDay).orElse(missing));
    return (sort == SortOrder.OLDEST ? byDay : byDay.reversed()).thenComparing(Article::id);
  }

  // What an article has to have, said once more without an index.

  private Strictness strictness(SearchRequest request) {
    if (words(request.query()).isEmpty()) {
      return Strictness.ALL;
    }
    for (Strictness strictness : List.of(Strictness.ALL, Strictness.MOST)) {
      int found = matching(request, strictness, Optional.empty()).size();
      boolean several = words(request.query()).size() >= 3 || request.text().length() >= 24;
      int enough = several ? strictness == Strictness.ALL ? 5 : 10 : 1;
      if (found >= enough) {
        return strictness;
      }
    }
    return Strictness.SOME;
  }

  private List<Article> matching(
      SearchRequest request, Strictness strictness, Optional<Facet> withoutChoiceOf) {
    Predicate<Article> wanted = article -> matches(request.query(), article, strictness);
    for (Facet facet : Facet.values()) {
      if (!withoutChoiceOf.equals(Optional.of(facet))) {
        wanted = wanted.and(article -> keepsTo(request, facet, article));
      }
    }
    return new ArrayList<>(articles.values().stream().filter(wanted).toList());
  }

  private static boolean keepsTo(SearchRequest request, Facet facet, Article article) {
    List<String> chosen = request.selected().getOrDefault(facet, List.of());
    boolean inChosen =
        chosen.isEmpty() || values(facet, article).stream().anyMatch(chosen::contains);
    return inChosen && (facet != Facet.YEAR || isWithin(request.published(), article));
  }

  private static boolean isWithin(DayRange days, Article article) {
    if (days.isOpen()) {
      return true;
    }
    return article
        .published()
        .filter(day -> days.from().map(from -> !day.isBefore(from)).orElse(true))
        .filter(day -> days.to().map(to -> !day.isAfter(to)).orElse(true))
        .isPresent();
  }

  private boolean matches(TextQuery query, Article article, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything() -> true;
      case TextQuery.Words(String text) -> hasWords(List.of(text.split(" ")), article, strictness);
      case TextQuery.Phrase(String text) -> article.body().contains(text);
      case TextQuery.Prefix(String text) ->
          bodyWords(article).stream().anyMatch(word -> word.startsWith(text));
      case TextQuery.Near near -> areNear(near, bodyWords(article));
      case TextQuery.After(LocalDate first) ->
          article.published().filter(day -> !day.isBefore(first)).isPresent();
      case TextQuery.Before(LocalDate last) ->
          article.published().filter(day -> !day.isAfter(last)).isPresent();
      case TextQuery.Tagged(Facet facet, String value) ->
          values(facet, article).contains(facet.spelled(value));
      case TextQuery.AllOf(List<TextQuery> parts) -> matchesAll(parts, article, strictness);
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          parts.stream().anyMatch(part -> matches(part, article, strictness));
      case TextQuery.Not(TextQuery excluded) -> !matches(excluded, article, Strictness.ALL);
    };
  }

  private static boolean areNear(TextQuery.Near near, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < words.size(); j++) {
        boolean apart = i != j && Math.abs(i - j) - 1 <= near.between();
        if (apart && isAt(near.left(), words.get(i)) && isAt(near.right(), words.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(TextQuery.Located side, String word) {
    return switch (side) {
      case TextQuery.Words(String text) -> word.equals(text);
      case TextQuery.Phrase(String text) -> word.equals(text);
      case TextQuery.Prefix(String text) -> word.startsWith(text);
    };
  }

  private static List<String> bodyWords(Article article) {
    return List.of(article.body().split(" "));
  }

  /** Relaxed, words and quoted words are counted together. */
  private boolean matchesAll(List<TextQuery> parts, Article article, Strictness strictness) {
    List<String> together = new ArrayList<>();
    for (TextQuery part : parts) {
      if (strictness != Strictness.ALL && part instanceof TextQuery.Words(String text)) {
        together.addAll(List.of(text.split(" ")));
      } else if (strictness != Strictness.ALL && part instanceof TextQuery.Phrase(String text)) {
        together.add(text);
      } else if (!matches(part, article, strictness)) {
        return false;
      }
    }
    return together.isEmpty() || hasWords(together, article, strictness);
  }

  /** All that are wanted, quoted or not. */
  private static List<String> words(TextQuery query) {
    return switch (query) {
      case TextQuery.Words(String text) -> List.of(text.split(" "));
      case TextQuery.Phrase(String text) -> List.of(text);
      case TextQuery.AllOf(List<TextQuery> parts) ->
          parts.stream().flatMap(part -> words(part).stream()).toList();
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          parts.stream().flatMap(part -> words(part).stream()).toList();
      case TextQuery.Everything everything -> List.of();
      case TextQuery.Tagged tagged -> List.of();
      case TextQuery.Prefix prefix -> List.of();
      case TextQuery.Near near -> List.of();
      case TextQuery.After after -> List.of();
      case TextQuery.Before before -> List.of();
      case TextQuery.Not not -> List.of();
    };
  }

  private boolean hasWords(List<String> words, Article article, Strictness strictness) {
    List<String> body = bodyWords(article);
    if (strictness == Strictness.ALL) {
      return body.containsAll(words);
    }
    double all = words.stream().mapToDouble(this::telling).sum();
    double sayable =
        words.stream()
            .filter(word -> isSaidIn(article.language(), word))
            .mapToDouble(this::telling)
            .sum();
    double here = words.stream().filter(body::contains).mapToDouble(this::telling).sum();
    double share = strictness == Strictness.MOST ? 0.5 : 0.2;
    return here > 0 && here >= Math.max(sayable, all * 0.75) * share * 0.9999;
  }

  private boolean isSaidIn(Language language, String word) {
    return language.equals(Language.UNDETERMINED)
        || articles.values().stream()
            .anyMatch(a -> a.language().equals(language) && bodyWords(a).contains(word));
  }

  /** The rarer the more. */
  private double telling(String word) {
    long having =
        articles.values().stream().filter(article -> bodyWords(article).contains(word)).count();
    return having == 0 ? 0 : Math.log(1 + (articles.size() - having + 0.5) / (having + 0.5));
  }

  /** With all that lies above them. */
  private static Set<String> values(Facet facet, Article article) {
    Set<String> values = new LinkedHashSet<>(facet.valuesOf(article));
    if (facet == Facet.SECTOR || facet == Facet.AGREEMENT) {
      for (String value : facet.valuesOf(article)) {
        Vocabulary.builtIn().withBroader(Concept.ofKey(facet.key() + ":" + value)).stream()
            .map(Concept::code)
            .forEach(values::add);
      }
    }
    return values;
  }

  private Map<Facet, List<FacetCount>> counts(SearchRequest request, Strictness strictness) {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : request.counted()) {
      Map<String, Set<String>> byValue = new TreeMap<>();
      for (Article article : matching(request, strictness, Optional.of(facet))) {
        for (String value : values(facet, article)) {
          byValue.computeIfAbsent(value, v -> new HashSet<>()).add(unit(request, article));
        }
      }
      List<FacetCount> sorted = new ArrayList<>();
      byValue.forEach((value, units) -> sorted.add(new FacetCount(value, units.size())));
      sorted.sort(Comparator.comparingInt(FacetCount::count).reversed()); // stable: by value
      counts.put(facet, sorted);
    }
    return counts;
  }

  private List<MonthCount> timeline(SearchRequest request, Strictness strictness) {
    Map<YearMonth, Set<String>> byMonth = new TreeMap<>();
    for (Article article : matching(request, strictness, Optional.of(Facet.YEAR))) {
      article
          .published()
          .map(YearMonth::from)
          .map(month -> byMonth.computeIfAbsent(month, m -> new HashSet<>()))
          .ifPresent(units -> units.add(unit(request, article)));
    }
    return byMonth.entrySet().stream()
        .map(month -> new MonthCount(month.getKey(), month.getValue().size()))
        .toList();
  }

  /** What is counted once. */
  private String unit(SearchRequest request, Article article) {
    return request.collapsed() ? group(article) : article.id();
  }

  // Chance.

  private Article randomArticle(String id) {
    StringBuilder body = new StringBuilder();
    for (int length = 1 + random.nextInt(6); length > 0; length--) {
      body.append(body.isEmpty() ? "" : " ").append(any(WORDS));
    }
    return new Article(
        id,
        Optional.empty(),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(SOURCES)),
        "untitled",
        false,
        body.toString(),
        any(List.of(Language.ENGLISH, Language.JAPANESE, Language.UNDETERMINED)),
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(randomDay()),
        List.of(),
        Tags.NONE.with(
            new Tags(
                some(List.of(new Country("GB"), new Country("JP"), new Country("EU"))),
                some(List.of(CountryPair.ofCode("GB-JP"), CountryPair.ofCode("EU-JP"))),
                some(SECTORS),
                some(List.of(new Agreement("mou"), new Agreement("rcep"), new Agreement("fta"))),
                some(List.of(Stage.values())),
                some(List.of(new Organisation("jba"), new Organisation("own-one"))))),
        List.of(),
        List.of());
  }

  private static final List<String> SOURCES = List.of("GOV.UK", "架け橋通信");
  private static final List<Sector> SECTORS =
      List.of(
          new Sector("life-sciences"), new Sector("biotechnology"), new Sector("no-such-sector"));

  private LocalDate randomDay() {
    return LocalDate.of(2023, 11, 1).plusDays(random.nextInt(500));
  }

  private SearchRequest randomRequest() {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    for (int choices = random.nextInt(4); choices > 0; choices--) {
      Facet facet = any(List.of(Facet.values()));
      List<String> values = new ArrayList<>(List.of("no-such-value"));
      articles.values().stream().limit(3).forEach(a -> values.addAll(values(facet, a)));
      selected.put(facet, some(values).stream().distinct().toList());
    }
    Set<Facet> counted = EnumSet.allOf(Facet.class);
    counted.removeIf(facet -> random.nextInt(4) == 0);
    return SearchRequest.of(randomText())
        .withSelected(selected)
        .withPublished(new DayRange(maybeDay(), maybeDay()))
        .withSort(any(List.of(SortOrder.values())))
        .withPage(new PageRequest(1, 1 + random.nextInt(50)))
        .withCounted(counted)
        .withCollapsed(random.nextBoolean());
  }

  private Optional<LocalDate> maybeDay() {
    return random.nextInt(4) == 0 ? Optional.of(randomDay()) : Optional.empty();
  }

  private String randomText() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(5); parts > 0; parts--) {
      text.append(text.isEmpty() ? "" : " ").append(randomPart());
    }
    return text.toString();
  }

  private String randomPart() {
    return switch (random.nextInt(14)) {
      case 0 -> "-" + any(WORDS);
      case 1 -> any(WORDS) + " OR " + any(WORDS);
      case 2 -> "(" + any(WORDS) + " | language:ja)";
      case 3 -> "country:GB";
      case 4 -> "\"" + any(WORDS) + "\"";
      case 5 -> any(WORDS) + " NEAR/" + random.nextInt(4) + " " + any(WORDS);
      case 6 -> "\"" + any(WORDS) + "\" NEAR/1 me*";
      case 7 -> any(WORDS).substring(0, 2) + "*";
      case 8 -> "after:2024-0" + (1 + random.nextInt(9)) + " before:2025";
      case 9 -> "国:gb";
      default -> any(WORDS);
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> some(List<T> choices) {
    return choices.stream().filter(choice -> random.nextInt(3) == 0).toList();
  }
}

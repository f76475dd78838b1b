package dev.kakehashi.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.kakehashi.search.ArticleSearch;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Asks judged queries and scores the answers. */
public final class Evaluation {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Evaluation() {}

  /** A query of a test set. */
  public record JudgedQuery(String id, String text) {}

  /**
   * @param ranking the ids answered, best first
   */
  public record Outcome(JudgedQuery query, List<String> ranking, Metrics metrics) {
    /** One object with what tells two runs apart. */
    public String json() {
      return GSON.toJson(
          new Line(
              query.id(),
              metrics.ndcg10(),
              metrics.mrr10(),
              metrics.recall100(),
              ranking.stream().limit(3).toList()));
    }

    private record Line(
        String id, double ndcg10, double mrr10, double recall100, List<String> top) {}
  }

  /** The means over all queries that have a judgement. */
  public record Summary(
      double ndcg10, double mrr10, double recall100, double success1, int queries) {
    public static Summary of(List<Outcome> outcomes) {
      return new Summary(
          mean(outcomes, Metrics::ndcg10),
          mean(outcomes, Metrics::mrr10),
          mean(outcomes, Metrics::recall100),
          mean(outcomes, Metrics::success1),
          outcomes.size());
    }

    public String json() {
      return GSON.toJson(this);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Metrics> metric) {
      return outcomes.stream()
          .mapToDouble(outcome -> metric.applyAsDouble(outcome.metrics()))
          .average()
          .orElse(0);
    }
  }

  /**
   * Reads one {@code {"id", "text"}} a line.
   *
   * @throws UnusableLineException naming the first line that is none
   */
  public static List<JudgedQuery> queries(Path file) throws IOException {
    List<JudgedQuery> queries = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          JsonObject json = JsonParser.parseString(lines.get(i)).getAsJsonObject();
          queries.add(new JudgedQuery(string(json, "id"), string(json, "text")));
        } catch (JsonParseException | IllegalStateException e) {
          throw new UnusableLineException(
              file, i + 1, "a line is {\"id\": \"…\", \"text\": \"…\"}");
        }
      }
    }
    return queries;
  }

  private static String string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonPrimitive()) {
      throw new IllegalStateException("no " + name);
    }
    return value.getAsString();
  }

  /**
   * @param choices all but the words, the page and the counts
   * @return one outcome per query with a judgement, in the order of the queries
   */
  public static List<Outcome> run(
      ArticleSearch search, List<JudgedQuery> queries, Qrels qrels, SearchRequest choices) {
    SearchRequest asked = choices.withPage(new PageRequest(1, 100)).withCounted(Set.of());
    return queries.parallelStream()
        .filter(query -> qrels.of(query.id()).values().stream().anyMatch(grade -> grade > 0))
        .map(query -> outcome(search, query, qrels, asked.withText(query.text())))
        .toList();
  }

  private static Outcome outcome(
      ArticleSearch search, JudgedQuery query, Qrels qrels, SearchRequest request) {
    SearchResponse response = search.search(request);
    List<String> ranking = response.hits().stream().map(hit -> hit.article().id()).toList();
    return new Outcome(query, ranking, Metrics.of(ranking, qrels.of(query.id())));
  }
}

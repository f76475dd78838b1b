package dev.kakehashi.cli;

import dev.kakehashi.article.Facet;
import dev.kakehashi.evaluation.Evaluation;
import dev.kakehashi.evaluation.Qrels;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.lucene.Factor;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.search.lucene.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Asks judged queries and prints nDCG@10 (gain 2^grade − 1), MRR@10, recall@100 and"
            + " success@1 as one JSON object.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOption index = new IndexOption();
  @Mixin VocabularyOption vocabulary = new VocabularyOption();
  @Mixin DictionaryOption dictionary = new DictionaryOption();
  @Mixin RecencyOption recency = new RecencyOption();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "One {\"id\", \"text\"} a line.")
  Path queries = Path.of("");

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "Query id, article id and grade a line, with tabs between.")
  Path qrels = Path.of("");

  @Option(
      names = "--filter",
      paramLabel = "FACET=VALUE",
      description = "Search only articles with this value, for example language=ja.")
  List<String> filters = new ArrayList<>();

  @Option(
      names = "--translate",
      paramLabel = "BOOLEAN",
      defaultValue = "true",
      arity = "1",
      description = "Search words in the other language too (default: ${DEFAULT-VALUE}).")
  boolean translate = true;

  @Option(
      names = "--ranking",
      paramLabel = "FACTOR=NUMBER",
      description = {
        "Rank with another number than the one shipped, to measure it; repeatable.",
        "The factors: ${COMPLETION-CANDIDATES}."
      },
      completionCandidates = FactorNames.class)
  List<String> ranking = new ArrayList<>();

  @Option(names = "--per-query", description = "Also print a line for each query, to compare runs.")
  boolean perQuery;

  @Override
  public Integer call() throws IOException {
    SearchRequest choices =
        SearchRequest.of("")
            .withSelected(filter())
            .withTranslate(translate)
            .withRecency(recency.recency);
    try (LuceneArticleSearch search =
        LuceneArticleSearch.open(
            index.directory, vocabulary.load(), dictionary.load(), ranking())) {
      List<Evaluation.Outcome> outcomes =
          Evaluation.run(search, Evaluation.queries(queries), Qrels.read(qrels), choices);
      if (perQuery) {
        outcomes.forEach(outcome -> System.out.println(outcome.json()));
      }
      System.out.println(Evaluation.Summary.of(outcomes).json());
      return ExitCode.OK;
    }
  }

  /** For the help. */
  static final class FactorNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Factor.values()).map(Factor::key).iterator();
    }
  }

  private Ranking ranking() {
    Map<Factor, Float> changed = new EnumMap<>(Factor.class);
    for (String pair : ranking) {
      int equals = Math.max(0, pair.indexOf('='));
      Factor factor = Factor.ofKey(pair.substring(0, equals)).orElseThrow(() -> noFactor(pair));
      try {
        changed.put(factor, Float.parseFloat(pair.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw noFactor(pair);
      }
    }
    return new Ranking(changed);
  }

  private CommandLine.ParameterException noFactor(String pair) {
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "--ranking takes FACTOR=NUMBER, not "
            + pair
            + "; the factors: "
            + String.join(", ", new FactorNames()));
  }

  private Map<Facet, List<String>> filter() {
    Map<Facet, List<String>> filter = new EnumMap<>(Facet.class);
    for (String pair : filters) {
      int equals = pair.indexOf('=');
      Facet facet =
          Facet.ofKey(equals < 0 ? pair : pair.substring(0, equals))
              .filter(known -> equals > 0)
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          spec.commandLine(), "--filter takes FACET=VALUE, not " + pair));
      filter.computeIfAbsent(facet, f -> new ArrayList<>()).add(pair.substring(equals + 1));
    }
    return filter;
  }
}

package dev.kakehashi.cli;

import dev.kakehashi.http.ApiAnswer;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description = {
      "Searches an index; the answer of the API in the terminal.",
      "Words are all wanted; \"a phrase\", -word, OR and country:JP work as in the page."
    })
final class SearchCommand implements Callable<Integer> {
  private CommandSpec spec = CommandSpec.create();

  @Mixin IndexOption index = new IndexOption();
  @Mixin VocabularyOption vocabulary = new VocabularyOption();
  @Mixin DictionaryOption dictionary = new DictionaryOption();
  @Mixin RecencyOption recency = new RecencyOption();

  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  boolean help;

  @Option(names = "--json", description = "Print the JSON that /api/search answers.")
  boolean json;

  @Option(
      names = "--translate",
      paramLabel = "BOOLEAN",
      defaultValue = "true",
      arity = "1",
      description = "Search words in the other language too (default: ${DEFAULT-VALUE}).")
  boolean translate = true;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
  List<String> query = List.of();

  /** A word with a minus is part of the query, and therefore this command has no short options. */
  @Spec
  void readExclusions(CommandSpec command) {
    command.parser().unmatchedOptionsArePositionalParams(true);
    spec = command;
  }

  @Override
  public Integer call() {
    query.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(this::refuse);
    Vocabulary words = vocabulary.load();
    try (LuceneArticleSearch search =
        LuceneArticleSearch.open(index.directory, words, dictionary.load())) {
      SearchRequest request =
          SearchRequest.of(String.join(" ", query))
              .withTranslate(translate)
              .withRecency(recency.recency);
      if (json) {
        System.out.println(ApiAnswer.of(request, search, words));
      } else {
        print(search.search(request), System.out);
      }
      return ExitCode.OK;
    }
  }

  private void refuse(String option) {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Unknown option: '" + option + "'");
  }

  private static void print(SearchResponse response, PrintStream out) {
    out.println(response.total() + (response.total() == 1 ? " article" : " articles"));
    if (response.relaxed()) {
      out.println(
          "(few articles or none have all the words; those with some of them are here too)");
    }
    for (SearchResponse.AlsoSearched also : response.translations()) {
      out.println("also searched for " + also.text() + ": " + String.join(", ", also.terms()));
    }
    int rank = 1;
    for (Hit hit : response.hits()) {
      out.println();
      out.println(rank++ + ". " + text(hit.title()));
      out.println(
          "   "
              + String.join(
                  " · ",
                  hit.article().published().map(LocalDate::toString).orElse("no date"),
                  hit.article().source().orElse("unknown source"),
                  hit.article().language().code(),
                  hit.article().id()));
      hit.snippets().forEach(snippet -> out.println("   " + text(snippet)));
    }
  }

  /** Matches stand between brackets, where the page marks them. */
  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.match() ? "[" + piece.text() + "]" : piece.text());
    }
    return text.toString().replace('\n', ' ');
  }
}

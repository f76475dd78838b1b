package dev.kakehashi.cli;

import dev.kakehashi.http.RemoteReindex;
import dev.kakehashi.index.Retagging;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an index anew from the articles it stores.",
      "For after an upgrade, or with other vocabulary. Searches see the old index until the new one"
          + " is complete; it is kept as DIR.before-reindex until the next time. A server that"
          + " holds the index does it while it takes searches and articles (--to), with the"
          + " vocabulary it was started with."
    })
final class ReindexCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  Target target = new Target();

  @Mixin VocabularyOption vocabulary = new VocabularyOption();

  @Option(
      names = "--key",
      paramLabel = "FILE|NAME",
      description =
          "With --to: the file that holds a key with the scope admin, or the environment variable"
              + " that does.")
  @Nullable String key;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (target.directory != null) {
      reindex(target.directory);
    } else if (key != null && vocabulary.files.isEmpty()) {
      URI server = Objects.requireNonNull(target.server);
      done(RemoteReindex.run(server, Secret.of(key), ReindexCommand::tell));
    } else {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--to needs --key, and does not go with --vocabulary");
    }
    return ExitCode.OK;
  }

  private void reindex(Path directory) {
    Vocabulary words = vocabulary.load();
    IndexFiles.requireIntact(directory);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(directory, words)) {
      done(articles.reindex(new Retagging(new Tagger(words)), ReindexCommand::tell));
    }
  }

  private static void tell(int articles) {
    System.err.printf(Locale.ROOT, "%,d articles%n", articles);
  }

  private static void done(int articles) {
    System.out.printf(Locale.ROOT, "Indexed %,d articles anew.%n", articles);
  }
}

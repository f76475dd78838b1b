package dev.kakehashi.cli;

import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what Kakehashi finds in articles, one JSON object a line: fields, tags, mentions.",
      "Nothing is indexed."
    })
final class TagCommand implements Callable<Integer> {
  @Mixin VocabularyOption vocabulary = new VocabularyOption();

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files and folders.")
  List<Path> sources = List.of();

  private int tagged;
  private int rejected;

  @Override
  public Integer call() {
    Tagger tagger = new Tagger(vocabulary.load());
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    new SourceReader().read(sources, item -> print(item, tagger, out));
    out.flush();
    if (tagged == 0) {
      return ExitCode.NOTHING_DONE;
    }
    return rejected == 0 ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }

  private void print(SourceItem item, Tagger tagger, PrintWriter out) {
    switch (item) {
      case SourceItem.Read(SourceItem.Place place, var article) -> {
        out.println(ArticleJson.whole(tagger.tag(article)));
        tagged++;
      }
      case SourceItem.Rejected refused -> {
        System.err.println("rejected: " + refused);
        rejected++;
      }
    }
  }
}

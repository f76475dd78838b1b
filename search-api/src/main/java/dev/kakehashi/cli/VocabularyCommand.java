package dev.kakehashi.cli;

import dev.kakehashi.vocabulary.Mistake;
import dev.kakehashi.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    description = "Looks after the tables of countries, sectors, agreements and organisations.")
final class VocabularyCommand {
  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Names every mistake at once, with file, line and reason: in the built-in tables and in"
              + " those given.")
  int lint(
      @Parameters(paramLabel = "FILE", arity = "0..*", description = "Tables of your own.")
          List<Path> files) {
    List<Mistake> mistakes = Vocabulary.lint(files == null ? List.of() : files);
    mistakes.forEach(System.out::println);
    System.err.println(mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes"));
    return mistakes.isEmpty() ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }
}

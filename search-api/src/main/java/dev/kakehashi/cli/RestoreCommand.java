package dev.kakehashi.cli;

import dev.kakehashi.index.lucene.IndexFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a snapshot and puts it in the place of an index.",
      "What was there is set aside, never deleted. Start servers of this index anew afterwards."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin IndexOption index = new IndexOption();

  @Parameters(paramLabel = "SNAPSHOT", description = "The folder that snapshot made.")
  Path snapshot = Path.of("");

  @Override
  public Integer call() {
    Optional<Path> aside = IndexFiles.restore(snapshot, index.directory);
    System.out.println(index.directory + " is as it was in " + snapshot + ".");
    aside.ifPresent(old -> System.out.println("What was there before is now in " + old + "."));
    return ExitCode.OK;
  }
}

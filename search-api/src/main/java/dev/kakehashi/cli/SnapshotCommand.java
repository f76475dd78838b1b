package dev.kakehashi.cli;

import dev.kakehashi.index.lucene.IndexFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Copies an index as it is at its last commit, and checks the copy.",
      "Goes beside a server that writes to it."
    })
final class SnapshotCommand implements Callable<Integer> {
  @Mixin IndexOption index = new IndexOption();

  @Parameters(paramLabel = "DIR", description = "The folder for the copy: empty, or not there yet.")
  Path target = Path.of("");

  @Override
  public Integer call() {
    IndexFiles.requireIntact(index.directory);
    IndexFiles.Health copy = IndexFiles.snapshot(index.directory, target);
    System.out.printf(
        Locale.ROOT,
        "%s holds %,d articles, %.1f MB.%n",
        target,
        copy.articles(),
        copy.bytes() / 1e6);
    return ExitCode.OK;
  }
}

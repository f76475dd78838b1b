package dev.kakehashi.cli;

import dev.kakehashi.index.lucene.IndexFiles;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every byte of an index and compares the checksums; changes nothing.",
      "Goes beside a server that uses the index."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin IndexOption index = new IndexOption();

  @Override
  public Integer call() {
    IndexFiles.Health health = IndexFiles.check(index.directory);
    if (health.damages().isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "The index is intact: %,d articles, %.1f MB.%n",
          health.articles(),
          health.bytes() / 1e6);
      return ExitCode.OK;
    }
    health.damages().forEach(damage -> System.out.println("damaged: " + damage));
    return ExitCode.UNUSABLE;
  }
}

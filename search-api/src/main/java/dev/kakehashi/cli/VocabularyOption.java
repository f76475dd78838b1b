package dev.kakehashi.cli;

import dev.kakehashi.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** An installation's own vocabulary, on top of the built-in one. */
final class VocabularyOption {
  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A table of your own, added to the built-in vocabulary; may be repeated.")
  List<Path> files = new ArrayList<>();

  Vocabulary load() {
    return Vocabulary.with(files);
  }
}

package dev.kakehashi.cli;

import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Dictionary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Dictionaries for words outside the vocabulary; EDICT is found by itself. */
final class DictionaryOption {
  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      arity = "1",
      description = {
        "A dictionary for words outside the vocabulary: EDICT or SudachiDict's synonyms; repeatable.",
        "Debian's EDICT (package edict) is found by itself."
      })
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--no-dictionary",
      description = "Use none: only vocabulary and the sound of names join the languages.")
  boolean none;

  Dictionary load() {
    return none ? Dictionary.EMPTY : Dictionaries.installed(files);
  }
}

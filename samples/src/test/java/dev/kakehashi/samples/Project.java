package dev.kakehashi.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's files, as seen from the folder this module's tests run in. */
public final class Project {
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path ARTICLES = ROOT.resolve("samples/articles");

  private Project() {}

  /** The documents people read: every {@code .md} but the sample articles and what builds leave. */
  static List<Path> documents() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.startsWith(ARTICLES))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source of a test class, or an empty text where there is none. */
  static String testClass(String name) throws IOException {
    for (String module : List.of("indexer", "search-api", "samples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        Optional<Path> found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
        if (found.isPresent()) {
          return Files.readString(found.get());
        }
      }
    }
    return "";
  }

  static List<String> lines(String file) {
    try {
      return Files.readAllLines(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

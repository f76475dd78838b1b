package dev.kakehashi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats names tests; they exist. */
class ThreatsTest {
  private static final Pattern PROOF = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  @Test
  void everyThreatIsAnsweredByATestThatExists() throws IOException {
    Map<String, String> tests = tests();
    List<String> rows =
        Project.lines("search-api/docs/security.md").stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| threat "))
            .toList();
    assertThat(rows).hasSizeGreaterThan(15);
    for (String row : rows) {
      String proofs = row.substring(row.lastIndexOf("| ", row.length() - 3));
      Matcher proof = PROOF.matcher(proofs);
      int found = proofs.contains("pom.xml") ? 1 : 0;
      for (; proof.find(); found++) {
        String test = tests.getOrDefault(proof.group(1), "");
        boolean exists =
            !test.isEmpty()
                && (proof.group(2) == null || test.contains("void " + proof.group(2) + "("));
        assertThat(exists).as(proof.group()).isTrue();
      }
      assertThat(found).as(row).isPositive();
    }
  }

  /** Name and text of each test class. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    for (String module : List.of("indexer", "search-api", "samples")) {
      try (Stream<Path> files = Files.walk(Project.ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    return tests;
  }
}

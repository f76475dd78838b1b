package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents for operators have to tell of. */
final class RunbookTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|");

  @Test
  void everyExitCodeIsInTheRunbookInBothReadmesAndInTheHelp() throws Exception {
    List<String> codes = new ArrayList<>();
    for (Field field : ExitCode.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(int.class)) {
        codes.add(String.valueOf(field.getInt(null)));
      }
    }
    assertThat(codes).hasSizeGreaterThan(6);
    for (String document : List.of("docs/runbook.md", "../README.md", "../README.ja.md")) {
      assertThat(
              ROW.matcher(Files.readString(Path.of(document))).results().map(row -> row.group(1)))
          .as(document)
          .containsExactlyInAnyOrderElementsOf(codes);
    }
    assertThat(Main.commandLine().getCommandSpec().usageMessage().exitCodeList().keySet())
        .map(String::strip)
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void theUnitOfSystemdStartsNoServerAgainThatCannotStart() throws IOException {
    String unit = Files.readString(Path.of("src/main/dist/deploy/kakehashi.service"));
    assertThat(unit)
        .contains("RestartPreventExitStatus=" + ExitCode.USAGE + " " + ExitCode.WRONG_SETTING)
        .contains("ProtectSystem=strict\n", "NoNewPrivileges=yes\n", "PrivateTmp=yes\n")
        .contains("UMask=0027\n", "MemoryMax=", "ExitOnOutOfMemoryError");
  }
}

package dev.kakehashi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern PROOF = Pattern.compile("`(\\w+Test)#(\\w+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  static List<Path> documents() {
    return Project.documents();
  }

  @Test
  void theDocumentsAreAllThere() {
    assertThat(documents())
        .map(document -> Project.ROOT.relativize(document).toString())
        .contains(
            "ARCHITECTURE.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "README.ja.md",
            "README.md",
            "samples/README.md",
            "web/docs/README.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everyTestNamedAsProofIsThere(Path document) throws Exception {
    assertThat(PROOF.matcher(Files.readString(document)).results())
        .allSatisfy(
            proof ->
                assertThat(Project.testClass(proof.group(1)))
                    .as(proof.group())
                    .contains("void " + proof.group(2) + "("));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws Exception {
    String text = Files.readString(document);
    assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
        .filteredOn(target -> !target.matches("(https?|mailto):.*"))
        .allSatisfy(target -> assertThat(leadsSomewhere(document, target)).as(target).isTrue());
  }

  private static boolean leadsSomewhere(Path document, String target) throws Exception {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = file.isEmpty() ? document : document.resolveSibling(file);
    return Files.exists(path) && (hash < 0 || anchors(path).contains(target.substring(hash + 1)));
  }

  /** What a heading is called in an address, by the rule of GitHub. */
  private static List<String> anchors(Path document) throws Exception {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void bothReadmesShowTheSameCommands() {
    assertThat(commands("README.ja.md")).isEqualTo(commands("README.md"));
  }

  static List<String> kakehashiCommands() {
    return commands("README.md").stream().filter(line -> line.contains("kakehashi ")).toList();
  }

  @Test
  void everyCommandIsShown() {
    assertThat(kakehashiCommands().stream().map(line -> arguments(line).getFirst()))
        .containsAll(Main.commandLine().getSubcommands().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kakehashiCommands")
  void everyShownCommandIsUnderstood(String command) {
    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs(arguments(command).toArray(String[]::new));
    assertThat(parsed.hasSubcommand() || parsed.isUsageHelpRequested()).isTrue();
  }

  /** What follows the word kakehashi, as a shell would hand it over. */
  private static List<String> arguments(String command) {
    String shown = command.substring(command.indexOf("kakehashi ") + "kakehashi ".length());
    return ARGUMENT
        .matcher(shown)
        .results()
        .map(argument -> Stream.of(argument.group(1), argument.group(2)))
        .map(groups -> groups.filter(group -> group != null).findFirst().orElseThrow())
        .toList();
  }

  /** The lines of all {@code sh} blocks, without comments. */
  private static List<String> commands(String document) {
    List<String> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : Project.lines(document)) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside && !line.isBlank() && !line.startsWith("#")) {
        commands.add(line.replaceFirst("\\s+# .*", ""));
      }
    }
    return commands;
  }
}

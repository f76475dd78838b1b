package dev.kakehashi.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("k.conf"), List.of(lines));
  }

  private static Sources sources(
      Map<String, List<String>> commandLine, Map<String, String> environment, Path file) {
    return new Sources(commandLine, environment, Optional.of(file));
  }

  private static List<String> mistakes(Sources sources) {
    try {
      return List.of("none: " + Configuration.of(new Effective(sources)));
    } catch (UnusableConfigurationException e) {
      return e.mistakes().stream().map(Mistake::toString).toList();
    }
  }

  @Test
  void theCommandLineIsStrongerThanTheEnvironmentThatThanTheFileAndThatThanTheDefault()
      throws IOException {
    Path file = file("port = 1", "host = 0.0.0.1", "searches-at-once = 1");
    Effective effective =
        new Effective(
            sources(
                Map.of("port", List.of("3")),
                Map.of("KAKEHASHI_PORT", "2", "KAKEHASHI_HOST", "0.0.0.2", "HOME", "/"),
                file));
    assertThat(effective.value(Settings.PORT)).isEqualTo(3);
    assertThat(effective.origin(Settings.PORT)).hasToString("command line");
    assertThat(effective.value(Settings.HOST)).isEqualTo("0.0.0.2");
    assertThat(effective.origin(Settings.HOST)).hasToString("environment");
    assertThat(effective.value(Settings.SEARCHES_AT_ONCE)).isEqualTo(1);
    assertThat(effective.origin(Settings.SEARCHES_AT_ONCE)).hasToString(file + ":3");
    assertThat(effective.value(Settings.WRITES_AT_ONCE)).isEqualTo(8);
    assertThat(effective.origin(Settings.WRITES_AT_ONCE)).hasToString("default");
  }

  @Test
  void allMistakesOfAllPlacesAreToldAtOnce() throws IOException {
    Path file = file("# ours", "prot = 8080", "port = 70000", "host", "port = 80");
    Sources sources =
        sources(
            Map.of("port", List.of("x"), "allow-origin", List.of("https://a.example", "b")),
            Map.of("KAKEHASHI_PROT", "1", "KAKEHASHI_WRITES_AT_ONCE", "0"),
            file);
    assertThat(mistakes(sources))
        .containsExactlyInAnyOrder(
            "--port takes a number from 0 to 65535, not x",
            "--allow-origin takes an origin like https://intranet.example.org, without a path,"
                + " not b",
            "KAKEHASHI_PROT is no setting; did you mean KAKEHASHI_PORT?",
            "KAKEHASHI_WRITES_AT_ONCE takes a number from 1 to 1000, not 0",
            file + ":2: there is no setting prot; did you mean port?",
            file + ":3: port takes a number from 0 to 65535, not 70000",
            file + ":4: a line is written key = value",
            file + ":5: port was set before in this file");
  }

  /** Lines of a file, and what is said of them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          port = -1                  | port takes a number from 0 to 65535, not -1
          port = 65536               | port takes a number from 0 to 65535, not 65536
          port = 8080.5              | port takes a number from 0 to 65535, not 8080.5
          port = 0x50                | port takes a number from 0 to 65535, not 0x50
          port = 99999999999999999999| port takes a number from 0 to 65535, not 99999999999999999999
          port = 80, 81              | port takes a number from 0 to 65535, not 80, 81
          port = "80"                | port takes a number from 0 to 65535, not "80"
          port =                     | port takes a number from 0 to 65535, not nothing
          port = # none              | port takes a number from 0 to 65535, not nothing
          port 80                    | a line is written key = value
          port: 80                   | a line is written key = value
          = 80                       | there is no setting ; did you mean host?
          Port = 80                  | there is no setting Port; did you mean port?
          server.port = 80           | there is no setting server.port; did you mean port?
          prot = 80                  | there is no setting prot; did you mean port?
          hots = a                   | there is no setting hots; did you mean host?
          key = a                    | there is no setting key; did you mean keys?
          allow-origins = https://a.b| there is no setting allow-origins; did you mean allow-origin?
          ポート = 80                 | there is no setting ポート; did you mean host?
          host = a b                 | host takes an address such as 127.0.0.1, not a b
          host = http://a/           | host takes an address such as 127.0.0.1, not http://a/
          host =                     | host takes an address such as 127.0.0.1, not nothing
          no-dictionary = yes        | no-dictionary takes true or false, not yes
          no-dictionary = True       | no-dictionary takes true or false, not True
          no-dictionary = 1          | no-dictionary takes true or false, not 1
          no-dictionary =            | no-dictionary takes true or false, not nothing
          searches-at-once = 0       | searches-at-once takes a number from 1 to 10000, not 0
          searches-at-once = 10001   | searches-at-once takes a number from 1 to 10000, not 10001
          searches-at-once = many    | searches-at-once takes a number from 1 to 10000, not many
          writes-at-once = 0         | writes-at-once takes a number from 1 to 1000, not 0
          writes-at-once = 1001      | writes-at-once takes a number from 1 to 1000, not 1001
          """)
  void aLineThatIsWrongIsToldWithWhatWouldDo(String line, String mistake) throws IOException {
    Path file = file(line);
    assertThat(mistakes(sources(Map.of(), Map.of(), file)))
        .containsExactly(file + ":1: " + mistake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "intranet.example.org",
        "https://intranet.example.org/",
        "https://intranet.example.org/path",
        "https://a.example; script-src *",
        "https://a.example https://b.example",
        "ftp://a.example",
        "https://*.*.example"
      })
  void whatIsNoOriginIsRefused(String value) {
    for (String key : List.of("frame-ancestors", "allow-origin")) {
      assertThatThrownBy(() -> Configuration.with(key, value))
          .isInstanceOf(UnusableConfigurationException.class)
          .hasMessageContaining("without a path")
          .hasMessageEndingWith("not " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"self", "https://*.example.org"})
  void theApiIsOpenedToExactOriginsOnly(String value) {
    assertThat(Configuration.with("frame-ancestors", value).embedding().frameAncestors())
        .containsExactly(value);
    assertThatThrownBy(() -> Configuration.with("allow-origin", value))
        .isInstanceOf(UnusableConfigurationException.class);
  }

  @Test
  void severalValuesHaveCommasBetweenThemAndReplaceThoseOfAWeakerPlace() throws IOException {
    Path file = file("vocabulary = a.tsv,  b c.tsv ,  # two", "", "  dictionary=", "keys =");
    Configuration ofFile = Configuration.of(new Effective(sources(Map.of(), Map.of(), file)));
    assertThat(ofFile.content().vocabulary()).containsExactly(Path.of("a.tsv"), Path.of("b c.tsv"));
    assertThat(ofFile.content().dictionaries()).isEmpty();
    assertThat(ofFile.content().keys()).isEmpty();
    Configuration stronger =
        Configuration.of(
            new Effective(sources(Map.of(), Map.of("KAKEHASHI_VOCABULARY", "c.tsv"), file)));
    assertThat(stronger.content().vocabulary()).containsExactly(Path.of("c.tsv"));
  }

  @Test
  void anEmptyVariableAndThoseOfTheLauncherAreNoSettings() throws IOException {
    Map<String, String> environment =
        Map.of(
            "KAKEHASHI_PORT", "",
            "KAKEHASHI_JAVA_HOME", "/usr",
            "KAKEHASHI_JAVA_OPTS", "-Xmx1g",
            "KAKEHASHI_CONFIG", file("port = 1").toString());
    Sources sources = new Sources(Map.of(), environment, Optional.empty());
    assertThat(Configuration.of(new Effective(sources)).address().port()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeReadIsAMistake() throws IOException {
    Path missing = folder.resolve("missing.conf");
    assertThat(mistakes(sources(Map.of(), Map.of(), missing)))
        .containsExactly(missing + ":1: there is no such file");
    assertThat(mistakes(sources(Map.of(), Map.of(), folder)))
        .singleElement()
        .asString()
        .startsWith(folder + ":1: the file cannot be read: ");
    Path latin =
        Files.write(folder.resolve("l.conf"), "host = é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistakes(sources(Map.of(), Map.of(), latin)))
        .containsExactly(latin + ":1: the file is not in UTF-8");
  }

  @Test
  void aLongValueIsShownByItsBeginning() {
    assertThatThrownBy(() -> Configuration.with("port", "9".repeat(1_000)))
        .hasMessage("--port takes a number from 0 to 65535, not " + "9".repeat(80) + "…");
  }

  @Test
  void everyDefaultIsWrittenAsItIsRead() {
    for (Setting<?> setting : Settings.ALL) {
      assertThat(setting.form().read(setting.defaultTexts()))
          .as(setting.key())
          .isEqualTo(setting.fallback());
    }
  }
}

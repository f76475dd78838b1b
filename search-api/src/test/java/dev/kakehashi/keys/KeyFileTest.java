package dev.kakehashi.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFileTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("keys.tsv");
  }

  private String add(Optional<LocalDate> expires, Scope... scopes) {
    Key.Made made = Key.make(Set.of(scopes), expires);
    KeyFile.add(file, made.key());
    return made.secret();
  }

  @Test
  void aKeyIsFoundByItsSecret() {
    String write = add(Optional.empty(), Scope.WRITE);
    String both = add(Optional.empty(), Scope.WRITE, Scope.DELETE);
    KeyFile keys = KeyFile.open(file);
    assertThat(keys.find(write)).get().extracting(Key::scopes).isEqualTo(Set.of(Scope.WRITE));
    assertThat(keys.find(both))
        .get()
        .extracting(Key::scopes)
        .isEqualTo(Set.of(Scope.WRITE, Scope.DELETE));
    assertThat(keys.find("")).isEmpty();
    assertThat(keys.find(write + "x")).isEmpty();
    assertThat(keys.find(write.substring(0, write.length() - 1))).isEmpty();
  }

  @Test
  void aSecretHas256BitsAndTheFileDoesNotHoldIt() throws IOException {
    String secret = add(Optional.empty(), Scope.WRITE);
    assertThat(secret).matches("kakehashi_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    String held = Files.readString(file);
    assertThat(held)
        .contains(secret.substring(10, 18))
        .doesNotContain(secret)
        .doesNotContain(secret.substring(19));
    assertThat(KeyFile.open(file).find(held.lines().toList().getLast().split("\t", -1)[1]))
        .isEmpty();
  }

  @Test
  void aKeyOpensUntilTheDayItExpires() {
    String past = add(Optional.of(today), Scope.WRITE);
    String coming = add(Optional.of(today.plusDays(2)), Scope.WRITE);
    KeyFile keys = KeyFile.open(file);
    assertThat(keys.find(past)).isEmpty();
    assertThat(keys.find(coming)).isPresent();
  }

  @Test
  void aChangeOfTheFileCountsAtOnce() throws IOException {
    String first = add(Optional.empty(), Scope.WRITE);
    KeyFile keys = KeyFile.open(file);
    String second = add(Optional.empty(), Scope.WRITE);
    assertThat(keys.find(second)).isPresent();
    Files.writeString(file, "# none\n");
    assertThat(keys.find(first)).isEmpty();
    assertThat(keys.find(second)).isEmpty();
  }

  @Test
  void aFileThatBecomesUnusableOpensNothing() throws IOException {
    String secret = add(Optional.empty(), Scope.WRITE);
    KeyFile keys = KeyFile.open(file);
    Files.writeString(file, "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> keys.find(secret))
        .isInstanceOf(UnusableKeyFileException.class)
        .hasMessage(file + " has no key in line 3");
    Files.delete(file);
    assertThatThrownBy(() -> keys.find(secret))
        .isInstanceOf(UnusableKeyFileException.class)
        .hasMessageContaining("does not exist; make a key with: kakehashi key create --file ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123abcd\tnodigest\twrite\tnever",
        "0123abcd\t%1$s\towner\tnever",
        "0123abcd\t%1$s\t\tnever",
        "0123abcd\t%1$s\twrite\ttomorrow",
        "0123abcd\t%1$s\twrite",
        "x\t%1$s\twrite\tnever",
      })
  void aLineThatIsNoKeyIsNamed(String line) throws IOException {
    add(Optional.empty(), Scope.WRITE);
    Files.writeString(file, line.formatted("0".repeat(64)) + "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> KeyFile.open(file))
        .isInstanceOf(UnusableKeyFileException.class)
        .hasMessage(file + " has no key in line 3");
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    add(Optional.empty(), Scope.WRITE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.open(file))
        .isInstanceOf(UnusableKeyFileException.class)
        .hasMessageEndingWith("is open to others than its owner; close it with: chmod 600 " + file);
  }
}

package dev.kakehashi.cli;

import dev.kakehashi.search.Recency;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether newer articles are preferred. */
final class RecencyOption {
  @Option(
      names = "--recency",
      paramLabel = "off|mild",
      defaultValue = "off",
      converter = Keys.class,
      description = "Prefer newer articles a little (default: ${DEFAULT-VALUE}).")
  Recency recency = Recency.OFF;

  static final class Keys implements ITypeConverter<Recency> {
    @Override
    public Recency convert(String value) {
      return Arrays.stream(Recency.values())
          .filter(recency -> recency.key().equals(value))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("takes off or mild, not " + value));
    }
  }
}

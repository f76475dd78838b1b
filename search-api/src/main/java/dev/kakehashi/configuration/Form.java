package dev.kakehashi.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a setting are written, and which are possible.
 *
 * @param label stands for a value in help
 * @param takes completes "port takes …"
 * @param many whether there may be several
 * @param reader of all that was given for the setting; throws IllegalArgumentException for what is
 *     no value
 * @param writer the other way round
 */
public record Form<T>(
    String label,
    String takes,
    boolean many,
    Function<List<String>, T> reader,
    Function<T, List<String>> writer) {
  /** {@code true} or {@code false}; on the command line the option alone is true. */
  public static final Form<Boolean> FLAG =
      single("true|false", "true or false", Form::flag, String::valueOf);

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?(B|KiB|MiB|GiB)");
  private static final List<String> SIZE_UNITS = List.of("B", "KiB", "MiB", "GiB");

  /** The values of a text, with commas between them where there may be several. */
  List<String> split(String text) {
    return (many ? COMMA.splitAsStream(text) : Stream.of(text))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  T read(List<String> texts) {
    return reader.apply(texts);
  }

  List<String> write(T value) {
    return writer.apply(value);
  }

  private static <T> Form<T> single(
      String label, String takes, Function<String, T> reader, Function<T, String> writer) {
    return new Form<>(
        label,
        takes,
        false,
        texts -> reader.apply(only(texts)),
        value -> List.of(writer.apply(value)));
  }

  private static String only(List<String> texts) {
    if (texts.size() != 1) {
      throw new IllegalArgumentException("one value is wanted");
    }
    return texts.getFirst();
  }

  static Form<Integer> number(int least, int most) {
    return single(
        "NUMBER",
        "a number from " + least + " to " + most,
        text -> (int) within(Long.parseLong(text), least, most),
        String::valueOf);
  }

  private static long within(long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("is out of range");
    }
    return value;
  }

  /** Written like 300ms, 2s, 5m or 1h. */
  static Form<Duration> time(Duration least, Duration most) {
    return single(
        "TIME",
        "a time from " + text(least) + " to " + text(most),
        text -> Duration.ofMillis(within(millis(text), least.toMillis(), most.toMillis())),
        Form::text);
  }

  private static long millis(String text) {
    Matcher matcher = matching(TIME, text);
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> number;
      case "s" -> number * 1_000;
      case "m" -> number * 60_000;
      default -> number * 3_600_000;
    };
  }

  private static String text(Duration time) {
    long millis = time.toMillis();
    if (millis % 3_600_000 == 0 && millis > 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis % 60_000 == 0 && millis > 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  /** In bytes; written like 512KiB, 64MiB or 2GiB. */
  static Form<Long> size(long least, long most) {
    return single(
        "SIZE",
        "a size from " + sizeText(least) + " to " + sizeText(most),
        text -> within(bytes(text), least, most),
        Form::sizeText);
  }

  private static long bytes(String text) {
    Matcher matcher = matching(SIZE, text);
    int unit = SIZE_UNITS.indexOf(matcher.group(2));
    return Long.parseLong(matcher.group(1)) << 10 * unit;
  }

  private static String sizeText(long bytes) {
    int unit = bytes == 0 ? 0 : Math.min(3, Long.numberOfTrailingZeros(bytes) / 10);
    return (bytes >> 10 * unit) + SIZE_UNITS.get(unit);
  }

  private static Matcher matching(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("is not written like one");
    }
    return matcher;
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is neither");
    };
  }

  /** Constants, written in small letters. */
  static <E extends Enum<E>> Form<E> choice(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return single(
        constants.stream().map(Form::code).collect(Collectors.joining("|")),
        constants.stream().map(Form::code).collect(Collectors.joining(" or ")),
        text ->
            constants.stream()
                .filter(constant -> code(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        Form::code);
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param takes says what the pattern means, with an example
   */
  static Form<String> text(String label, String takes, Pattern pattern) {
    return single(label, takes, text -> matching(pattern, text).group(), Function.identity());
  }

  static Form<Path> path(String label) {
    return single(label, "a path", Path::of, Path::toString);
  }

  /** The same, where nothing may be given. */
  Form<Optional<T>> optional() {
    return new Form<>(
        label,
        takes,
        many,
        texts -> texts.isEmpty() ? Optional.empty() : Optional.of(read(texts)),
        value -> value.map(this::write).orElse(List.of()));
  }

  /** Any number of such values, in their order. */
  Form<List<T>> list() {
    return new Form<>(
        label,
        takes,
        true,
        texts -> texts.stream().map(text -> read(List.of(text))).toList(),
        values -> values.stream().flatMap(value -> write(value).stream()).toList());
  }
}

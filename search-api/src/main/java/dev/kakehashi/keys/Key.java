package dev.kakehashi.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key as the server knows it: all but the secret, of which it has the SHA-256. The secret is 256
 * random bits, so no slower digest is needed.
 *
 * @param id tells keys apart, in the log too
 * @param digest SHA-256 of the whole key, in hexadecimal
 * @param scopes what it opens
 * @param expires the first day on which it opens nothing (UTC); empty for a key without end
 */
public record Key(String id, String digest, Set<Scope> scopes, Optional<LocalDate> expires) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int SECRET_BYTES = 32;
  private static final String NEVER = "never";

  public Key {
    if (!ID.matcher(id).matches() || !DIGEST.matcher(digest).matches() || scopes.isEmpty()) {
      throw new IllegalArgumentException("is not a key's id, digest, scopes and last day");
    }
    scopes = Set.copyOf(scopes);
  }

  /** A key with its secret, which is shown once and kept nowhere. */
  public record Made(Key key, String secret) {}

  public static Made make(Set<Scope> scopes, Optional<LocalDate> expires) {
    SecureRandom random = new SecureRandom();
    byte[] id = new byte[4];
    byte[] bits = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(bits);
    String name = HexFormat.of().formatHex(id);
    String secret =
        "kakehashi_" + name + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new Made(new Key(name, digestOf(secret), scopes, expires), secret);
  }

  /** Whether this is the secret of the key. Takes as long for a wrong one as for the right one. */
  boolean opensWith(String secret) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII),
        digestOf(secret).getBytes(StandardCharsets.US_ASCII));
  }

  boolean expired(LocalDate today) {
    return expires.isPresent() && !today.isBefore(expires.get());
  }

  /** A line of the key file. */
  String line() {
    String codes =
        EnumSet.copyOf(scopes).stream().map(Scope::code).collect(Collectors.joining(","));
    return String.join("\t", id, digest, codes, expires.map(LocalDate::toString).orElse(NEVER));
  }

  /**
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is no such line
   */
  static Key ofLine(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException("has " + cells.length + " cells, not 4");
    }
    Set<Scope> scopes =
        Pattern.compile(",").splitAsStream(cells[2]).map(Scope::ofCode).collect(Collectors.toSet());
    Optional<LocalDate> expires =
        cells[3].equals(NEVER) ? Optional.empty() : Optional.of(LocalDate.parse(cells[3]));
    return new Key(cells[0], cells[1], scopes, expires);
  }

  private static String digestOf(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

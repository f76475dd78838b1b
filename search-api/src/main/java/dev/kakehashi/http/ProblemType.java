package dev.kakehashi.http;

import io.undertow.util.StatusCodes;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * Why a request gets no answer: the only list of such reasons. Their addresses are stable, so that
 * clients may tell them apart; each is explained in {@code openapi.yaml}.
 */
enum ProblemType {
  INVALID_PARAMETER(StatusCodes.BAD_REQUEST),
  UNKNOWN_PARAMETER(StatusCodes.BAD_REQUEST),
  INVALID_REQUEST(StatusCodes.BAD_REQUEST),
  NOTHING_WRITTEN(StatusCodes.BAD_REQUEST),
  KEY_REQUIRED(StatusCodes.UNAUTHORIZED),
  SCOPE_REQUIRED(StatusCodes.FORBIDDEN),
  WRITES_OFF(StatusCodes.FORBIDDEN),
  NOT_FOUND(StatusCodes.NOT_FOUND),
  METHOD_NOT_ALLOWED(StatusCodes.METHOD_NOT_ALLOWED),
  BODY_TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE),
  WRONG_HOST(421),
  UNSUPPORTED_MEDIA_TYPE(StatusCodes.UNSUPPORTED_MEDIA_TYPE),
  TOO_MANY_WRONG_KEYS(StatusCodes.TOO_MANY_REQUESTS),
  FAULT(StatusCodes.INTERNAL_SERVER_ERROR),
  BUSY(StatusCodes.SERVICE_UNAVAILABLE),
  KEYS_UNAVAILABLE(StatusCodes.SERVICE_UNAVAILABLE),
  DRAINING(StatusCodes.SERVICE_UNAVAILABLE),
  INDEX_UNAVAILABLE(StatusCodes.SERVICE_UNAVAILABLE),
  QUERY_TIMEOUT(StatusCodes.GATEWAY_TIME_OUT),
  DISK_FULL(StatusCodes.INSUFFICIENT_STORAGE);

  /** A name, not a place: it stays the same on every host (RFC 4151). */
  private static final String PREFIX = "tag:kakehashi.dev,2026:problem/";

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no problem has the status " + status));
  }

  int status() {
    return status;
  }

  /** The last part of the address, and what metrics call it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  URI address() {
    return URI.create(PREFIX + code());
  }

  /**
   * @throws IllegalArgumentException if none has the address
   */
  static ProblemType ofAddress(String address) {
    return Arrays.stream(values())
        .filter(type -> type.address().toString().equals(address))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no problem has the address " + address));
  }

  /** In a few words, the same for every problem of this type. */
  String title() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

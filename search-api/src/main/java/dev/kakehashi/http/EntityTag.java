package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Names what a body says, so that a client that has it is not sent it again. Weak, since it stands
 * for the compressed bytes as well.
 */
final class EntityTag {
  private EntityTag() {}

  static ETag of(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return new ETag(true, HexFormat.of().toHexDigits(checksum.getValue(), 8) + "-" + body.length);
  }

  /** Names the answer; where the client has it, says only that, and the exchange is over. */
  static boolean isKnown(HttpServerExchange exchange, ETag tag) {
    exchange.getResponseHeaders().put(Headers.ETAG, tag.toString());
    if (ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
      return false;
    }
    exchange.getResponseHeaders().add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    exchange.getResponseHeaders().remove(Headers.CONTENT_TYPE); // of a body that is not sent
    exchange.getResponseHeaders().remove(Headers.CONTENT_DISPOSITION);
    exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
    exchange.endExchange();
    return true;
  }
}

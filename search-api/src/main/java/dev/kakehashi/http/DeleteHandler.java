package dev.kakehashi.http;

import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.ArticleSearch;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.List;

/** {@code DELETE /api/articles/{id}}: answers when the article is gone for good. */
final class DeleteHandler implements HttpHandler {
  private final WriteSide writes;
  private final KeyAccess access;
  private final ArticleSearch search;

  DeleteHandler(WriteSide writes, KeyAccess access, ArticleSearch search) {
    this.writes = writes;
    this.access = access;
    this.search = search;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Key key = access.require(exchange, Scope.DELETE);
    boolean waits = WriteParameters.waitsForRefresh(exchange.getQueryParameters());
    writes.refresh().run(); // an article that was posted just now is found
    try {
      String id = ArticlePath.find(exchange, "", search::article).id();
      Delivery.await(writes.index().write(List.of(new LiveIndex.Change.Delete(id))));
      Audit.tell(exchange, key, "delete", List.of(id), 0, Outcome.OK);
    } catch (RuntimeException e) {
      Audit.tell(exchange, key, "delete", List.of(), 0, Audit.result(e));
      throw e;
    }
    if (waits) {
      writes.refresh().run();
    }
    exchange.setStatusCode(StatusCodes.NO_CONTENT);
    exchange.endExchange();
  }
}

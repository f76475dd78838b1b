package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** {@code GET /opensearch.xml}: how browsers search here from their address bar. */
final class OpenSearchHandler implements HttpHandler {
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String site = Xml.text(Site.of(exchange).address());
    String description =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Kakehashi</ShortName>
        <Description>Trade cooperation news in English and Japanese. 日英の貿易・経済協力ニュース</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
        <Image width="16" height="16" type="image/svg+xml">%1$s/bridge.svg</Image>
        <Url type="text/html" template="%1$s/?q={searchTerms}"/>
        <Url type="application/atom+xml" template="%1$s/search.atom?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(site);
    Site.send(exchange, "application/opensearchdescription+xml; charset=utf-8", description);
  }
}

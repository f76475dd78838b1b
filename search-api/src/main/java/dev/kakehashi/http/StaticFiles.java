package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Embedding;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client's files, read and compressed once at start. A path is looked up in a map, so no
 * request reaches the file system.
 */
final class StaticFiles implements HttpHandler {
  /** The pages of {@link Embedding#hostPages}. */
  static final String HOST_PAGES = "/intranet/";

  private static final String ROOT = "/web";

  private record StaticFile(ByteBuffer bytes, ByteBuffer gzip, String type, ETag tag) {}

  private final Map<String, StaticFile> files;

  private StaticFiles(Map<String, StaticFile> files) {
    this.files = Map.copyOf(files);
  }

  /** The files below {@code /web} on the class path, and the host pages where there are some. */
  static StaticFiles load(Embedding embedding) {
    Map<String, StaticFile> files = new HashMap<>(client());
    embedding.hostPages().ifPresent(folder -> files.putAll(hostPages(folder)));
    return new StaticFiles(files);
  }

  private static Map<String, StaticFile> hostPages(Path folder) {
    try {
      return read(folder, HOST_PAGES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, StaticFile> client() {
    URL root = StaticFiles.class.getResource(ROOT + "/index.html");
    if (root == null) {
      throw new IllegalStateException("the web client is not on the class path");
    }
    try {
      URI index = root.toURI();
      if (!index.getScheme().equals("jar")) {
        return read(Path.of(index).resolveSibling(""), "/");
      }
      try (FileSystem jar = FileSystems.newFileSystem(index, Map.of())) {
        return read(jar.getPath(ROOT), "/");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The paths of the files. */
  Set<String> paths() {
    return files.keySet();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String path = exchange.getRelativePath();
    StaticFile file = find(path);
    if (file == null) {
      throw ProblemException.notFound("there is no such page");
    }
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    if (EntityTag.isKnown(exchange, file.tag)) {
      return;
    }
    exchange.getResponseHeaders().add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.type);
    if (Compression.takesGzip(exchange)) {
      Compression.sendGzip(exchange, file.gzip.duplicate());
    } else {
      exchange.getResponseSender().send(file.bytes.duplicate());
    }
  }

  /**
   * What a page puts beside the address of a script so that browsers run no other.
   *
   * @param path of a file there is
   */
  String integrity(String path) {
    StaticFile file = Objects.requireNonNull(files.get(path), path);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-384");
      digest.update(file.bytes.duplicate());
      return "sha384-" + Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** A folder is its index, and a name without an ending is that of a page. */
  private @Nullable StaticFile find(String path) {
    StaticFile file = files.get(path.endsWith("/") ? path + "index.html" : path);
    return file == null ? files.get(path + ".html") : file;
  }

  private static Map<String, StaticFile> read(Path root, String prefix) throws IOException {
    Map<String, StaticFile> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = prefix + root.relativize(path).toString().replace('\\', '/');
        files.put(name, file(path));
      }
    }
    return files;
  }

  private static StaticFile file(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readAllBytes();
      return new StaticFile(
          ByteBuffer.wrap(bytes), Compression.gzip(bytes), type(path), EntityTag.of(bytes));
    }
  }

  private static String type(Path path) {
    String name = path.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json", "webmanifest" -> "application/json";
      case "yaml" -> "application/yaml";
      case "txt", "md" -> "text/plain; charset=utf-8";
      case "png" -> "image/png";
      default -> throw new IllegalStateException("no content type is known for " + name);
    };
  }
}

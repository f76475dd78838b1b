package dev.kakehashi.http;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * A socket with the threads that serve it, down to where Undertow reads HTTP/1.1. Undertow's own
 * builder would do the same, but lets nobody see a connection before it does.
 */
final class Listener implements AutoCloseable {
  private static final int LARGEST_HEADER = 16 * 1024;

  private static final int MOST_HEADERS = 64;

  /** Nothing here sets any. */
  private static final int MOST_COOKIES = 16;

  /** Room for every facet with its most values; how many make sense is checked with their names. */
  private static final int MOST_PARAMETERS = 1000;

  /** A body that is somewhat too large is read to its end, so that its sender reads the refusal. */
  private static final long MOST_DRAINED = 2 * PostHandler.MOST_BYTES;

  /** A connection may stay without a request so long. */
  private static final int IDLE_MILLIS = 30_000;

  /** A request line with its headers may take so long. */
  private static final int REQUEST_MILLIS = 5_000;

  private static final OptionMap HTTP =
      OptionMap.builder()
          .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
          .set(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
          .set(UndertowOptions.MAX_ENTITY_SIZE, MOST_DRAINED)
          .set(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
          .set(UndertowOptions.MAX_COOKIES, MOST_COOKIES)
          .set(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
          .set(UndertowOptions.RECORD_REQUEST_START_TIME, true)
          .set(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
          .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_MILLIS)
          .getMap();

  /** Two threads that read and write, at least, and eight for each that search. */
  private static final int IO_THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  static final int TASK_THREADS = 8 * IO_THREADS;

  private static final OptionMap THREADS =
      OptionMap.builder()
          .set(Options.WORKER_IO_THREADS, IO_THREADS)
          .set(Options.WORKER_TASK_CORE_THREADS, TASK_THREADS)
          .set(Options.WORKER_TASK_MAX_THREADS, TASK_THREADS)
          .set(Options.TCP_NODELAY, true)
          .getMap();

  private static final OptionMap SOCKET =
      OptionMap.builder()
          .set(Options.TCP_NODELAY, true)
          .set(Options.REUSE_ADDRESSES, true)
          .set(Options.BACKLOG, 1000)
          .getMap();

  /** What is read and written at once; with its management it fills 16 KiB. */
  private static final int BUFFER_BYTES = 16 * 1024 - 20;

  private final XnioWorker worker;
  private final HttpOpenListener http;
  private final AcceptingChannel<? extends StreamConnection> socket;

  /**
   * Takes the address; connections wait until it is started.
   *
   * @param port 0 for any free one
   * @param metrics count what is no request
   */
  Listener(String host, int port, HttpHandler handler, Metrics metrics) throws IOException {
    http = new HttpOpenListener(new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4), HTTP);
    http.setRootHandler(handler);
    ChannelListener<StreamConnection> opened =
        connection -> {
          Refusals.answerFor(connection, metrics);
          http.handleEvent(connection);
        };
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
    worker = Xnio.getInstance().createWorker(THREADS);
    try {
      socket =
          worker.createStreamConnectionServer(
              address, ChannelListeners.openListenerAdapter(opened), SOCKET);
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      throw e;
    }
  }

  void start() {
    socket.resumeAccepts();
  }

  int port() {
    return socket.getLocalAddress(InetSocketAddress.class).getPort();
  }

  @Override
  public void close() {
    if (!worker.isShutdown()) {
      IoUtils.safeClose(socket);
      http.closeConnections(); // by the threads that end next
      worker.shutdownNow();
    }
  }
}

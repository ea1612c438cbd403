package mhss.gateway.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A piece of network between client and server that breaks when it is told: gone, silent, slow, or
 * cut at a place in the conversation. Knows no protocol.
 */
public final class FaultProxy implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int port;
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private volatile ServerSocket listening;
  private final int target;
  private volatile boolean silent;
  private volatile boolean away;
  private volatile int pieces;
  private volatile Cut cut;

  /** Who says the words at which the connection breaks. */
  public enum Speaker {
    CLIENT,
    SERVER
  }

  private record Cut(Speaker speaker, String words, boolean silence) {}

  public FaultProxy(int target) {
    this.target = target;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
    accept(listening);
  }

  public int port() {
    return port;
  }

  /** How often a client came. */
  public int connections() {
    return connections.get();
  }

  /** No server: what stands breaks off, what comes is refused. */
  public void away() {
    away = true;
    close(listening);
    reset();
  }

  /** Accepts and says nothing; what stands stays open and says nothing either. */
  public void silent() {
    silent = true;
  }

  /** So many bytes at a time, and a pause of 10 ms after each. */
  public void slow(int bytes) {
    pieces = bytes;
  }

  /** Breaks the connection, once, as soon as these words were half passed on. */
  public void cutAt(Speaker speaker, String words) {
    cut = new Cut(speaker, words, false);
  }

  /** As {@link #cutAt}, but nobody is told: from there on the whole line is silent. */
  public void fallSilentAt(Speaker speaker, String words) {
    cut = new Cut(speaker, words, true);
  }

  /** Whether the words were said. */
  public boolean cutWasMade() {
    return cut == null;
  }

  /** All is well again; what was held back goes on. */
  public void mend() {
    silent = false;
    pieces = 0;
    cut = null;
    away = false;
    if (listening.isClosed()) {
      listening = listen(port);
      accept(listening);
    }
  }

  /** Breaks off what stands; who comes again is let in. */
  public void reset() {
    links.forEach(Link::reset);
    links.clear();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HERE, port), 200);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket on) {
    start(
        () -> {
          while (true) {
            Socket client = on.accept();
            connections.incrementAndGet();
            Link link = new Link(client);
            links.add(link);
            start(link::open);
          }
        });
  }

  private final class Link {

    private final Socket client;
    private volatile Socket server;

    Link(Socket client) {
      this.client = client;
    }

    /** A socket that is closed while somebody waits on it may let one more in. */
    void open() throws IOException {
      awaitSound();
      if (away) {
        reset();
        return;
      }
      try {
        server = new Socket(HERE, target);
      } catch (IOException e) {
        reset();
        return;
      }
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      start(() -> copy(client, server, Speaker.CLIENT));
      start(() -> copy(server, client, Speaker.SERVER));
    }

    private void copy(Socket from, Socket to, Speaker speaker) throws IOException {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 14];
      String before = "";
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        awaitSound();
        String said = before + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        int passed = passed(speaker, said, before.length(), n);
        pass(out, buffer, passed);
        if (passed < n) {
          if (!silent) {
            reset();
            return;
          }
          awaitSound();
          out.write(buffer, passed, n - passed);
        }
        before = said.substring(Math.max(0, said.length() - 80));
      }
      close(from);
      close(to);
    }

    /** How much of what came may be passed on: all, or up to the middle of the words. */
    private int passed(Speaker speaker, String said, int before, int count) {
      Cut now = cut;
      int at = now == null || now.speaker != speaker ? -1 : said.indexOf(now.words);
      if (at < 0) {
        return count;
      }
      cut = null;
      silent = now.silence;
      return Math.max(0, Math.min(count - 1, at + now.words.length() / 2 - before));
    }

    private void pass(OutputStream out, byte[] bytes, int count) throws IOException {
      int piece = pieces == 0 ? count : pieces;
      for (int at = 0; at < count; at += piece) {
        out.write(Arrays.copyOfRange(bytes, at, Math.min(count, at + piece)));
        if (pieces > 0) {
          pause();
        }
      }
    }

    /** With a reset, as a firewall does that lost its memory. */
    void reset() {
      for (Socket socket : new Socket[] {client, server}) {
        if (socket != null) {
          try {
            socket.setSoLinger(true, 0);
          } catch (IOException e) {
            // It is closed already.
          }
          close(socket);
        }
      }
    }
  }

  private void awaitSound() {
    while (silent) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is over either way.
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // The connection is over.
              }
            },
            "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    close(listening);
    silent = false;
    reset();
  }
}

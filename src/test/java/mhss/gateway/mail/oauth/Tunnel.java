package mhss.gateway.mail.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The proxy of this process for one host, whose port 443 it takes to be a port of this machine. */
final class Tunnel extends ProxySelector implements AutoCloseable {

  private final String host;
  private final int to;
  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ProxySelector before = ProxySelector.getDefault();
  private final AtomicInteger used = new AtomicInteger();

  Tunnel(String host, int to) throws IOException {
    this.host = host;
    this.to = to;
    start(this::serve);
    ProxySelector.setDefault(this);
  }

  int used() {
    return used.get();
  }

  @Override
  public List<Proxy> select(URI uri) {
    SocketAddress here = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    return host.equals(uri.getHost())
        ? List.of(new Proxy(Proxy.Type.HTTP, here))
        : before.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    throw new UncheckedIOException(failure);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        passOverRequest(client.getInputStream());
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
        used.incrementAndGet();
        Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
        start(() -> carry(client, there));
        start(() -> carry(there, client));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private static void passOverRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    for (int one = in.read(); one >= 0 && request.indexOf("\r\n\r") < 0; one = in.read()) {
      request.append((char) one);
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // Either end hung up.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    ProxySelector.setDefault(before);
    server.close();
  }
}

package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * A port of this machine for the pages, held until just before they open: another sandbox that
 * starts meanwhile takes the next one.
 */
final class HeldPort implements SmartLifecycle, AutoCloseable {

  private static final int TRIES = 100;

  private final ServerSocket socket;

  private HeldPort(ServerSocket socket) {
    this.socket = socket;
  }

  /** The first that is free from there on; any, where none is. */
  static HeldPort from(int wanted) throws IOException {
    for (int port = wanted; port < wanted + TRIES; port++) {
      try {
        return new HeldPort(listening(port));
      } catch (IOException taken) {
        // the next one
      }
    }
    return new HeldPort(listening(0));
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  int number() {
    return socket.getLocalPort();
  }

  @Override
  public int getPhase() {
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;
  }

  @Override
  public void start() {
    close();
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public boolean isRunning() {
    return socket.isClosed();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("Port " + number() + " cannot be let go", e);
    }
  }
}

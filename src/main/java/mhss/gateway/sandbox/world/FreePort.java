package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of this machine that nobody listens on. */
final class FreePort {

  private static final int TRIES = 100;

  private FreePort() {}

  /** The first that is free from there on; 0, any, where none is. */
  static int from(int wanted) {
    for (int port = wanted; port < wanted + TRIES; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

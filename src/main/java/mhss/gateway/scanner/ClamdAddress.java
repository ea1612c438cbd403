package mhss.gateway.scanner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/**
 * Where clamd listens: a socket of this machine, or a host and a port.
 *
 * @param anywhere it may be on another machine
 */
record ClamdAddress(String written, boolean anywhere) {

  private static final String UNIX = "unix:";

  /**
   * @throws IllegalArgumentException with the reason, when it is none, or is not to be used
   */
  static ClamdAddress of(String written, boolean allowPlaintext) {
    ClamdAddress address = new ClamdAddress(written.strip(), allowPlaintext);
    if (!address.unix()) {
      address.requirePort();
      if (!allowPlaintext && !address.onThisMachine()) {
        throw new IllegalArgumentException(
            "gateway.scanner.clamd is on another machine, to which decrypted mail would go in the"
                + " clear: run clamd on this machine, or set gateway.scanner.allow-plaintext: true");
      }
    }
    return address;
  }

  /** Not connected, and not blocking. */
  SocketChannel open() throws IOException {
    SocketChannel channel =
        unix() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    channel.configureBlocking(false);
    return channel;
  }

  /**
   * Resolved anew each time.
   *
   * @throws UnknownHostException also when the name means another machine by now, and must not
   */
  SocketAddress socket() throws UnknownHostException {
    if (unix()) {
      return UnixDomainSocketAddress.of(written.substring(UNIX.length()));
    }
    InetAddress host = InetAddress.getByName(host());
    if (!anywhere && !host.isLoopbackAddress()) {
      throw new UnknownHostException("no name of this machine");
    }
    return new InetSocketAddress(host, port());
  }

  private boolean unix() {
    return written.startsWith(UNIX);
  }

  private String host() {
    return written.substring(0, written.lastIndexOf(':')).replaceAll("^\\[|]$", "");
  }

  private int port() {
    return Integer.parseInt(written.substring(written.lastIndexOf(':') + 1));
  }

  private void requirePort() {
    if (!written.matches(".+:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "gateway.scanner.clamd must be unix:/path/to/clamd.ctl or host:port, e.g. 127.0.0.1:3310");
    }
  }

  private boolean onThisMachine() {
    try {
      return InetAddress.getByName(host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "gateway.scanner.clamd: the host is not found; check its name, and the DNS of this machine");
    }
  }

  @Override
  public String toString() {
    return written;
  }
}

package mhss.gateway.mail.mailbox.imap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that acknowledge at once (TCP_QUICKACK, Linux). A server that writes its answers in small
 * pieces without TCP_NODELAY, GreenMail for one, else waits about 40 ms for each.
 */
final class QuickAckSocketFactory extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new QuickAckSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new UnsupportedOperationException("Angus connects the socket itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("Angus connects the socket itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("Angus connects the socket itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("Angus connects the socket itself");
  }

  private static final class QuickAckSocket extends Socket {

    @Override
    public InputStream getInputStream() throws IOException {
      boolean supported = supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
      return supported ? acknowledging(super.getInputStream()) : super.getInputStream();
    }

    private InputStream acknowledging(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          // The kernel forgets the option after a while.
          setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
          return super.read(buffer, offset, length);
        }
      };
    }
  }
}

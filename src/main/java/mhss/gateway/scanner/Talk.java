package mhss.gateway.scanner;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection that never waits longer than it was told, on either kind of socket. An answer may
 * come before all was sent: clamd hangs up on what is too large for it.
 */
class Talk implements AutoCloseable {

  private static final int LONGEST_ANSWER = 4 << 10;

  private final SocketChannel channel;
  private final Selector selector;
  private final Duration silence;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private boolean answered;

  Talk(ClamdAddress address, Duration silence) throws IOException {
    this.silence = silence;
    this.channel = address.open();
    this.selector = Selector.open();
    try {
      connect(address);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void connect(ClamdAddress address) throws IOException {
    SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
    if (!channel.connect(address.socket())) {
      await();
      channel.finishConnect();
    }
    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
  }

  void send(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining() && !answered) {
      SelectionKey ready = await();
      if (ready.isReadable()) {
        read();
      } else {
        channel.write(bytes);
      }
    }
  }

  /** Without the zero byte at its end. */
  String answer() throws IOException {
    channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
    while (!answered) {
      await();
      read();
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private void read() throws IOException {
    ByteBuffer some = ByteBuffer.allocate(LONGEST_ANSWER);
    if (channel.read(some) < 0 || answer.size() > LONGEST_ANSWER) {
      throw new EOFException("no whole answer");
    }
    some.flip();
    while (some.hasRemaining() && !answered) {
      byte one = some.get();
      answered = one == 0;
      if (!answered) {
        answer.write(one);
      }
    }
  }

  private SelectionKey await() throws IOException {
    selector.selectedKeys().clear();
    if (selector.select(silence.toMillis()) == 0) {
      throw new SocketTimeoutException("silent for " + silence);
    }
    return selector.selectedKeys().iterator().next();
  }

  @Override
  public void close() throws IOException {
    selector.close();
    channel.close();
  }
}

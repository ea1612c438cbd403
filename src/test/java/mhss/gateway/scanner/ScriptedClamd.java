package mhss.gateway.scanner;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Speaks clamd's protocol on this machine, and says of content what the test wants. */
public final class ScriptedClamd implements AutoCloseable {

  /** The test file of EICAR, in two halves: no scanner shall find it in this file. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  /** Hangs up without a word. */
  public static final String GONE = "";

  private final ServerSocket server;
  private final Function<String, String> says;
  final List<String> scanned = new CopyOnWriteArrayList<>();

  /**
   * @param says to content (as ISO 8859-1), without the zero byte
   */
  public ScriptedClamd(Function<String, String> says) {
    this(0, says);
  }

  public ScriptedClamd(int port, Function<String, String> says) {
    this.says = says;
    try {
      server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "clamd");
    thread.setDaemon(true);
    thread.start();
  }

  /** As the real one does with the real test file. */
  public static ScriptedClamd findingEicar() {
    return new ScriptedClamd(
        content -> content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  public int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread thread = new Thread(() -> answerAndClose(client), "clamd-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (SocketException closed) {
        // The test ended.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answerAndClose(Socket client) {
    try (client) {
      answer(client);
    } catch (SocketException | EOFException closed) {
      // The client went.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    String command = command(in);
    String answer = command.equals("zVERSION") ? "ClamAV 1.4.6/1/Sun Nov 22" : scan(in);
    if (!answer.equals(GONE)) {
      client.getOutputStream().write((answer + '\0').getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private String scan(DataInputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    String said = content.toString(StandardCharsets.ISO_8859_1);
    scanned.add(said);
    return says.apply(said);
  }

  private static String command(DataInputStream in) throws IOException {
    StringBuilder command = new StringBuilder();
    for (int one = in.read(); one > 0; one = in.read()) {
      command.append((char) one);
    }
    return command.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

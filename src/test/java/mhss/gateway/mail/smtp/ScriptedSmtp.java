package mhss.gateway.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;

/**
 * A mail server that answers as it is told: {@code at("RCPT", "450 4.2.0 later")}. An empty answer
 * hangs up. The stage {@code CONTENT} is the middle of the content, {@code .} its end.
 */
public class ScriptedSmtp implements AutoCloseable {

  private static final String HANG_UP = "";

  private final ServerSocket server;
  private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger noops = new AtomicInteger();

  public ScriptedSmtp() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  public ScriptedSmtp(ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    new Thread(this::accept, "scripted-smtp").start();
  }

  public ScriptedSmtp at(String stage, String answer) {
    return at(stage, line -> answer);
  }

  /**
   * @param answer to the line of the client
   */
  public ScriptedSmtp at(String stage, UnaryOperator<String> answer) {
    answers.put(stage, answer);
    return this;
  }

  public ScriptedSmtp hangUpAt(String stage) {
    return at(stage, HANG_UP);
  }

  public ScriptedSmtp asUsual() {
    answers.clear();
    return this;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Contents the server took over, exactly. */
  public List<String> accepted() {
    return accepted;
  }

  public int connections() {
    return connections.get();
  }

  public int noops() {
    return noops.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        new Thread(() -> talk(socket), "scripted-smtp-connection").start();
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
      boolean on = say(out, answer("GREETING", "", "220 scripted"));
      for (String line = on ? in.readLine() : null; line != null; line = in.readLine()) {
        if (!answer(line, in, out)) {
          return;
        }
      }
    } catch (IOException e) {
      // The client is gone: so is this connection.
    }
  }

  private boolean answer(String line, BufferedReader in, PrintStream out) throws IOException {
    String command = line.split("[ :]")[0].toUpperCase();
    if (command.equals("NOOP")) {
      noops.incrementAndGet();
    }
    String usual =
        switch (command) {
          case "DATA" -> "354 go on";
          case "QUIT" -> "221 bye";
          default -> "250 2.1.0 fine";
        };
    String answer = answer(command, line, usual);
    if (!say(out, answer)) {
      return false;
    }
    return !(command.equals("DATA") && answer.startsWith("354")) || content(in, out);
  }

  private String answer(String stage, String line, String usual) {
    return answers.getOrDefault(stage, any -> usual).apply(line);
  }

  private boolean content(BufferedReader in, PrintStream out) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (answers.containsKey("CONTENT") && answer("CONTENT", line, "").equals(HANG_UP)) {
        return false;
      }
      if (line.equals(".")) {
        String answer = answer(".", line, "250 2.0.0 taken");
        if (answer.startsWith("2") || answer.equals(HANG_UP)) {
          accepted.add(content.toString());
        }
        return say(out, answer);
      }
      content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return false;
  }

  private static boolean say(PrintStream out, String answer) {
    if (answer.equals(HANG_UP)) {
      return false;
    }
    out.print(answer + "\r\n");
    out.flush();
    return !answer.startsWith("221") && !answer.startsWith("421");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

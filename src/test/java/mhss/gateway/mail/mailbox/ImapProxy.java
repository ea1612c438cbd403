package mhss.gateway.mail.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stands between client and server, writes down the commands and changes answers at will. */
final class ImapProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  final List<String> commands = new CopyOnWriteArrayList<>();

  /** Applied to each line from the server; null swallows it. */
  volatile UnaryOperator<String> answers = line -> line;

  /** Applied to each line from the client; null cuts the connection. */
  volatile UnaryOperator<String> requests = line -> line;

  ImapProxy(int target) throws IOException {
    this.target = target;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Verbs of the commands, without tag and arguments. */
  List<String> verbs() {
    return commands.stream()
        .map(line -> line.replaceFirst("^\\S+ ", "").replaceFirst("^((?:UID )?\\S+).*", "$1"))
        .toList();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      sockets.add(client);
      sockets.add(server);
      start(() -> copy(client, server, true));
      start(() -> copy(server, client, false));
    }
  }

  private void copy(Socket from, Socket to, boolean request) throws IOException {
    InputStream in = new BufferedInputStream(from.getInputStream());
    OutputStream out = to.getOutputStream();
    for (String line = line(in); line != null; line = line(in)) {
      if (request) {
        commands.add(line.stripTrailing());
      }
      String changed = (request ? requests : answers).apply(line);
      if (changed != null) {
        out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
        if (in.available() == 0) {
          out.flush();
        }
      } else if (request) {
        break;
      }
    }
    from.close();
    to.close();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
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
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends all connections; new ones are taken. */
  void cut() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}

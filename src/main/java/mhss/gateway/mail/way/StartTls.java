package mhss.gateway.mail.way;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The first words in the clear after which TLS begins. Nothing else is said. */
final class StartTls {

  private final BufferedReader in;
  private final OutputStream out;

  private StartTls(Socket socket) throws IOException {
    // The server says nothing on its own between its answer and our handshake, so that reading
    // ahead takes nothing away from it.
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    this.out = socket.getOutputStream();
  }

  /**
   * @throws NoMailServer when it does not greet as one
   * @throws NoStartTls when it greets and does not offer it
   */
  static void begin(Socket socket, Protection protection) throws IOException {
    StartTls talk = new StartTls(socket);
    if (protection == Protection.STARTTLS_IMAP) {
      talk.imap();
    } else if (protection == Protection.STARTTLS_SMTP) {
      talk.smtp();
    }
  }

  private void imap() throws IOException {
    greeted(in.readLine(), "* OK");
    say("a STARTTLS");
    String answer = in.readLine();
    while (answer != null && answer.startsWith("*")) {
      answer = in.readLine();
    }
    offered(answer, "A OK");
  }

  private void smtp() throws IOException {
    greeted(reply(), "220");
    say("EHLO localhost");
    greeted(reply(), "250");
    say("STARTTLS");
    offered(reply(), "220");
  }

  /** The last line of an answer of one or more. */
  private String reply() throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line;
  }

  private void say(String command) throws IOException {
    out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void greeted(String line, String expected) throws IOException {
    if (line == null || !line.toUpperCase(Locale.ROOT).startsWith(expected)) {
      throw new NoMailServer();
    }
  }

  private static void offered(String line, String expected) throws IOException {
    if (line == null || !line.toUpperCase(Locale.ROOT).startsWith(expected)) {
      throw new NoStartTls();
    }
  }

  static final class NoMailServer extends IOException {}

  static final class NoStartTls extends IOException {}
}

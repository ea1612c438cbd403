package mhss.gateway.mail.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** IMAP as far as logging in with XOAUTH2 goes, as Exchange Online answers. */
final class XoauthServer implements AutoCloseable {

  private final ServerSocket server;
  private final Predicate<String> accepts;
  final List<String> logins = new CopyOnWriteArrayList<>();

  /**
   * @param accepts of the token
   */
  XoauthServer(Predicate<String> accepts) throws IOException {
    this.accepts = accepts;
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "xoauth");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (SocketException closed) {
        // The client went, or the test ended.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    say(client, "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      switch (words[1]) {
        case "AUTHENTICATE" -> authenticate(client, in, words);
        case "CAPABILITY" -> {
          say(client, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
          say(client, words[0] + " OK done");
        }
        default -> say(client, words[0] + " OK done");
      }
    }
  }

  /** A refusal comes as a challenge, which the client has to answer with nothing. */
  private void authenticate(Socket client, BufferedReader in, String[] words) throws IOException {
    String said = new String(Base64.getDecoder().decode(words[3]), US_ASCII);
    logins.add(said.replace('\u0001', ' ').strip());
    if (accepts.test(said.replaceAll("(?s).*auth=Bearer |\u0001", ""))) {
      say(client, words[0] + " OK welcome");
    } else {
      say(
          client,
          "+ " + Base64.getEncoder().encodeToString("{\"status\":\"401\"}".getBytes(US_ASCII)));
      in.readLine();
      say(client, words[0] + " NO AUTHENTICATE failed.");
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

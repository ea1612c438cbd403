package mhss.gateway.operations.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;

/** Whether the mail servers we send through answer, and whether anything may leave at all. */
public class SmtpCheck implements Check {

  private static final int PATIENCE = 5_000; // ms
  private static final Map<String, Integer> PORTS = Map.of("smtps", 465, "plain", 25);

  @Override
  public String area() {
    return "sending";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Binder settings = Binder.get(beans.getEnvironment());
    String mode = settings.bind("gateway.mode", String.class).orElse("guard");
    if (mode.equalsIgnoreCase("live") || mode.equalsIgnoreCase("sandbox")) {
      found.ok("mode " + mode);
    } else {
      found.warn(
          "mode " + mode + ": not every mail may leave", "set gateway.mode: live when all is well");
    }
    Map<String, Account> accounts =
        settings.bind("gateway.smtp", Bindable.mapOf(String.class, Account.class)).orElse(Map.of());
    if (accounts.isEmpty()) {
      found.warn("no mailbox can send", "add a block under gateway.smtp in config/application.yml");
    }
    accounts.forEach((mailbox, account) -> greet(mailbox, account, found));
  }

  record Account(String host, Integer port, String security) {

    int realPort() {
      return port == null || port == 0
          ? PORTS.getOrDefault(security == null ? "starttls" : security, 587)
          : port;
    }
  }

  private static void greet(String mailbox, Account account, Findings found) {
    String name = "mailbox " + mailbox + ": " + account.host() + ":" + account.realPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(account.host(), account.realPort()), PATIENCE);
      if (!"smtps".equals(account.security())) {
        greeting(socket);
      }
      found.ok(name + " answers");
    } catch (IOException e) {
      found.fail(
          name + " does not answer (" + e.getMessage() + ")",
          "check gateway.smtp." + mailbox + ".host and port, and the firewall");
    }
  }

  private static void greeting(Socket socket) throws IOException {
    socket.setSoTimeout(PATIENCE);
    String line =
        new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    if (line == null || !line.startsWith("220")) {
      throw new IOException("it is no mail server, or refuses us");
    }
  }
}

package mhss.gateway.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for localhost that ran out yesterday, of an authority that is good.
 *
 * @param sockets of a server that shows it
 * @param authority PEM file, to be trusted
 */
public record ExpiredCertificate(ServerSocketFactory sockets, Path authority) {

  private static final String PASSWORD = "invented";

  public static ExpiredCertificate in(Path folder) throws Exception {
    Path store = folder.resolve("expired.p12");
    Path authority = folder.resolve("authority.pem");
    Path request = folder.resolve("request");
    Path signed = folder.resolve("signed");
    pair(store, "authority", "-ext", "bc:c");
    pair(store, "server");
    keytool(store, "-certreq", "server", "-file", request.toString());
    keytool(
        store,
        "-gencert",
        "authority",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-startdate",
        "-10d",
        "-validity",
        "9",
        "-ext",
        "san=dns:localhost",
        "-rfc");
    keytool(store, "-importcert", "server", "-file", signed.toString());
    keytool(store, "-exportcert", "authority", "-rfc", "-file", authority.toString());
    return new ExpiredCertificate(sockets(store), authority);
  }

  private static void pair(Path store, String alias, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-keyalg", "EC", "-dname", "CN=" + alias));
    arguments.addAll(List.of(more));
    keytool(store, "-genkeypair", alias, arguments.toArray(String[]::new));
  }

  private static void keytool(Path store, String command, String alias, String... more)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-alias",
                alias,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-noprompt"));
    line.addAll(List.of(more));
    Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static ServerSocketFactory sockets(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    keys.deleteEntry("authority");
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}

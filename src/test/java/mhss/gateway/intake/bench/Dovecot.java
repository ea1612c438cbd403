package mhss.gateway.intake.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The Dovecot that bench/dovecot starts: over TLS, with a mailbox for every name. */
public final class Dovecot implements AutoCloseable {

  public static final String HOST = "localhost";

  private final Path folder;
  private final int port;
  private final Process process;
  private final String password;

  public Dovecot(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    try {
      process =
          new ProcessBuilder("bench/dovecot", folder.toString(), String.valueOf(port))
              .redirectErrorStream(true)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      password = password(process.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A temporary folder that Dovecot, which is nobody, may pass through; who starts it removes it.
   */
  public static Path home(String name) throws IOException {
    Path home = Files.createTempDirectory(name);
    return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String password(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.startsWith("password")) {
        return line.replaceFirst("password\\s+", "").strip();
      }
    }
    throw new IllegalStateException("Dovecot does not start: " + all);
  }

  public int port() {
    return port;
  }

  public String password() {
    return password;
  }

  public Path certificate() {
    return folder.resolve("cert.pem");
  }

  /** Makes an empty mailbox. */
  public void mailbox(String user) {
    try (IMAPStore store = connect(user)) {
      store.getFolder("INBOX").open(jakarta.mail.Folder.READ_ONLY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public IMAPStore connect(String user) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.imaps.ssl.trust", HOST);
    properties.put("mail.imaps.fetchsize", String.valueOf(1 << 22));
    IMAPStore store = (IMAPStore) jakarta.mail.Session.getInstance(properties).getStore("imaps");
    for (int again = 0; ; again++) {
      try {
        store.connect(HOST, port, user, password);
        return store;
      } catch (jakarta.mail.MessagingException e) {
        if (again == 20) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }

  /** Writes the mail where {@link #arrive} finds it. */
  public Path prepare(String user, String name, byte[] mail) {
    Path file = folder.resolve("mail").resolve(user).resolve("tmp").resolve(name);
    try {
      Files.write(file, mail);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the delivery agent does it: in one step, each mail is there or not. */
  public void arrive(List<Path> prepared) {
    try {
      for (Path file : prepared) {
        Files.move(file, file.getParent().resolveSibling("new").resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

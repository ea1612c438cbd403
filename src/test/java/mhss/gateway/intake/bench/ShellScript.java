package mhss.gateway.intake.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mhss.gateway.store.TestStore;

/** bench/intake/script.sh with its key ring. */
final class ShellScript {

  private final Dovecot dovecot;
  private final TestStore store;
  private final Path home;

  ShellScript(Dovecot dovecot, Parties parties, TestStore store) throws Exception {
    this.dovecot = dovecot;
    this.store = store;
    // Short: the agent's socket below it allows a hundred characters only.
    this.home = Files.createTempDirectory(Path.of("/tmp"), "gpg");
    Files.write(home.resolve("ours"), parties.ours());
    Files.write(home.resolve("theirs"), parties.theirs());
    run(
        "gpg",
        "--batch",
        "--quiet",
        "--pinentry-mode",
        "loopback",
        "--passphrase",
        Parties.PHRASE,
        "--import",
        home.resolve("ours").toString(),
        home.resolve("theirs").toString());
  }

  /**
   * @return seconds
   */
  double run(String user, int mails) throws Exception {
    long start = System.nanoTime();
    run("bench/intake/script.sh", user, String.valueOf(mails));
    return (System.nanoTime() - start) / 1e9;
  }

  private void run(String... command) throws Exception {
    ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, Object> database = store.properties();
    script.environment().put("GNUPGHOME", home.toString());
    script.environment().put("PASSPHRASE", Parties.PHRASE);
    script.environment().put("IMAP", "imaps://" + Dovecot.HOST + ":" + dovecot.port());
    script.environment().put("IMAP_PASSWORD", dovecot.password());
    script.environment().put("CERTIFICATE", dovecot.certificate().toString());
    script
        .environment()
        .put("DATABASE", database.get("spring.datasource.url").toString().substring(5));
    script.environment().put("PGUSER", database.get("spring.datasource.username").toString());
    script.environment().put("PGPASSWORD", database.get("spring.datasource.password").toString());
    Path said = home.resolve("said");
    if (script.redirectOutput(said.toFile()).start().waitFor() != 0) {
      throw new IllegalStateException(command[0] + " failed: " + Files.readString(said));
    }
  }

  void close() throws Exception {
    new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all").start().waitFor();
    try (var files = Files.walk(home)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}

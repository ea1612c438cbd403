package mhss.gateway.store.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.store.StoreRefused;

/**
 * The programs of PostgreSQL, run in a user namespace when they would refuse the user we are.
 *
 * @param output the file that takes what the last command said
 */
record PostgresCommands(Path binaries, List<String> prefix, Path output) {

  private static final int TAIL = 6;

  static PostgresCommands of(Path binaries, Path output) {
    return new PostgresCommands(binaries, refused() ? namespace() : List.of(), output);
  }

  /** PostgreSQL runs neither as root nor, as containers like to, under a number without a name. */
  private static boolean refused() {
    String user = System.getProperty("user.name");
    return user.equals("root") || user.equals("?");
  }

  private static List<String> namespace() {
    List<String> unshare = List.of("unshare", "-U");
    try {
      List<String> probe = new ArrayList<>(unshare);
      probe.addAll(List.of("id", "-u"));
      Process process = new ProcessBuilder(probe).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() == 0 && !answer.equals("0")) {
        return unshare;
      }
    } catch (IOException e) {
      // No such program: the refusal below says what to do.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StoreRefused(
        "PostgreSQL refuses to run as root, or as a user without a name, and this machine allows"
            + " no user namespace (unshare -U). Start the gateway as an ordinary user, or point"
            + " spring.datasource.url at a server.");
  }

  /** Runs to the end; what it said goes into the refusal when it fails. */
  void run(String program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    // Into a file: the server inherits the output of pg_ctl, so a pipe would never end.
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new StoreRefused(program + " failed: " + tail(output));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefused("Stopped while waiting for " + program + ". Start again.", e);
    }
  }

  static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }
}

package mhss.gateway.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import mhss.gateway.store.own.GatewayLock.Holder;

/** A store opened by another process, to be killed or to stand in the way. */
final class GatewayProcess implements AutoCloseable {

  private final Process process;

  private GatewayProcess(Process process) {
    this.process = process;
  }

  static GatewayProcess start(Path home, Holder holder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayProcess.class.getName(),
                home.toString(),
                holder.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    String line = output.readLine();
    while (line != null && !line.equals("open")) {
      line = output.readLine();
    }
    return new GatewayProcess(process);
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does: nothing is cleaned up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends as a program does that has nothing more to do. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    try (Store store = open(home, Holder.valueOf(arguments[1]))) {
      new Schema(store.server()).migrate();
      System.out.println("open");
      System.in.read();
    }
  }

  static Store open(Path home, Holder holder) {
    return new OwnStore(home.resolve("data"), home.resolve("secrets"), settings(TestStore.BINARIES))
        .open(holder);
  }

  static StoreSettings settings(Path binaries) {
    return new StoreSettings(false, binaries, 0, 4, 20, true, Duration.ofMinutes(2));
  }
}

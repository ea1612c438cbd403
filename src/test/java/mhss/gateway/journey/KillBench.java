package mhss.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** Kills the gateway N times under load and prints what an independent count says of it. */
final class KillBench {

  private static final int EVERY = 10;

  private KillBench() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.UK);
    LoggingSystem.get(KillBench.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    Path folder = Files.createTempDirectory("kill");
    boolean agrees;
    try (Deaths deaths = new Deaths(folder, seed)) {
      agrees = run(deaths, kills, seed);
    }
    if (agrees) {
      FileSystemUtils.deleteRecursively(folder);
    } else {
      say("What the gateway said and stored stays in %s", folder);
    }
    System.exit(agrees ? 0 : 1);
  }

  private static boolean run(Deaths deaths, int kills, long seed) {
    long start = System.nanoTime();
    say("%d kills, seed %d", kills, seed);
    for (int n = 1; n <= kills; n++) {
      deaths.die();
      if (n % EVERY == 0) {
        say("%d killed after %d s", n, Duration.ofNanos(System.nanoTime() - start).toSeconds());
      }
    }
    deaths.finish();
    tell(deaths, kills);
    boolean before = agrees("When all has settled", new Tally(deaths));
    Map<String, String> uncertain = deaths.uncertain();
    int arrived = deaths.gateway.post.atAdviser();
    deaths.clearUp();
    say(
        "%nOf %d uncertain answers the adviser wrote back about those that had come; %d had not come and a person had them sent again.",
        uncertain.size(), deaths.gateway.post.atAdviser() - arrived);
    boolean after = agrees("When people have cleared up", new Tally(deaths));
    return before && after && deaths.uncertain().isEmpty();
  }

  private static void tell(Deaths deaths, int kills) {
    say("%n| killed | times |%n|---|---:|");
    deaths.moments.forEach((moment, times) -> say("| %s | %d |", moment.words, times));
    say("| together | %d |%n| of these with the database | %d |", kills, deaths.databases);
  }

  private static boolean agrees(String when, Tally tally) {
    say("%n%s:%n", when);
    tally.lines().forEach(line -> say("%s", line));
    tally.differences().forEach(difference -> say("%s", difference));
    say("%n%s", tally.differences().isEmpty() ? "All agrees." : "IT DOES NOT AGREE.");
    return tally.differences().isEmpty();
  }

  private static void say(String words, Object... values) {
    System.out.println(words.formatted(values));
  }
}

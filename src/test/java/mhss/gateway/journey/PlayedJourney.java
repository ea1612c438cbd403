package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mhss.gateway.sandbox.journey.Journeys;
import mhss.gateway.sandbox.world.Contracts;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.SandboxWorld;

/** A journey of the sandbox, in folders of its own. */
final class PlayedJourney {

  private final List<String> told;

  private PlayedJourney(String told) {
    this.told = told.lines().toList();
  }

  static PlayedJourney play(Journeys journey, Path home) {
    return play(journey, home, world -> {});
  }

  /**
   * @param look while the world still runs
   */
  static PlayedJourney play(Journeys journey, Path home, Consumer<SandboxWorld> look) {
    StringWriter told = new StringWriter();
    // Unpacked once for all tests.
    System.setProperty("gateway.store.binaries", "target/test-postgres/bin");
    SandboxFolders folders = new SandboxFolders(home.resolve("data"), home.resolve("secrets"));
    try (SandboxWorld world = SandboxWorld.begin(folders, Contracts.EDITIONS, journey.begins())) {
      boolean whole = journey.play(world, new PrintWriter(told));
      assertThat(whole).as("%s", told).isTrue();
      look.accept(world);
    } finally {
      System.clearProperty("gateway.store.binaries");
    }
    return new PlayedJourney(told.toString());
  }

  List<String> told() {
    return told;
  }
}

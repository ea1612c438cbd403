package mhss.gateway.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mhss.gateway.sandbox.world.Contracts;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A start, for the virtual machine to note which classes it takes: {@code bin/gateway} keeps those
 * ready, and a gateway reads its mailboxes seconds sooner.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Start once in a folder of its own, and leave nothing there.",
    footer = {"%nExamples:", "  gateway sandbox rehearse /tmp/rehearsal"})
class RehearseCommand implements Callable<Integer> {

  private static final int MAILBOXES = 2;
  private static final int LOOKS = 300;
  private static final long LOOK_MILLIS = 200;

  @Parameters(paramLabel = "FOLDER", description = "Not there yet.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (Files.exists(folder)) {
      // What is in it at the end is removed.
      throw new ParameterException(
          spec.commandLine(), folder + " is there already: name a folder that is not");
    }
    Files.createDirectory(folder);
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    SandboxFolders folders = new SandboxFolders(folder.resolve("data"), folder.resolve("secrets"));
    try (SandboxWorld world = SandboxWorld.rehearsal(folders, Contracts.TODAY)) {
      return !folders.readsMailboxes() || polled(world) ? 0 : 1;
    } finally {
      folders.removeAll();
      Files.delete(folder);
    }
  }

  private static boolean polled(SandboxWorld world) throws InterruptedException {
    JdbcClient jdbc = world.bean(JdbcClient.class);
    for (int looks = 0; looks < LOOKS; looks++) {
      String polled = "select count(*) from mailbox_health where succeeded_at is not null";
      if (jdbc.sql(polled).query(Integer.class).single() == MAILBOXES) {
        return true;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return false;
  }
}

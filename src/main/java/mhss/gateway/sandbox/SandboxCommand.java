package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.time.Clock;
import mhss.gateway.console.Subcommand;
import mhss.gateway.sandbox.journey.Journeys;
import mhss.gateway.sandbox.journey.PlansToTry;
import mhss.gateway.sandbox.world.Contracts;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sandbox",
    description = {
      "Start a whole invented world on this machine, to try the gateway.",
      "It is the gateway, its PostgreSQL, a mail server with the mailboxes of two desks, new OpenPGP"
          + " keys, and correspondents who write real mail. Nothing in it is real, and nothing can"
          + " leave. Its log: data/sandbox/logs/gateway.log.",
      "A route of your own in routes/ runs in it too, with the files and servers that it names."
    },
    footer = {
      "%nExamples:",
      "  gateway sandbox            start and go on, until Ctrl-C",
      "  gateway sandbox --fresh    the same, from nothing",
      "  gateway sandbox --exit     play the samples, print the table, exit 0 if each ended as expected",
      "  gateway sandbox --journey v8 --exit    one case from referral to paid; also --journey 2024",
      "  gateway trace <URN>        in another terminal: the whole story",
      "  gateway sandbox clock +5d  in another terminal: five days later",
      "  gateway sandbox --journey returns --exit   a year of claims and management information",
      "  gateway sandbox open --last    the last return, as its officer reads it"
    },
    subcommands = {ClockCommand.class, OpenCommand.class, RehearseCommand.class})
public class SandboxCommand implements Subcommand {

  private static final int REFUSED = 4;

  @Option(
      names = "--exit",
      description =
          "Stop when every sample has its outcome, or the journey is over; exit 1 if something is not"
              + " as expected.")
  private boolean exit;

  @Option(
      names = "--fresh",
      description = "Remove the sandbox of before: its database, keys and settings.")
  private boolean fresh;

  @Option(
      names = "--journey",
      paramLabel = "EDITION",
      converter = JourneyNames.class,
      completionCandidates = JourneyNames.class,
      description =
          "Play one case from its referral to its end, through mail between two desks, or a year of"
              + " returns, the clock turned: ${COMPLETION-CANDIDATES}. Begins from nothing.")
  private Journeys journey;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    SandboxFolders folders = SandboxFolders.USUAL;
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    if (folders.running()) {
      say(
          out,
          "A sandbox runs already on "
              + folders.data()
              + ": stop it first (Ctrl-C in its terminal).");
      return REFUSED;
    }
    if (fresh) {
      folders.removeAll();
    }
    say(out, "Starting the sandbox: mail server, keys, PostgreSQL, gateway ...");
    try (SandboxWorld world = begin(folders)) {
      say(out, world.welcome());
      Clock clock = world.clock();
      boolean asExpected =
          journey == null ? new Play(world, clock, out).play() : journey.play(world, out);
      if (exit) {
        return asExpected ? 0 : 1;
      }
      say(out, world.invitation());
      if (journey == null) {
        say(out, PlansToTry.in(world).words());
      }
      new Narrator(world, clock, out).goOn();
      return 0;
    }
  }

  private SandboxWorld begin(SandboxFolders folders) {
    return journey == null
        ? SandboxWorld.start(folders, Contracts.TODAY)
        : SandboxWorld.begin(folders, Contracts.EDITIONS, journey.begins());
  }

  private static void say(PrintWriter out, String text) {
    out.println(text);
    out.flush();
  }
}

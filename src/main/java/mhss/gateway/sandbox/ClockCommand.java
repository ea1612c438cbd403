package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.TurnableClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "clock",
    description = {
      "Show the clock of the sandbox, or turn it forward.",
      "Everything in the sandbox goes by it: deadlines, mails, history, commands. It cannot be turned"
          + " back."
    },
    footer = {
      "%nExamples:",
      "  gateway sandbox clock                    what it shows",
      "  gateway sandbox clock +5d                also h hours, w weeks, m months",
      "  gateway sandbox clock 2018-01-04         at nine in the morning of that day",
      "  gateway sandbox clock 2018-01-04T16:30"
    })
class ClockCommand implements Callable<Integer> {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm");
  private static final Pattern STEP = Pattern.compile("\\+(\\d{1,4})([hdwm])");
  private static final int MORNING = 9;

  @Parameters(arity = "0..1", paramLabel = "TO", description = "A step like +5d, or a date.")
  private String to;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    TurnableClock clock = SandboxFolders.USUAL.clock();
    if (to != null) {
      clock.forward(target(clock.time()).toInstant());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(SHOWN.format(clock.time()));
    out.flush();
    return 0;
  }

  private ZonedDateTime target(ZonedDateTime now) {
    Matcher step = STEP.matcher(to);
    if (step.matches()) {
      long count = Long.parseLong(step.group(1));
      return switch (step.group(2)) {
        case "h" -> now.plusHours(count);
        case "d" -> now.plusDays(count);
        case "w" -> now.plusWeeks(count);
        default -> now.plusMonths(count);
      };
    }
    try {
      return to.contains("T")
          ? LocalDateTime.parse(to).atZone(TurnableClock.LONDON)
          : LocalDate.parse(to).atTime(MORNING, 0).atZone(TurnableClock.LONDON);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "'" + to + "' is neither a step like +5d nor a date like 2018-01-04");
    }
  }
}

package mhss.gateway.console.recording;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "appointment",
    description = "Appointments with the customer: set, or cancelled.",
    subcommands = {SetAppointmentCommand.class, CancelAppointmentCommand.class},
    footer = {
      "%nExamples:",
      "  gateway appointment set MH/000123 --at '20/11/2026 10:00' --medium phone",
      "  gateway appointment cancel MH/000123 --by customer --reason-code not-in-timeframe"
    })
public class AppointmentCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what about it: set or cancel");
  }
}

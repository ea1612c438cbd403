package mhss.gateway.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import mhss.gateway.console.audit.AuditCommand;
import mhss.gateway.console.cases.CaseCommand;
import mhss.gateway.console.cases.DueCommand;
import mhss.gateway.console.configuration.ChangesCommand;
import mhss.gateway.console.doctor.DoctorCommand;
import mhss.gateway.console.frame.Conversions;
import mhss.gateway.console.frame.Failures;
import mhss.gateway.console.heartbeat.HeartbeatCommand;
import mhss.gateway.console.history.HistoryCommand;
import mhss.gateway.console.keys.KeysCommand;
import mhss.gateway.console.mailboxes.MailboxCommand;
import mhss.gateway.console.mailboxes.MailboxesCommand;
import mhss.gateway.console.messages.AssignCommand;
import mhss.gateway.console.messages.DiscardCommand;
import mhss.gateway.console.messages.MessagesCommand;
import mhss.gateway.console.messages.ParkedCommand;
import mhss.gateway.console.messages.ReplayCommand;
import mhss.gateway.console.messages.ShowCommand;
import mhss.gateway.console.messages.TraceCommand;
import mhss.gateway.console.notices.NoticesCommand;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.console.partners.PartnersCommand;
import mhss.gateway.console.reconciliation.ReconcileCommand;
import mhss.gateway.console.recording.AppointmentCommand;
import mhss.gateway.console.recording.AttemptCommand;
import mhss.gateway.console.recording.ImportPrapCommand;
import mhss.gateway.console.recording.OpenCaseCommand;
import mhss.gateway.console.recording.RecordCommand;
import mhss.gateway.console.reports.CheckCommand;
import mhss.gateway.console.reports.ReviewCommand;
import mhss.gateway.console.reports.SubmitCommand;
import mhss.gateway.console.returns.ReturnsCommand;
import mhss.gateway.console.routes.RoutesCommand;
import mhss.gateway.console.schedules.SchedulesCommand;
import mhss.gateway.console.tokens.TokensCommand;
import mhss.gateway.console.users.UsersCommand;
import mhss.gateway.console.vault.VaultCommand;
import mhss.gateway.console.work.WorkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the gateway, started by {@code bin/gateway}. */
@Command(
    name = "gateway",
    description = "Reads the secure mailbox beside its people, and keeps the cases.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "0.1.0",
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:problems were found, or what was asked for was not",
      "2:the command was not understood",
      "3:the database or the configuration cannot be reached",
      "4:refused"
    },
    subcommands = {
      RunCommand.class,
      WorkCommand.class,
      CompletionCommand.class,
      TraceCommand.class,
      MessagesCommand.class,
      ShowCommand.class,
      ParkedCommand.class,
      ReplayCommand.class,
      AssignCommand.class,
      DiscardCommand.class,
      OutboxCommand.class,
      MailboxesCommand.class,
      MailboxCommand.class,
      ReconcileCommand.class,
      HeartbeatCommand.class,
      RoutesCommand.class,
      ChangesCommand.class,
      KeysCommand.class,
      VaultCommand.class,
      HistoryCommand.class,
      AuditCommand.class,
      DueCommand.class,
      CaseCommand.class,
      RecordCommand.class,
      AttemptCommand.class,
      AppointmentCommand.class,
      OpenCaseCommand.class,
      ImportPrapCommand.class,
      NoticesCommand.class,
      CheckCommand.class,
      SubmitCommand.class,
      ReviewCommand.class,
      ReturnsCommand.class,
      SchedulesCommand.class,
      PartnersCommand.class,
      UsersCommand.class,
      TokensCommand.class,
      DoctorCommand.class
    })
public class GatewayCommand implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    boolean run = Set.of(List.of("run"), List.of("run", "--verbose")).contains(List.of(arguments));
    System.exit((run ? runLine() : commandLine()).execute(arguments));
  }

  /** To look at forty commands and their options takes a good part of a second of each start. */
  private static CommandLine runLine() {
    CommandLine line = new CommandLine(new OnlyRun());
    line.setExecutionExceptionHandler(new Failures());
    return line;
  }

  @Command(name = "gateway", subcommands = RunCommand.class)
  private static final class OnlyRun {}

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new GatewayCommand());
    ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
    line.setExecutionExceptionHandler(new Failures());
    Conversions.register(line);
    return line;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }
}

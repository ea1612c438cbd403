package mhss.gateway.console.mailboxes;

import java.util.List;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.ConnectionTests;
import mhss.gateway.operations.ConnectionTests.Tested;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    description = {
      "Try the connections of a mailbox, and say exactly what fails.",
      "Name, port, certificate, login, folders and rights, for reading (IMAP) and for sending",
      "(SMTP). Reads, changes and sends nothing. Exit code 1 when something fails."
    },
    footer = {"%nExamples:", "  gateway mailbox test provider"})
class TestCommand extends GatewayTask {

  @Parameters(paramLabel = "MAILBOX", description = "Name of the mailbox.")
  private String mailbox;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Tested> tested = gateway.bean(ConnectionTests.class).of(mailbox);
    if (json.wanted()) {
      terminal.json(ConnectionData.of(mailbox, tested));
    } else {
      tested.forEach(one -> print(one, terminal));
    }
    return tested.stream().allMatch(one -> one.report().works()) ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Tested tested, Terminal terminal) {
    terminal.line(tested.reading() ? "Reading (IMAP)" : "Sending (SMTP)");
    tested
        .report()
        .findings()
        .forEach(
            finding ->
                terminal.line(
                    "  %-6s  %-11s  %s", finding.level(), finding.stage().words(), finding.text()));
  }
}

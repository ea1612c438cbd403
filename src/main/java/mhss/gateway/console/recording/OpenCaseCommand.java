package mhss.gateway.console.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.Openings.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "open-case",
    description = {
      "Open a case that no message opens.",
      "An enquiry, a referral that was sent from here or came on paper, or a second period of"
          + " support that Access to Work has allowed."
    },
    footer = {
      "%nExamples:",
      "  gateway open-case MH/000123 --desk adviser --referred 12/11/2026 --reason 'referral sent'",
      "  gateway open-case --desk provider --event enquiry --reason 'customer rang'",
      "  gateway open-case MH/000123 --desk provider --referred 12/11/2026 --previous-urn MH/000123"
          + " --reason job-changed"
    })
public class OpenCaseCommand extends GatewayTask {

  @Parameters(
      arity = "0..1",
      paramLabel = "URN",
      description = "None while Access to Work has still to give one.")
  private String urn;

  @Option(names = "--desk", required = true, description = "provider or adviser.")
  private String desk;

  @Option(
      names = "--event",
      defaultValue = "referral",
      description = "Of the rule set; default ${DEFAULT-VALUE}.")
  private String event;

  @Option(
      names = "--referred",
      paramLabel = "DATE",
      description = "Date of referral: 23/11/2026 or ISO; default today.")
  private String referred;

  @Option(
      names = "--received",
      paramLabel = "WHEN",
      description = "When it came: 23/11/2026, '23/11/2026 14:30' or ISO; default now.")
  private String received;

  @Option(names = "--contract", description = "Of gateway.contracts; default the one of that date.")
  private String contract;

  @Option(names = "--previous-urn", paramLabel = "URN", description = "Of the case it follows.")
  private String previousUrn;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Words.oneOf("desk", desk, "provider", "adviser");
    Instant now = gateway.bean(Clock.class).instant();
    Opening opening =
        new Opening(
            urn,
            desk,
            event,
            London.date(referred == null ? "today" : referred, now),
            Optional.ofNullable(received).map(written -> London.past(written, now)).orElse(now),
            contract,
            previousUrn,
            why.reason());
    Effect effect = gateway.bean(Openings.class).open(opening, why.actor(), dryRun);
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }
}

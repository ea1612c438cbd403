package mhss.gateway.console.messages;

import java.util.Set;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Lookups;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Traces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    description = {
      "The whole story of a case, a message or a correspondent.",
      "What came, what was done with it and why, how the case stands, what was answered. Never",
      "content."
    },
    footer = {
      "%nExamples:",
      "  gateway trace 'MH/000123'",
      "  gateway trace '<20261121.4711@dwp.example>'",
      "  gateway trace adviser@dwp.example --desk provider",
      "  gateway trace 0b8e6c1e --json"
    })
public class TraceCommand extends GatewayTask {

  private static final Set<String> TRACED = Set.of("case", "message", "outbox");

  @Parameters(
      paramLabel = "WORDS",
      description =
          "A URN, a Message-ID, a mail address, the SHA-256 of a mail or of a file in it, or the id of a message or case (its beginning is enough).")
  private String words;

  @Option(
      names = "--desk",
      paramLabel = "DESK",
      description = "Only this desk: provider or adviser.")
  private String desk;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Trace trace = trace(gateway);
    RuleWords ruleWords = gateway.bean(RuleWords.class);
    if (json.wanted()) {
      terminal.json(TraceData.of(trace, ruleWords));
    } else if (trace.isEmpty()) {
      throw CommandFailed.notFound(
          "Nothing is known of that. Check the spelling; 'gateway mailboxes' says whether mail is"
              + " read at all.");
    } else {
      new TracePrint(terminal, ruleWords).print(trace);
      if (words.contains("@") && trace.messages().size() >= Traces.OF_AN_ADDRESS) {
        terminal.line(
            "These are the newest %d mails of that address; 'gateway messages --address' has all.",
            Traces.OF_AN_ADDRESS);
      }
    }
    return trace.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  /** What has no name of its own (a file, a URN written otherwise) is found as by the search. */
  private Trace trace(LightGateway gateway) {
    Traces traces = gateway.bean(Traces.class);
    Trace trace = traces.find(words, desk);
    if (!trace.isEmpty()) {
      return trace;
    }
    return gateway.bean(Lookups.class).find(words).stream()
        .filter(hit -> TRACED.contains(hit.kind()))
        .map(hit -> traces.find(hit.id(), desk))
        .reduce(trace, Trace::with);
  }
}

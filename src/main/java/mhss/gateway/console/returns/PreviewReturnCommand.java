package mhss.gateway.console.returns;

import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.MadeData;
import mhss.gateway.console.returns.text.MadeText;
import mhss.gateway.history.Step;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "preview",
    description = {
      "A return as it would be made now. Nothing is stored and nothing is sent.",
      "Its figures and URNs are shown here only, never written to a file; that you read them is"
          + " written into the history first."
    },
    footer = {
      "%nExamples:",
      "  gateway returns preview claim",
      "  gateway returns preview monthly --period 2018-05",
      "  gateway returns preview quarterly --period 2018-Q2 --rules mhss-v8"
    })
class PreviewReturnCommand extends GatewayTask {

  @Parameters(
      paramLabel = "KIND",
      description = "The return, such as claim or monthly; or V-24, monthly-claim.")
  private String kind;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "2018-05, 2018-Q2, 2018. Default: the one that is made next.")
  private String period;

  @Mixin private RulesOption rules;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    ChosenReturn chosen = ChosenReturn.find(gateway, kind, rules.id());
    Period about = chosen.period(gateway, period);
    Map<String, String> facts =
        Map.of("rule-set", chosen.rules().id(), "return", chosen.rule().id(), "period", about.id());
    ReadReturn.note(gateway, Step.of("return-previewed", "shown").by(actor.name()).facts(facts));
    Made made = gateway.bean(Returns.class).preview(chosen.rules().id(), chosen.rule().id(), about);
    if (json.wanted()) {
      Map<String, Object> data = MadeData.of(made);
      data.putAll(facts);
      terminal.json(data);
    } else {
      terminal.line("%s, %s, as it would be now", chosen.rule().name(), about.id());
      MadeText.print(made, terminal);
      sendOff(gateway, chosen, about, terminal);
      terminal.line("Nothing was stored, and nothing was sent.");
    }
    return ExitCode.OK;
  }

  private static void sendOff(
      LightGateway gateway, ChosenReturn chosen, Period about, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    returns
        .find(chosen.rules().id() + "/" + chosen.rule().id() + "/" + about.id())
        .filter(entry -> entry.state().equals("planned"))
        .map(returns::rehearse)
        .ifPresent(
            rehearsal -> {
              if (!rehearsal.recipients().isEmpty()) {
                terminal.line("It would go to %s.", String.join(", ", rehearsal.recipients()));
              }
              rehearsal
                  .problems()
                  .forEach(problem -> terminal.line("It could not leave: %s", problem));
            });
  }
}

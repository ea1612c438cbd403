package mhss.gateway.console.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.responses.LetterForm;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "The template of a letter, and the values it takes.",
    footer = {"%nExamples:", "  gateway letters show no-contact --rules mhss-2024"})
class ShowLetterCommand extends GatewayTask {

  @Parameters(paramLabel = "KIND", description = "Id or name, such as V-15 or plan-rejected.")
  private String kind;

  @Option(names = "--rules", paramLabel = "RULESET", description = "Of this rule set.")
  private String ruleSet;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Letters letters = gateway.bean(Letters.class);
    ChosenLetter chosen = ChosenLetter.find(letters, gateway.bean(RuleSets.class), kind, ruleSet);
    LetterForm form = form(letters, chosen);
    if (json.wanted()) {
      terminal.json(data(chosen, form));
      return ExitCode.OK;
    }
    terminal.line(
        "%s %s (%s), written by the %s desk to %s; files: %s",
        chosen.kind().id(),
        chosen.kind().name(),
        chosen.ruleSet(),
        chosen.desk(),
        String.join(", ", chosen.kind().to()),
        form.files());
    terminal.table(
        List.of("VALUE", "TYPE", "NEEDED", "WHAT IT IS"),
        form.values().stream().map(ShowLetterCommand::row).toList());
    terminal.line("");
    terminal.line("templates/" + form.template());
    form.source().lines().forEach(terminal::line);
    return ExitCode.OK;
  }

  private static LetterForm form(Letters letters, ChosenLetter chosen) {
    try {
      return letters.form(chosen.kind());
    } catch (LetterRefused e) {
      throw CommandFailed.refused(e.getMessage());
    }
  }

  private static List<String> row(LetterForm.Value value) {
    return List.of(value.name(), type(value), value.optional() ? "no" : "yes", value.words());
  }

  private static String type(LetterForm.Value value) {
    return value.columns().isEmpty()
        ? value.type()
        : value.type() + "(" + String.join(" ", value.columns()) + ")";
  }

  private static Map<String, Object> data(ChosenLetter chosen, LetterForm form) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ruleSet", chosen.ruleSet());
    data.put("id", chosen.kind().id());
    data.put("name", chosen.kind().name());
    data.put("desk", chosen.desk());
    data.put("template", form.template());
    data.put("files", form.files());
    data.put(
        "values",
        form.values().stream()
            .map(
                value ->
                    Map.of(
                        "name", value.name(),
                        "type", type(value),
                        "needed", !value.optional(),
                        "words", value.words()))
            .toList());
    data.put("source", form.source());
    return data;
  }
}

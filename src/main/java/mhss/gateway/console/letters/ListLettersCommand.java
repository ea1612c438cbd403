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
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "list",
    description = {"The letters of each rule set.", "Exit code 1 when one cannot be written."},
    footer = {"%nExamples:", "  gateway letters list", "  gateway letters list mhss-2024 --json"})
class ListLettersCommand extends GatewayTask {

  @Parameters(arity = "0..1", paramLabel = "RULESET", description = "Only those of this one.")
  private String ruleSet;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Letters letters = gateway.bean(Letters.class);
    List<RuleSet> all = gateway.bean(RuleSets.class).all();
    List<RuleSet> sets =
        all.stream().filter(set -> ruleSet == null || set.id().equals(ruleSet)).toList();
    if (sets.isEmpty()) {
      throw CommandFailed.notFound(
          "There is no rule set %s; there are %s."
              .formatted(ruleSet, String.join(", ", all.stream().map(RuleSet::id).toList())));
    }
    List<ChosenLetter> found =
        sets.stream().flatMap(set -> ChosenLetter.all(letters, set.id()).stream()).toList();
    List<String> problems = letters.problems();
    if (json.wanted()) {
      terminal.json(
          Map.of("letters", found.stream().map(this::data).toList(), "problems", problems));
    } else {
      terminal.table(
          List.of("RULE SET", "ID", "NAME", "WRITTEN BY", "TO", "TEMPLATE"),
          found.stream().map(this::row).toList());
      problems.forEach(problem -> terminal.line("%n%s.", problem));
    }
    return problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private List<String> row(ChosenLetter letter) {
    return List.of(
        letter.ruleSet(),
        letter.kind().id(),
        letter.kind().name(),
        letter.desk(),
        String.join(", ", letter.kind().to()),
        letter.kind().template().orElse("-"));
  }

  private Map<String, Object> data(ChosenLetter letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ruleSet", letter.ruleSet());
    data.put("id", letter.kind().id());
    data.put("name", letter.kind().name());
    data.put("desk", letter.desk());
    data.put("to", letter.kind().to());
    data.put("cc", letter.kind().cc());
    data.put("template", letter.kind().template().orElse(null));
    return data;
  }
}

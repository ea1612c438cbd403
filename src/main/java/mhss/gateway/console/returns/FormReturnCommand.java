package mhss.gateway.console.returns;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.ReturnRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "form",
    description = {
      "Write the form of a return that a person fills, such as the yearly one.",
      "It is empty: nothing of any customer or member of staff is in it. Hand it back with 'gateway returns carry'."
    },
    footer = {
      "%nExamples:",
      "  gateway returns form yearly",
      "  gateway returns form yearly --period 2018 --to 'CPD summary.xlsx'"
    })
class FormReturnCommand extends GatewayTask {

  @Parameters(paramLabel = "KIND", description = "The return, such as yearly.")
  private String kind;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "2018, or the last day of a contract year. Default: the one that is due next.")
  private String period;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it. Default: its own name, here.")
  private Path file;

  @Mixin private RulesOption rules;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    ChosenReturn chosen =
        ChosenReturn.find(gateway, kind, rules.id(), ReturnRule::isFilledByPeople);
    Period about = chosen.period(gateway, period);
    MadeFile form =
        gateway
            .bean(Returns.class)
            .preview(chosen.rules().id(), chosen.rule().id(), about)
            .files()
            .get(0);
    Path written = write(form);
    if (json.wanted()) {
      terminal.json(Map.of("file", written.toString(), "period", about.id()));
    } else {
      terminal.line("%s is the form of %s for %s.", written, chosen.rule().name(), about.id());
      terminal.line(
          "Fill it, then: gateway returns carry %s %s '%s'",
          chosen.rule().id(), about.id(), written);
    }
    return ExitCode.OK;
  }

  /** Never over a form that somebody has filled. */
  private Path write(MadeFile form) {
    Path here = Path.of(System.getProperty("gateway.called-from", ""));
    Path to = file == null ? here.resolve(form.name()) : file;
    try {
      return Files.write(to, form.content(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw CommandFailed.refused(
          "%s is there already: name another file with --to.".formatted(to));
    } catch (IOException e) {
      throw CommandFailed.refused(
          "%s cannot be written: name another file with --to.".formatted(to));
    }
  }
}

package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What holds for every command there is. */
class EveryCommandTest {

  /** They start something, or print a script. */
  private static final List<String> NO_DATA =
      List.of("gateway run", "gateway completion", "gateway sandbox", "gateway help");

  @Test
  void everyCommandThatPrintsDataPrintsItForProgramsToo() {
    assertThat(
            commands(GatewayCommand.commandLine())
                .filter(command -> command.getSubcommands().isEmpty())
                .filter(command -> command.getCommandSpec().findOption("--json") == null)
                .map(command -> command.getCommandSpec().qualifiedName())
                .filter(name -> NO_DATA.stream().noneMatch(name::startsWith)))
        .isEmpty();
  }

  @Test
  void everyHelpShowsHowItIsUsedAndWhatItsExitCodesMean() {
    commands(GatewayCommand.commandLine())
        .forEach(
            command ->
                assertThat(command.getUsageMessage())
                    .as(command.getCommandSpec().qualifiedName())
                    .contains("Usage: gateway", "Exit codes:", "4 ", "refused"));
  }

  @Test
  void aShellLearnsEveryCommand() {
    StringWriter out = new StringWriter();
    CommandLine line = GatewayCommand.commandLine().setOut(new PrintWriter(out, true));
    assertThat(line.execute("completion", "bash")).isZero();
    assertThat(out.toString())
        .contains("_complete_gateway", "treat-as", "--dry-run", "bin/gateway");
    assertThat(line.execute("completion", "zsh")).isZero();
    assertThat(out.toString()).contains("bashcompinit");
    assertThat(line.execute("completion", "fish")).isEqualTo(2);
  }

  private static Stream<CommandLine> commands(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream().flatMap(EveryCommandTest::commands));
  }
}

package mhss.gateway.console.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.store.RunningGateways;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "routes",
    description = {
      "What became of the files of routes/.",
      "Exit code 1 when one is refused, one that is needed is gone, or no gateway runs."
    },
    subcommands = {StopRouteCommand.class, SuspendRouteCommand.class, StartRouteCommand.class},
    footer = {
      "%nExamples:",
      "  gateway routes",
      "  gateway routes --json",
      "  gateway routes stop send --reason 'the mail server is repaired'"
    })
public class RoutesCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    JdbcClient sql = gateway.bean(JdbcClient.class);
    List<RouteFile> files = gateway.bean(RouteFiles.class).list();
    boolean runs = RunningGateways.any(sql);
    if (json.wanted()) {
      terminal.json(files.stream().map(file -> data(file, runs)).toList());
    } else if (files.isEmpty()) {
      terminal.line("No route file was deployed yet: start the gateway once.");
    } else {
      if (!runs) {
        terminal.line("No gateway runs: so it was when the last one stopped.");
      }
      terminal.table(
          List.of("FILE", "STATE", "SINCE", "CAUSE"),
          files.stream().map(file -> row(file, runs)).toList());
    }
    return runs && files.stream().allMatch(RoutesCommand::well) ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static boolean well(RouteFile file) {
    boolean missed =
        file.state().equals("removed") && NeededRoutes.without(file.path()).isPresent();
    return !missed && !file.state().equals("refused");
  }

  private static List<String> row(RouteFile file, boolean runs) {
    return List.of(
        file.path(),
        state(file, runs),
        Terminal.time(file.error() == null ? file.deployedAt() : file.refusedAt()),
        cause(file));
  }

  private static String state(RouteFile file, boolean runs) {
    if (file.lastGoodCopyRuns()) {
      return runs ? "refused, last good copy runs" : "refused";
    }
    return file.state().equals("running") && !runs ? "stopped" : file.state();
  }

  private static String cause(RouteFile file) {
    if (file.error() != null) {
      return "line " + file.line() + ": " + file.error();
    }
    return file.state().equals("removed")
        ? NeededRoutes.without(file.path()).map(without -> without + ": put it back").orElse("")
        : "";
  }

  private static Map<String, Object> data(RouteFile file, boolean runs) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("path", file.path());
    data.put("state", file.state());
    data.put("runs", runs && (file.state().equals("running") || file.lastGoodCopyRuns()));
    data.put("sha256", file.sha256());
    data.put("deployedAt", text(file.deployedAt()));
    data.put("refusedAt", text(file.refusedAt()));
    data.put("line", file.line());
    data.put("error", file.error());
    return data;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

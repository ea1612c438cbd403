package mhss.gateway.console.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "routes",
    description = {"What became of the files of routes/.", "Exit code 1 when one is refused."},
    footer = {"%nExamples:", "  gateway routes", "  gateway routes --json"})
public class RoutesCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<RouteFile> files = gateway.bean(RouteFiles.class).list();
    if (json.wanted()) {
      terminal.json(files.stream().map(RoutesCommand::data).toList());
    } else if (files.isEmpty()) {
      terminal.line("No route file was deployed yet: start the gateway once.");
    } else {
      terminal.table(
          List.of("FILE", "STATE", "SINCE", "CAUSE"),
          files.stream().map(RoutesCommand::row).toList());
    }
    boolean refused = files.stream().anyMatch(file -> file.state().equals("refused"));
    return refused ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static List<String> row(RouteFile file) {
    String state = file.lastGoodCopyRuns() ? "refused, last good copy runs" : file.state();
    String cause = file.error() == null ? "" : "line " + file.line() + ": " + file.error();
    return List.of(
        file.path(),
        state,
        Terminal.time(file.error() == null ? file.deployedAt() : file.refusedAt()),
        cause);
  }

  private static Map<String, Object> data(RouteFile file) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("path", file.path());
    data.put("state", file.state());
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

package mhss.gateway.console.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.TakeOver;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "take",
    description = {
      "Write what is in force into the file of a node that has it otherwise: refused",
      "there, missing, or another version. What no version has is kept below",
      "data/displaced. Another node is asked, and does it within seconds."
    },
    footer = {
      "%nExamples:",
      "  gateway changes take       all that differs on this node",
      "  gateway changes take routes/send.yaml --node node-2"
    })
class TakeCommand extends GatewayTask {

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Of one file.")
  private String name;

  @Option(names = "--node", paramLabel = "NODE", description = "Default: this one.")
  private String node;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    TakeOver takeOver = gateway.bean(TakeOver.class);
    String where = node == null ? takeOver.node() : node;
    List<ConfigFile> files =
        name == null ? differing(gateway, where) : List.of(ConfigFile.named(name));
    List<Map<String, Object>> taken = new ArrayList<>();
    for (ConfigFile file : files) {
      boolean done = takeOver.take(file, where, actor.name());
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("file", file.name());
      data.put("node", where);
      data.put("taken", done);
      taken.add(data);
    }
    if (json.wanted()) {
      terminal.json(taken);
    } else if (taken.isEmpty()) {
      terminal.line("Every file on %s is as it is in force.", where);
    } else {
      taken.forEach(one -> terminal.line("%s", words(one)));
    }
    return ExitCode.OK;
  }

  private static List<ConfigFile> differing(LightGateway gateway, String where) {
    return gateway.bean(Versions.class).differing().stream()
        .filter(one -> one.node().equals(where))
        .map(Differing::file)
        .toList();
  }

  private static String words(Map<String, Object> one) {
    return Boolean.TRUE.equals(one.get("taken"))
        ? "%s on %s is as it is in force.".formatted(one.get("file"), one.get("node"))
        : "%2$s is asked to take %1$s.".formatted(one.get("file"), one.get("node"));
  }
}

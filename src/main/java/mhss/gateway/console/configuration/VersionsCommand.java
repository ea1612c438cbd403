package mhss.gateway.console.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.Version;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "versions",
    description = {
      "The versions of a file, or the one in force of every file; and which node differs.",
      "Exit code 1 when a node has a file otherwise than it is in force."
    },
    footer = {
      "%nExamples:",
      "  gateway changes versions",
      "  gateway changes versions routes/send.yaml"
    })
class VersionsCommand extends GatewayTask {

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Of one file.")
  private String name;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Versions versions = gateway.bean(Versions.class);
    List<Version> rows = name == null ? versions.latest() : versions.of(ConfigFile.named(name));
    List<Differing> differing =
        versions.differing().stream()
            .filter(one -> name == null || one.file().name().equals(name))
            .toList();
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("versions", rows.stream().map(ChangeData::of).toList());
      data.put("differing", differing.stream().map(ChangeData::of).toList());
      terminal.json(data);
    } else if (rows.isEmpty()) {
      terminal.line("No version is known yet: start the gateway once, or check the name.");
    } else {
      terminal.table(
          List.of("FILE", "VERSION", "SINCE", "BY", "SHA-256", "REASON"),
          rows.stream().map(VersionsCommand::row).toList());
      differing.forEach(one -> terminal.line("%s", words(one)));
    }
    return differing.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static List<String> row(Version version) {
    return List.of(
        version.file().name(),
        String.valueOf(version.number()),
        Terminal.time(version.since()),
        version.actor(),
        version.sha256().map(hash -> hash.substring(0, 12)).orElse("gone"),
        version.reason().orElse(""));
  }

  private static String words(Differing one) {
    if (one.problem() != null) {
      return "Node %s refuses %s".formatted(one.node(), one.problem());
    }
    return "Node %s has %s of %s: gateway changes take %s --node %s"
        .formatted(
            one.node(),
            one.sha256() == null ? "nothing" : "another version",
            one.file(),
            one.file(),
            one.node());
  }
}

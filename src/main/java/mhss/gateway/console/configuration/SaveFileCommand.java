package mhss.gateway.console.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.frame.CommandFailed;
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
    name = "save",
    description = "Write a file of the configuration, or a version of it, into another file.",
    footer = {
      "%nExamples:",
      "  gateway changes save templates/returns/claim.xlsx --to my-claim.xlsx",
      "  gateway changes save routes/send.yaml --of 3 --to send-3.yaml"
    })
class SaveFileCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "NAME", description = "Of the file, as routes/send.yaml.")
  private String name;

  @Option(names = "--of", paramLabel = "N", description = "Version; default as it is now.")
  private Integer version;

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "A new file.")
  private Path to;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Versions versions = gateway.bean(Versions.class);
    ConfigFile file = ConfigFile.named(name);
    Optional<byte[]> content =
        version == null ? versions.now(file) : versions.content(file, version);
    byte[] bytes =
        content.orElseThrow(
            () ->
                CommandFailed.notFound(
                    "There is nothing to save: 'gateway changes versions " + file + "' shows all"));
    write(to, bytes);
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("file", file.name());
      data.put("bytes", bytes.length);
      data.put("sha256", Versions.sha256(bytes));
      terminal.json(data);
    } else {
      terminal.line("%s stands in %s.", file, to);
    }
    return ExitCode.OK;
  }

  static void write(Path to, byte[] content) {
    if (Files.exists(to)) {
      throw CommandFailed.refused("There is a file " + to + " already: name another");
    }
    try {
      Files.write(to, content);
    } catch (IOException e) {
      throw CommandFailed.notFound("The file cannot be written: check " + to);
    }
  }
}

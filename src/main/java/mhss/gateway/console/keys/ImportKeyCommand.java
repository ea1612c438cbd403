package mhss.gateway.console.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.operations.KeyChanges;
import mhss.gateway.operations.KeyChanges.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Take in the public key of a partner, or with --own a secret key of ours.",
      "Messages that waited for it are processed again."
    },
    footer = {
      "%nExamples:",
      "  gateway keys import adviser.asc",
      "  gateway keys import desk.asc --own"
    })
class ImportKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "FILE", description = "One key, ASCII-armoured or binary.")
  private Path file;

  @Option(names = "--own", description = "It is a secret key of ours.")
  private boolean own;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Imported imported = gateway.bean(KeyChanges.class).importKey(read(), own, actor.name());
    if (json.wanted()) {
      terminal.json(data(imported));
    } else {
      print(imported, gateway, terminal);
    }
    return ExitCode.OK;
  }

  private Map<String, Object> data(Imported imported) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("fingerprint", imported.key().fingerprint());
    data.put("keyIds", List.copyOf(imported.key().keyIds()));
    data.put("own", own);
    data.put("problem", imported.key().problem().orElse(null));
    data.put("waiting", imported.waiting());
    return data;
  }

  private void print(Imported imported, LightGateway gateway, Terminal terminal) {
    terminal.line("Imported %s.", imported.key().fingerprint());
    terminal.line(
        "Its fingerprint to compare: %s", Fingerprint.grouped(imported.key().fingerprint()));
    imported
        .key()
        .problem()
        .ifPresent(problem -> terminal.line("It does not work yet: " + problem));
    if (!own) {
      terminal.line(
          "It counts for nobody until it stands under 'keys' of a partner in %s;",
          gateway.setting("gateway.partners.file", "config/partners.yml"));
      terminal.line("compare the fingerprint with its owner by another way first.");
      if (gateway.setting("gateway.pgp.pin-by-two", "false").equals("true")) {
        terminal.line("Then two people say so: gateway keys confirm, each with --actor.");
      }
    }
    if (imported.waiting() > 0) {
      terminal.line(
          "%d messages wait for it; a running gateway takes them up by itself.",
          imported.waiting());
    }
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandFailed.notFound("Cannot read " + file + ": check the name and permissions.");
    }
  }
}

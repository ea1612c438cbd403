package mhss.gateway.console.keys;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.pgp.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {"Print a public key, to give to partners.", "Secret keys are never printed."},
    footer = {"%nExamples:", "  gateway keys export 0123...CDEF > our-key.asc"})
class ExportKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "FINGERPRINT", description = "In full, as 'keys list' prints it.")
  private String fingerprint;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Keyring keyring = gateway.bean(Keyring.class);
    String wanted = Fingerprint.plain(fingerprint);
    if (keyring.keys().stream().noneMatch(key -> key.fingerprint().equals(wanted))) {
      throw CommandFailed.notFound(
          "There is no key " + wanted + " here: 'gateway keys list' prints the fingerprints.");
    }
    String key = new String(keyring.exportPublic(wanted), StandardCharsets.US_ASCII).strip();
    if (json.wanted()) {
      terminal.json(Map.of("fingerprint", wanted, "key", key));
    } else {
      terminal.line(key);
    }
    return ExitCode.OK;
  }
}

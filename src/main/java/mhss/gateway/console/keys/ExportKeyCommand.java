package mhss.gateway.console.keys;

import java.nio.charset.StandardCharsets;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.pgp.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {"Print a public key, to give to partners.", "Secret keys are never printed."},
    footer = {"%nExamples:", "  gateway keys export 0123...CDEF > our-key.asc"})
class ExportKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "FINGERPRINT", description = "In full, as 'keys list' prints it.")
  private String fingerprint;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    byte[] key = gateway.bean(Keyring.class).exportPublic(fingerprint.replace(" ", ""));
    terminal.line(new String(key, StandardCharsets.US_ASCII).strip());
    return ExitCode.OK;
  }
}

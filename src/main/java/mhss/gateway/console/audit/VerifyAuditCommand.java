package mhss.gateway.console.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.Bundles;
import mhss.gateway.audit.ChainReport;
import mhss.gateway.audit.Chains;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.pgp.GivenKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "A bundle: whether it is signed, whole and unchanged. It needs no database, on any machine.",
      "Without a bundle the history itself, beside its anchors: the first entry that does not fit, and",
      "what is provable despite it. Exit code 1 when something does not fit."
    },
    footer = {
      "%nExamples:",
      "  gateway audit verify",
      "  gateway audit verify bundle.zip --fingerprint '12AB 34CD ...'",
      "  gateway audit verify bundle.zip --key provider.asc --json"
    })
class VerifyAuditCommand extends GatewayTask {

  @Parameters(paramLabel = "BUNDLE", arity = "0..1", description = "The exported file.")
  private Path bundle;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The public key that is to have signed it. Default: our own keys here.")
  private Path key;

  @Option(
      names = "--fingerprint",
      paramLabel = "FPR",
      description = "Full fingerprint of the key; then the copy in the bundle will do.")
  private String fingerprint;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    return bundle == null ? chain(gateway, terminal) : bundle(gateway, terminal);
  }

  private int chain(LightGateway gateway, Terminal terminal) {
    ChainReport report = gateway.bean(Chains.class).verify(actor.name(), looked -> {});
    if (json.wanted()) {
      terminal.json(AuditData.of(report));
    } else {
      AuditPrint.print(report, terminal);
    }
    return report.intact() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private int bundle(LightGateway gateway, Terminal terminal) {
    if (!Files.isRegularFile(bundle)) {
      throw CommandFailed.notFound("There is no file " + bundle + ": give the path of a bundle.");
    }
    try {
      GivenKey signer = signer(gateway);
      BundleReport report = Bundles.check(bundle, signer, gateway.bean(Clock.class).instant());
      if (json.wanted()) {
        terminal.json(AuditData.of(report));
      } else {
        AuditPrint.print(report, terminal);
      }
      return report.good() ? ExitCode.OK : ExitCode.PROBLEM;
    } catch (IOException e) {
      throw CommandFailed.notFound(
          bundle + " is not a whole bundle: " + e.getMessage() + ". Ask for it again.");
    }
  }

  private GivenKey signer(LightGateway gateway) throws IOException {
    if (key != null) {
      GivenKey given = GivenKey.read(Files.readAllBytes(key));
      return fingerprint == null ? given : under(fingerprint, given, "The file");
    }
    GivenKey inside = GivenKey.read(Bundles.keyIn(bundle));
    if (fingerprint != null) {
      return under(fingerprint, inside, "The bundle");
    }
    Keyring keyring = gateway.bean(Keyring.class);
    boolean ours =
        keyring.keys().stream()
            .filter(KeyView::own)
            .anyMatch(own -> own.fingerprint().equals(inside.fingerprint()));
    if (!ours) {
      throw CommandFailed.refused(
          "It brings the key "
              + Fingerprint.grouped(inside.fingerprint())
              + ", which is none of our own here. Compare that with whoever gave you the bundle,"
              + " then say --fingerprint, or give their public key with --key.");
    }
    return inside;
  }

  private static GivenKey under(String fingerprint, GivenKey given, String where) {
    if (!given.fingerprint().equals(Fingerprint.plain(fingerprint))) {
      throw CommandFailed.refused(
          where
              + " has the key "
              + Fingerprint.grouped(given.fingerprint())
              + " and not the one you named: do not trust it.");
    }
    return given;
  }
}

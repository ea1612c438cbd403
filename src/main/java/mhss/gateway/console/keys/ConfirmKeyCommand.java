package mhss.gateway.console.keys;

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
import mhss.gateway.operations.KeyPinning;
import mhss.gateway.operations.KeyPinning.Confirmed;
import mhss.gateway.pgp.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "confirm",
    description = {
      "Say that you have compared a partner's key with its owner, by telephone or in person.",
      "With gateway.pgp.pin-by-two a key counts once two different people have."
    },
    footer = {"%nExamples:", "  gateway keys confirm '0123 4567 ... CDEF' --actor sam"})
class ConfirmKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "FINGERPRINT", description = "In full, as its owner reads it out.")
  private String fingerprint;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    String wanted = Fingerprint.plain(fingerprint);
    refuseUnknown(wanted, gateway);
    List<Confirmed> done =
        gateway
            .bean(KeyPinning.class)
            .confirm(wanted, actor.name(), System.getProperty("user.name"));
    if (json.wanted()) {
      terminal.json(Map.of("fingerprint", wanted, "partners", ConfirmedData.of(done)));
    } else {
      terminal.line(Fingerprint.grouped(wanted));
      done.forEach(one -> print(one, terminal));
    }
    boolean useless = done.stream().allMatch(one -> one.before() && !one.counts());
    return useless ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static void refuseUnknown(String wanted, LightGateway gateway) {
    if (gateway.bean(Keyring.class).keys().stream()
        .noneMatch(key -> !key.own() && key.fingerprint().equals(wanted))) {
      throw CommandFailed.notFound(
          "There is no partner's key %s here: 'gateway keys import' first, then compare it."
              .formatted(wanted));
    }
    if (gateway.bean(KeyPinning.class).owners(wanted).isEmpty()) {
      throw CommandFailed.notFound(
          "No partner has it: put it under 'keys' of one in %s first."
              .formatted(gateway.setting("gateway.partners.file", "config/partners.yml")));
    }
  }

  private void print(Confirmed one, Terminal terminal) {
    if (one.before()) {
      terminal.line("%s has confirmed it for %s before.", actor.name(), one.partner());
    } else {
      terminal.line("Confirmed for %s by %s.", one.partner(), actor.name());
    }
    terminal.line(
        one.counts()
            ? "It counts (%s)."
            : "It does not count yet: another person must confirm it too (so far %s).",
        String.join(", ", one.people()));
  }
}

package mhss.gateway.console.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "partners",
    description = {
      "Everybody the gateway corresponds with, as the partners file has them in force.",
      "Exit code 1 when the file is refused and those of before are in force."
    },
    footer = {
      "%nExamples:",
      "  gateway partners",
      "  gateway partners --json",
      "  gateway changes propose config/partners.yml --content new.yml --reason 'a new provider'"
    })
public class PartnersCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Partners partners = gateway.bean(Partners.class);
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("problem", partners.problem().orElse(null));
      data.put("partners", partners.all().stream().map(PartnerData::of).toList());
      terminal.json(data);
    } else if (partners.all().isEmpty()) {
      terminal.line(
          "Nobody: put your partners into %s.",
          gateway.setting("gateway.partners.file", "config/partners.yml"));
    } else {
      terminal.table(
          List.of("PARTNER", "ROLES", "MAY SEND", "KEYS", "ADDRESSES"),
          partners.all().stream().map(PartnersCommand::row).toList());
    }
    return partners.problem().isPresent() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static List<String> row(Partner one) {
    return List.of(
        one.id(),
        String.join(" ", one.roles().stream().sorted().toList()),
        String.join(" ", one.may().stream().sorted().toList()),
        one.keys().size()
            + (one.unconfirmed().isEmpty()
                ? ""
                : " (+" + one.unconfirmed().size() + " to confirm)"),
        String.join(" ", one.addresses()));
  }
}

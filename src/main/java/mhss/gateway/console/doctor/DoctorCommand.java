package mhss.gateway.console.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Doctor;
import mhss.gateway.operations.Finding;
import mhss.gateway.operations.Finding.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = {
      "Look at everything the gateway needs, and say exactly what to fix.",
      "Configuration, folders, database, keys, rules, letters, sending, routes and mailboxes. Exit",
      "code 1 when something fails."
    },
    footer = {"%nExamples:", "  gateway doctor", "  gateway doctor --json"})
public class DoctorCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Finding> findings = gateway.bean(Doctor.class).examine();
    if (json.wanted()) {
      terminal.json(findings.stream().map(DoctorCommand::data).toList());
    } else {
      findings.forEach(finding -> print(finding, terminal));
      terminal.line("");
      terminal.line(
          "%d failures, %d warnings.", count(findings, Level.FAIL), count(findings, Level.WARN));
    }
    return count(findings, Level.FAIL) == 0 ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Finding finding, Terminal terminal) {
    terminal.line("%-4s  %-13s  %s", finding.level(), finding.area(), finding.what());
    if (!finding.advice().isEmpty()) {
      terminal.line("%21s%s", "", "-> " + finding.advice());
    }
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  private static Map<String, Object> data(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("area", finding.area());
    data.put("level", finding.level().name());
    data.put("what", finding.what());
    data.put("advice", finding.advice());
    return data;
  }
}

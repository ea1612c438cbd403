package mhss.gateway.console.audit;

import mhss.gateway.audit.AnchorCheck;
import mhss.gateway.audit.BundleFinding;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.ChainReport;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.history.Verification;

/** What audits find, for people at a terminal. */
final class AuditPrint {

  private AuditPrint() {}

  static void print(ChainReport report, Terminal terminal) {
    Verification chain = report.chain();
    if (chain.intact()) {
      terminal.line("Intact: %d entries; the last has hash %s", chain.entries(), chain.headHash());
    } else {
      terminal.line("BROKEN at entry %d: %s", chain.brokenAt(), chain.reason());
      if (chain.rest().flawCount() > 1) {
        terminal.line("%d entries do not fit:", chain.rest().flawCount());
        chain.rest().flaws().forEach(flaw -> terminal.line("  %s", flaw.reason()));
      }
    }
    long good = report.anchors().stream().filter(AnchorCheck::holds).count();
    terminal.line("%d of %d anchors fit.", good, report.anchors().size());
    report.anchors().stream()
        .filter(anchor -> !anchor.holds())
        .forEach(
            anchor ->
                terminal.line(
                    "  anchor of %s (%s): %s",
                    anchor.day(), anchor.place(), anchor.problem().orElseThrow()));
    terminal.line("What is provable:");
    report.held().forEach(held -> terminal.line("  %s.", held.words()));
    if (!report.intact()) {
      terminal.line(
          "Somebody changed the database past the gateway. Keep it as it is, and compare with the"
              + " last backup that verifies.");
    }
  }

  static void print(BundleReport report, Terminal terminal) {
    terminal.line(report.good() ? "GOOD: %s" : "NOT GOOD: %s", report.about().get("scope"));
    terminal.line(
        "made %s for %s, export %s",
        report.about().get("made-at"),
        report.about().get("made-for"),
        report.about().get("export"));
    for (BundleFinding finding : report.findings()) {
      terminal.line("%s %s", finding.good() ? "  ok  " : "  BAD ", finding.words());
    }
    if (!report.good()) {
      terminal.line("Do not rely on it: ask for it again, and tell whoever gave it to you.");
    }
  }
}

package mhss.gateway.console.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.audit.Anchor;
import mhss.gateway.audit.AnchorCheck;
import mhss.gateway.audit.BundleFinding;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.ChainReport;
import mhss.gateway.audit.Exported;
import mhss.gateway.audit.Held;
import mhss.gateway.history.Verification;

/** What audits find, as scripts get it. */
public final class AuditData {

  private AuditData() {}

  public static Map<String, Object> of(Anchor anchor) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("day", anchor.day().toString());
    data.put("entry", anchor.seq());
    data.put("hash", anchor.hash());
    data.put("madeAt", anchor.madeAt().toString());
    data.put("signer", anchor.signer());
    return data;
  }

  public static Map<String, Object> of(ChainReport report) {
    Verification chain = report.chain();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("intact", report.intact());
    data.put("entries", chain.rest().total());
    data.put("brokenAt", chain.intact() ? null : chain.brokenAt());
    data.put("reason", chain.intact() ? null : chain.reason());
    data.put("headHash", chain.headHash());
    data.put("flaws", chain.rest().flawCount());
    data.put(
        "flawed",
        chain.rest().flaws().stream()
            .map(flaw -> Map.of("entry", flaw.seq(), "reason", flaw.reason()))
            .toList());
    data.put("provable", report.held().stream().map(AuditData::of).toList());
    data.put("anchors", report.anchors().stream().map(AuditData::of).toList());
    return data;
  }

  private static Map<String, Object> of(Held held) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", held.from());
    data.put("to", held.to());
    data.put("anchored", held.anchored().map(Object::toString).orElse(null));
    data.put("words", held.words());
    return data;
  }

  private static Map<String, Object> of(AnchorCheck anchor) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("day", anchor.day().toString());
    data.put("entry", anchor.seq());
    data.put("place", anchor.place());
    data.put("holds", anchor.holds());
    data.put("problem", anchor.problem().orElse(null));
    return data;
  }

  public static Map<String, Object> of(BundleReport report) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("good", report.good());
    data.put("bundle", report.about());
    data.put("findings", report.findings().stream().map(AuditData::of).toList());
    return data;
  }

  private static Map<String, Object> of(BundleFinding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("good", finding.good());
    data.put("words", finding.words());
    return data;
  }

  public static Map<String, Object> of(Exported done) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("export", done.id().toString());
    data.put("file", done.fileName());
    data.put("entries", done.entries());
    data.put("contentsRead", done.messages());
    data.put("manifest", done.manifest());
    data.put("signer", done.signer());
    return data;
  }
}

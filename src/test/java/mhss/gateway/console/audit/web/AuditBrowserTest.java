package mhss.gateway.console.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.audit.Anchors;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.Bundles;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.pgp.GivenKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditBrowserTest {

  @TempDir private Path folder;

  @Test
  void anAuditorFindsWhatHappenedToACase() {
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/audit").looksGood("audit");
      browser.fill("Case or message", urn()).click("Search the history");
      assertThat(browser.text()).contains("A case was opened", urn());
      browser.looksGood("audit-case");
      browser.fill("Case or message", "QQ/nobody").fill("First day", "soon");
      browser.click("Search the history");
      assertThat(browser.text()).contains("Enter the first day as 30/11/2026");
      browser.looksGood("audit-refused");
      browser.open("/audit?who=nobody");
      assertThat(browser.text()).contains("No entry is like that");
    }
  }

  @Test
  void anAuditorGoesOnToOlderEntries() {
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/audit?what=received");
      long pages = 0;
      while (browser.text().contains("Older") && pages++ < 3) {
        browser.page().locator("a[rel=next]").click();
        assertThat(browser.at()).contains("what=received", "older=");
      }
    }
  }

  @Test
  void anAuditorVerifiesTheHistory() {
    WebWorld.bean(Anchors.class).sweep();
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/audit/chain").looksGood("audit-chain-before");
      browser.click("Verify the history");
      browser
          .page()
          .getByText("Intact", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
          .waitFor();
      assertThat(browser.text()).contains("proves it");
      browser.looksGood("audit-chain");
    }
  }

  @Test
  void anAuditorExportsACaseAndVerifiesIt() throws Exception {
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/audit/export?case=" + urn()).looksGood("audit-export");
      browser.check("Include the content of the mails");
      Download download = browser.page().waitForDownload(() -> browser.click("Export the case"));
      Path bundle = folder.resolve(download.suggestedFilename());
      download.saveAs(bundle);

      GivenKey key = GivenKey.read(Bundles.keyIn(bundle));
      BundleReport report = Bundles.check(bundle, key, WebWorld.bean(Clock.class).instant());
      assertThat(report.good()).as(report.toString()).isTrue();
      assertThat(report.about())
          .containsEntry("made-for", "auditor")
          .containsEntry("contents", "yes");

      browser.open("/audit/bundle").looksGood("audit-bundle-before");
      browser.upload("Bundle", bundle).click("Check the bundle");
      assertThat(browser.text()).contains("It is ours, whole and unchanged");
      browser.looksGood("audit-bundle");
      browser.open("/audit?who=auditor");
      assertThat(browser.text()).contains("were exported", "Its content was read");
    }
  }

  @Test
  void whatCannotBeExportedIsSaidBesideTheField() {
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/audit/export").fill("Case", "QQ/nobody").click("Export the case");
      assertThat(browser.text()).contains("There is no case QQ/nobody");
      browser.looksGood("audit-export-refused");
    }
  }

  @Test
  void programsSearchVerifyAndExport() {
    Calls auditor = Calls.as(Role.AUDITOR);
    var found = auditor.json("/api/v1/audit/history?words=" + urn() + "&count=2");
    assertThat(found.get("entries")).hasSize(2);
    assertThat(found.get("older").asLong()).isPositive();
    assertThat(auditor.get("/api/v1/audit/history?from=soon").statusCode()).isEqualTo(422);
    assertThat(auditor.get("/api/v1/audit/history?words=QQ-nobody").statusCode()).isEqualTo(404);
    assertThat(auditor.post("/api/v1/audit/verification", null).statusCode()).isEqualTo(202);
    var bundle = auditor.post("/api/v1/audit/exports", Map.of("urn", urn()));
    assertThat(bundle.statusCode()).isEqualTo(200);
    assertThat(bundle.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"mhss-audit-case-");
    assertThat(auditor.post("/api/v1/audit/exports", Map.of()).statusCode()).isEqualTo(422);
    assertThat(Calls.as(Role.VIEWER).get("/api/v1/audit/history").statusCode()).isEqualTo(403);
  }

  private static String urn() {
    return WebWorld.jdbc()
        .sql(
            "select urn from history where urn is not null and step = 'case-opened' order by seq limit 1")
        .query(String.class)
        .single();
  }
}

package mhss.gateway.console.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** An admin changes how a worksheet looks, with a spreadsheet program and the browser. */
class ChangingWorkbooksTest {

  private static final String NAME = "templates/returns/prap-worksheet.xlsx";

  @TempDir private Path folder;

  @Test
  void anAdminUploadsAWorkbookLooksAtItsProofAndRollsItBack() throws IOException {
    byte[] before = Files.readAllBytes(file());
    Path changed = changed(sheet -> sheet.getRow(0).getCell(0).setCellValue("A new heading"));
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/templates").click("prap-worksheet.xlsx").looksGood("workbook");
      assertThat(admin.text()).contains("Download it", "${lines.urn}");
      admin.click("Propose a change").looksGood("propose-workbook");
      admin
          .upload("Workbook", changed)
          .fill("Why, for the history", "a clearer heading")
          .click("Check and propose")
          .click("Try it");
      assertThat(admin.text())
          .contains("filled with invented figures", "1 thing would differ", "A new heading")
          .contains("Download the proof");
      admin.looksGood("change-of-workbook").click("Activate");
      assertThat(Files.readAllBytes(file())).isEqualTo(Files.readAllBytes(changed));
      admin.page().locator(".gateway-back button").click();
      assertThat(admin.text()).contains("Rolled back");
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aWorkbookThatCannotBeFilledIsRefusedWithItsCell() throws IOException {
    Path formula = changed(sheet -> sheet.createRow(40).createCell(2).setCellFormula("SUM(A1:A2)"));
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/changes/new?name=" + NAME);
      admin
          .upload("Workbook", formula)
          .fill("Why, for the history", "a total")
          .click("Check and propose");
      assertThat(admin.text())
          .contains("There is a problem", "cell C41: a template has no formula");
      admin.looksGood("propose-workbook-refused").click("Check and propose");
      assertThat(admin.text()).contains("Choose the file");
    }
  }

  @Test
  void programsProposeAWorkbookAndGetItsProof() throws IOException {
    Calls admin = Calls.as(Role.ADMIN);
    Path changed = changed(sheet -> sheet.getRow(0).getCell(0).setCellValue("Of a program"));
    String content = Base64.getEncoder().encodeToString(Files.readAllBytes(changed));
    JsonNode change =
        Calls.tree(
            admin.post(
                "/api/v1/changes", Map.of("file", NAME, "contentBase64", content, "reason", "x")));
    String url = "/api/v1/changes/" + change.path("id").asText();
    var proof = admin.get(url + "/proof");
    assertThat(proof.statusCode()).isEqualTo(200);
    assertThat(proof.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(proof.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("proof-prap-worksheet.xlsx");
    assertThat(proof.body()).startsWith("PK");
    admin.post(url + "/withdraw", Map.of("reason", "only a look"));

    assertThat(admin.post("/api/v1/changes", Map.of("file", NAME, "reason", "x")).statusCode())
        .isEqualTo(409);
    assertThat(
            Calls.as(Role.VIEWER)
                .get("/api/v1/changes/file/content?name=config/partners.yml")
                .statusCode())
        .isEqualTo(404);
  }

  private Path changed(Consumer<XSSFSheet> change) throws IOException {
    Path to = folder.resolve("mine.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file()));
        OutputStream out = Files.newOutputStream(to)) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return to;
  }

  private static Path file() {
    return Path.of(WebWorld.bean(Environment.class).getProperty("gateway.templates"))
        .resolve("returns/prap-worksheet.xlsx");
  }
}

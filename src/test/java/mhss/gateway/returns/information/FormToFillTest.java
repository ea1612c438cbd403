package mhss.gateway.returns.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.plan.ReturnsSweep;
import mhss.gateway.watch.WatchedDesk;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormToFillTest {

  private static final Period YEAR = Period.year(2026);

  @TempDir Path home;

  @Test
  void remindsOfTheFormOfTheYearOnceAndGivesItEmpty() throws IOException {
    try (WatchedDesk desk = new WatchedDesk(home, Map.of("gateway.watch.remind-days", "12"))) {
      desk.bean(ReturnsSweep.class).sweep();
      desk.turnTo("2026-12-24T09:00");
      desk.watch();
      assertThat(reminders(desk)).isEmpty();
      desk.turnTo("2026-12-28T09:00");
      desk.watch();
      desk.watch();
      assertThat(reminders(desk))
          .singleElement()
          .satisfies(mail -> assertThat(mail).contains("yearly/2026", "2027-01-06"));

      MadeFile form = desk.bean(Returns.class).preview("mhss-v8", "yearly", YEAR).files().get(0);
      assertThat(form.name()).isEqualTo("MHSS_CPD_PROVIDER_2026_v1.xlsx");
      assertThat(texts(form))
          .contains("1 January 2026 to 31 December 2026", "6 January 2027", "OLD")
          .anyMatch(text -> text.startsWith("CPD in the last 12 months"));
    }
  }

  private static List<String> reminders(WatchedDesk desk) {
    return desk.told("alert").stream().filter(mail -> mail.contains("yearly/")).toList();
  }

  private static List<String> texts(MadeFile form) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form.content()))) {
      return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
          .flatMap((Row row) -> StreamSupport.stream(row.spliterator(), false))
          .map(Cell::toString)
          .filter(text -> !text.isEmpty())
          .toList();
    }
  }
}

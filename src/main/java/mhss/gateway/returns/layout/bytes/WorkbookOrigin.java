package mhss.gateway.returns.layout.bytes;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Who made a workbook and when; instead of who last saved its template. */
public final class WorkbookOrigin {

  private static final String US = "MHSS Gateway";

  private WorkbookOrigin() {}

  public static void set(XSSFWorkbook workbook, Instant madeAt) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator(US);
    core.setLastModifiedByUser(US);
    core.setCreated(Optional.of(Date.from(madeAt)));
    core.setModified(Optional.of(Date.from(madeAt)));
    core.setLastPrinted(Optional.empty());
    workbook.getProperties().getExtendedProperties().setCompany("");
    workbook.getProperties().getExtendedProperties().setManager("");
  }
}

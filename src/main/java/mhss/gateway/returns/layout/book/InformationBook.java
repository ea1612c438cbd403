package mhss.gateway.returns.layout.book;

import mhss.gateway.returns.layout.report.InformationReport;

/** stub */
public final class InformationBook {
  private final InformationReport report;

  public InformationBook(InformationReport report) {
    this.report = report;
  }

  public byte[] bytes() {
    throw new UnsupportedOperationException(report.name());
  }
}
